import { MAIL_WORDS } from '../guide/forms'
import { calling } from './calling'
import { isTextField, type Field } from './field'
import type { PageIndex } from './scan'

const MAIL = new RegExp(MAIL_WORDS)
/** How far up from the field the button of the test may stand, in levels. */
const CLIMB = 6
/** The page of the test has few fields; among many this says nothing. */
const MOST_FIELDS = 20
const PRESSED = 'button, [role="button"]'

/** Whether a button of the test stands with the field: "SSO" stays Latin in every language. */
function standsWithTest(field: Field): boolean {
  let holder = field.parentElement
  for (let level = 0; holder && level < CLIMB; level++, holder = holder.parentElement) {
    const buttons = [...holder.querySelectorAll(PRESSED)].filter((button) => !button.contains(field))
    if (buttons.length > 0) return buttons.some((button) => /\bsso\b/i.test(button.textContent ?? ''))
  }
  return false
}

/** The field for the address of Meta's test in languages whose labels are new: the only one that speaks of e-mail, beside a button that speaks of SSO. */
export function testEmailFields(index: PageIndex): { field: Field; fact: string }[] {
  const typed = index.fields.filter(isTextField)
  if (typed.length > MOST_FIELDS) return []
  const speaking = typed.filter(
    (field) =>
      MAIL.test(calling(index, field)) && !field.closest('[role="combobox"]') && index.isShown(field),
  )
  return speaking
    .filter(standsWithTest)
    .map((field) => ({ field, fact: 'it asks for an e-mail address, beside a button for the SSO test' }))
}
