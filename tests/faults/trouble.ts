import { cutOffErase, cutOffEraseOnce } from './cut-off-erase'
import { eraseJob } from './erase'
import { fullStorage } from './full-storage'
import { handOffFilesJob } from './hand-off-files'
import type { Part } from './harness'

/** No room, erasing, and files that are not what they should be. */
export const trouble: Part = ({ quick }) =>
  quick
    ? [handOffFilesJob(3), cutOffEraseOnce, eraseJob(1000), fullStorage]
    : [cutOffErase, handOffFilesJob(1), eraseJob(10_000), eraseJob(1000), fullStorage]
