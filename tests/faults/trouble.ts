import { cutOffErase, cutOffEraseOnce } from './cut-off-erase'
import { fullStorage } from './full-storage'
import { handOffFilesJob } from './hand-off-files'
import type { Part } from './harness'

/** No room, erasing that is cut short, and files that are not what they should be. */
export const trouble: Part = ({ quick }) =>
  quick ? [handOffFilesJob(3), cutOffEraseOnce, fullStorage] : [cutOffErase, handOffFilesJob(1), fullStorage]
