import { pickedElement, pointedValues } from './picked'

/** What finds places again that a person pointed out. */
export const picksPart = { pickedElement, pointedValues }

/** What it offers. */
export type PicksPart = typeof picksPart
