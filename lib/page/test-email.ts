import { isTextField, type Field } from './field'
import { fieldNames } from './field-names'
import type { PageIndex } from './scan'
import { normalise } from './text'

/** What the word for e-mail has in it, in the languages of Meta's consoles. */
const MAIL = /e-?mail|correo|メール|بريد|电子邮件|이메일|почт/
/** How far up from the field the button of the test may stand, in levels. */
const CLIMB = 6
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
  const names = fieldNames(index)
  const typed = index.fields.filter((field) => isTextField(field) && index.isVisible(field))
  const speaking = typed.filter((field) => {
    if (field.closest('[role="combobox"]')) return false
    const own = [...(names.of.get(field) ?? []), normalise(field.getAttribute('placeholder') ?? '')]
    const called = own.some(Boolean) ? own : [normalise((field.parentElement?.textContent ?? '').slice(0, 200))]
    return called.some((name) => MAIL.test(name))
  })
  return speaking
    .filter(standsWithTest)
    .map((field) => ({ field, fact: 'it asks for an e-mail address, beside a button for the SSO test' }))
}
