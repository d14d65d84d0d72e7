import { hosts } from './hosts'
import type { Part } from './row'

/** All parts of the suite, by name, in the order of the table. */
export const parts: Readonly<Record<string, Part>> = {
  hosts,
}
