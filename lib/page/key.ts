import { version } from '../../package.json'
import type { ConsoleId } from '../guide/types'

/** Where a console's script hangs in the isolated world; the version keeps an updated panel from calling old code. */
export const pageScriptKey = (console: ConsoleId): string => `tandem ${console} ${version}`

/** Where the library for pointing and outlining hangs, likewise. */
export const POINTER_SCRIPT_KEY = `tandem pointer ${version}`
