import { fieldOf, fieldOfControl } from './find-fields'
import { formOn } from './form-on'

/** What finds fields, for pages that may have some. */
export const fieldsPart = { fieldOf, fieldOfControl, formOn }

/** What it offers. */
export type FieldsPart = typeof fieldsPart
