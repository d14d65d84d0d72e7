import { damage } from './damage'
import type { Part } from './harness'
import { kill } from './kill'
import { panels } from './panels'
import { reload } from './reload'
import { trouble } from './trouble'
import { versions } from './versions'

/** All parts of the suite, by name. */
export const parts: Readonly<Record<string, Part>> = { damage, panels, kill, trouble, reload, versions }
