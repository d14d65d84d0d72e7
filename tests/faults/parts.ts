import { damage } from './damage'
import { erase } from './erase'
import type { Part } from './harness'
import { kill } from './kill'
import { panels } from './panels'
import { reload } from './reload'
import { trouble } from './trouble'
import { versions } from './versions'

/** All parts of the suite, by name. */
export const parts: Readonly<Record<string, Part>> = {
  damage,
  panels,
  kill,
  trouble,
  reload,
  versions,
  erase,
}

/** The parts that are run when all others have ended, since they take times that other browsers would spoil. */
export const alone: ReadonlySet<string> = new Set(['erase'])
