import { useEngine, type Engine } from './engine'
import { pageScriptKey } from './key'
import type { Parts } from './parts'

/** What a part needs to see of the script that is in the page. */
interface Joinable {
  engine: Engine
  provide(parts: Partial<Parts>): void
}

function isJoinable(script: unknown): script is Joinable {
  return typeof script === 'object' && script !== null && 'engine' in script && 'provide' in script
}

/** Adds a part to the script of the same version that is in the page; does nothing where there is none. */
export function joinPage(part: Partial<Parts>): void {
  for (const console of ['okta', 'meta'] as const) {
    const script: unknown = Reflect.get(globalThis, pageScriptKey(console))
    if (!isJoinable(script)) continue
    useEngine(script.engine)
    script.provide(part)
  }
}
