import { version } from '../../package.json'

/** Where the page library hangs in the isolated world; the version keeps an updated panel from calling old code. */
export const PAGE_SCRIPT_KEY = `tandem ${version}`

/** Where the library for pointing and outlining hangs, likewise. */
export const POINTER_SCRIPT_KEY = `tandem pointer ${version}`
