import type { PageGuide } from '../guide/page-guide'
import { useEngine } from './engine'
import { learn } from './guides'
import { pageScriptKey } from './key'
import { pageInPlace } from './page-script'

/** Hangs a console's script into the isolated world, unless it is there: it remembers what it holds back. */
export function putInPlace(guide: PageGuide): void {
  const key = pageScriptKey(guide.console)
  if (Reflect.has(globalThis, key)) return
  learn(guide)
  useEngine(pageInPlace.engine)
  Object.assign(globalThis, { [key]: pageInPlace })
}
