import type { PageGuide } from '../guide/page-guide'
import type { FormView } from './types'

/** What a page offers that has none of the guide's fields. */
export function noForm({ fillable }: PageGuide): FormView {
  const view: FormView = { fields: {}, testEmail: null, settings: {} }
  for (const { id } of fillable)
    if (id === 'testEmail') view.testEmail = { state: 'none' }
    else view.fields[id] = { state: 'none' }
  return view
}
