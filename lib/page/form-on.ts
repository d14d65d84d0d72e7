import type { FillableId } from '../guide/forms'
import { settingsOn } from './choice'
import { isTextField } from './field'
import { fieldOf } from './find-fields'
import type { PageIndex } from './scan'
import type { FormView, PageField } from './types'
import { isDisabled } from './visible'

/** What the page offers for a value: an open field, a locked one, none, or more than one. */
export function fieldFor(index: PageIndex, id: FillableId): PageField {
  const found = fieldOf(index, id)
  if (!found.ok) {
    const { reason, count, evidence } = found
    return reason === 'none' ? { state: 'none' } : { state: 'ambiguous', count, evidence }
  }
  const { element: field, evidence } = found
  if (!isTextField(field) || field.type === 'password') return { state: 'none' }
  if (isDisabled(field)) return { state: 'locked', text: field.value, reason: 'disabled', evidence }
  if (field.readOnly) return { state: 'locked', text: field.value, reason: 'read-only', evidence }
  return { state: 'open', text: field.value, evidence }
}

/** What the page offers for each value, for the address of Meta's test, and for the choices of Okta's forms. */
export function formOn(index: PageIndex): FormView {
  const view: FormView = {
    fields: {},
    testEmail: null,
    settings: index.console === 'okta' ? settingsOn(index) : {},
  }
  for (const { id } of index.guide.fillable)
    if (id === 'testEmail') view.testEmail = fieldFor(index, id)
    else view.fields[id] = fieldFor(index, id)
  return view
}
