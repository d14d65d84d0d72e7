import type { Pick } from '../../lib/page/types'
import type { EventBody } from '../../lib/setup/events'

const place: Pick = {
  id: 'audienceUrl',
  as: 'value',
  console: 'meta',
  role: '',
  name: '',
  label: 'عنوان url للجمهور',
  attributes: [],
  css: 'main > div > p',
}

/** Places of the gallery's setup: one of its own, two out of a file. */
export const pointedOut: readonly EventBody[] = [
  { type: 'pick.remembered', pick: place },
  { type: 'pick.remembered', pick: { ...place, id: 'acsUrl', label: '' }, from: 'file' },
  {
    type: 'pick.remembered',
    pick: { ...place, id: 'certificate', as: 'field', role: 'textbox', name: 'شهادة saml' },
    from: 'file',
  },
]
