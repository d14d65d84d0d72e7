import type { findControl, findField } from './find'
import type { accessibleName } from './names'
import type { part } from './parts'
import type { scan } from './scan'

/** What the parts take from the script that is in the page already: one scan, and one memory of the page. */
export interface Engine {
  scan: typeof scan
  findField: typeof findField
  findControl: typeof findControl
  accessibleName: typeof accessibleName
  part: typeof part
}

let present: Engine | null = null

/** Says whose scan and finding a part is to use. */
export function useEngine(given: Engine): void {
  present = given
}

/** The page's engine. */
export function engine(): Engine {
  if (!present) throw new Error('the script of the page is not there')
  return present
}
