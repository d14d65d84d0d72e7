import { fullName } from './full-name'

/** What computes the names that can't just be read. */
export const namesPart = { fullName }

/** What it offers. */
export type NamesPart = typeof namesPart
