import { readDirectory } from './directory'

/** What reads Meta's Directory, for the pages that show it. */
export const directoryPart = { readDirectory }

/** What it offers. */
export type DirectoryPart = typeof directoryPart
