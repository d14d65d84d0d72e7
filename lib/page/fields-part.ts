import { fieldOf, fieldOfControl } from './find-fields'
import { formOn } from './form-on'
import { fullName } from './full-name'
import { pointedValues } from './pointed-values'

/** What finds fields, for pages that may have some; with it the library for names that take one. */
export const fieldsPart = { fieldOf, fieldOfControl, formOn, fullName, pointedValues }

/** What it offers. */
export type FieldsPart = typeof fieldsPart
