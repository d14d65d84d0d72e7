import type { FillableId } from '../guide/forms'
import type { ValueProblem } from '../guide/recognise'
import type { ConsoleId } from '../guide/types'
import { values, type ValueId } from '../guide/values'
import { listOf } from '../i18n/format'
import { valueLabel } from '../i18n/guide'
import { counted, messages, phrase } from '../i18n/messages'
import type { PointProblem } from '../page/pointed'
import type { FillRefusal, FillVerdict } from '../page/types'
import { certificateProblem, type CertificateDetails } from '../saml/certificate'
import type { Sights } from '../setup/sight'
import type { ValueState } from '../setup/state'

/** How the two consoles are called in sentences. */
export const consoleName: Record<ConsoleId, string> = { okta: 'Okta', meta: 'Meta' }

const words = messages('words', {
  entries: counted({ one: '{count} entry', other: '{count} entries' }),
  testEmail: 'Test e-mail address',
  noTab: phrase('No tab of {console} is open.'),
  inFront: phrase('{console} is in front.'),
  noAnswer: 'The page gave no answer. Reload it and try again.',
  about: phrase('{label}: {what}'),
  expired: phrase('Expired on {day}. Sign-in would fail: make a new one in Okta.'),
  notYetValid: phrase('Valid only from {day}.'),
  expiresSoon: phrase('Expires on {day}, in less than 30 days.'),
  weakKey: 'Its key is too short (under 2048 bits).',
  weakSignature: 'It is signed with SHA-1; SHA-2 is safer.',
  conflict: 'Two different texts were read. Choose the right one; nothing is filled until then.',
  shownOtherwise: phrase(
    '{console} shows another text now. You decided for this one; paste the other if it is right.',
  ),
  savedOtherwise: phrase('{console} has saved another text. Fill and save again.'),
  formOtherwise: phrase('The form in {console} holds another text. Fill it again.'),
  otherRecipient: 'Meta shows another Recipient URL. The two have to be equal.',
})

/** "1 entry", "1,200 entries". */
export function entriesText(count: number): string {
  return words().entries(count)
}

/** What a field that can be filled is called. */
export function fieldLabel(id: FillableId): string {
  return id === 'testEmail' ? words().testEmail : valueLabel(id)
}

/** Several values by what they are called, as a list in words. */
export function labelList(ids: readonly ValueId[]): string {
  return listOf(ids.map(valueLabel))
}

/** Something said of a field or value, behind its name: "Issuer: not read yet". */
export function aboutText(id: FillableId, what: string): string {
  return words().about({ label: fieldLabel(id), what })
}

/** That a console has no tab to look at. */
export function noTabText(console: ConsoleId): string {
  return words().noTab({ console: consoleName[console] })
}

/** That a console was brought to the front. */
export function inFrontText(console: ConsoleId): string {
  return words().inFront({ console: consoleName[console] })
}

/** That a page was silent, and what to do. */
export function noAnswerText(): string {
  return words().noAnswer
}

const refusals = messages('field-refusals', {
  none: 'the field is not on the page',
  ambiguous: 'more than one field could be it; show Tandem the field, or copy the value and paste it',
  'no-entry': 'its list has no entry that is meant for sure; choose it yourself',
  disabled: 'the field is locked; press “Edit” first',
  'read-only': 'the field is read-only; press “Edit” first',
  covered: 'something covers the field; close it first',
  password: 'it is a password field',
  'holds-another-value': 'it holds another value',
  'wrong-page': 'the tab moved to another page meanwhile',
  replaced: 'the page drew the field anew at that moment; fill again',
  'too-long': 'the field is too short for the value',
  reverted: 'the page took the value out again; copy it and paste it yourself',
  trimmed: 'the page changed the white space in it and was given its old text back; paste it yourself',
  shortened: 'the page cut it short and was given its old text back; paste it yourself',
  changed: 'the page changed it and was given its old text back; paste it yourself',
} satisfies Record<FillRefusal, string>)

/** Why a field was refused, to follow its name. */
export function refusalText({ reason }: Extract<FillVerdict, { ok: false }>): string {
  return refusals()[reason]
}

const problems = messages('value-problems', {
  swapped: 'This is the text of another value: the two look swapped. Check the page.',
  'wrong-product': 'This is an address of Workplace, another product. Open Meta Admin Center.',
  'wrong-kind': 'This does not look like the value that belongs here. Check the page.',
  'not-a-certificate': 'This is no certificate that can be read. Copy it again, whole.',
  'private-key': 'This is a private key. Never paste one anywhere; nothing of it was kept.',
  empty: 'There is nothing in it.',
} satisfies Record<ValueProblem, string>)

/** Why a text was not taken for a value, and what to do. */
export function problemText(problem: ValueProblem): string {
  return problems()[problem]
}

const pointProblems = messages('point-problems', {
  'no-field': 'There is no single text field here.',
  password: 'This is a password field.',
  locked: 'This field is locked. Press “Edit” first.',
  'not-again':
    'Nothing tells this field from others on the page: Tandem could not find it again. Use “Copy”.',
  swapped: 'This is the text of another value.',
  'wrong-kind': 'This does not look like that value.',
  empty: 'There is no text here.',
  another: 'This field is for another value.',
  fieldOf: phrase('This is the field for {label}.'),
})

/** Why what a person points at can't be taken. `other`: the value whose label the field carries. */
export function pointProblemText(problem: PointProblem, other: ValueId | null): string {
  if (problem === 'another' && other !== null) return pointProblems().fieldOf({ label: valueLabel(other) })
  if (problem === 'wrong-product' || problem === 'not-a-certificate' || problem === 'private-key')
    return problemText(problem)
  return pointProblems()[problem]
}

function certificateWarning(details: CertificateDetails, now: Date): string | null {
  const said = words()
  // Such a day is read alike in every language.
  const day = (iso: string) => ({ day: iso.slice(0, 10) })
  switch (certificateProblem(details, now)) {
    case 'expired':
      return said.expired(day(details.notAfter))
    case 'not-yet-valid':
      return said.notYetValid(day(details.notBefore))
    case 'expires-soon':
      return said.expiresSoon(day(details.notAfter))
    case 'weak-key':
      return said.weakKey
    case 'weak-signature':
      return said.weakSignature
    case null:
      return null
  }
}

/** What is wrong with a value, in words; null when nothing is. */
export function valueProblemText(
  id: ValueId,
  state: ValueState,
  recipient: ValueState,
  certificate: CertificateDetails | null,
  { sights, now }: { sights: Sights; now: Date },
): string | null {
  const said = words()
  const named = (console: ConsoleId) => ({ console: consoleName[console] })
  if (state.status === 'conflict') return said.conflict
  if (state.problem) return problemText(state.problem)
  if (state.value === null) return null
  const readIn = values[id].readIn?.console
  if (readIn && sights[id]?.instead) return said.shownOtherwise(named(readIn))
  const target = values[id].fillInto?.console
  if (target && state.saved !== null && state.saved !== '' && state.saved !== state.value)
    return said.savedOtherwise(named(target))
  if (target && state.status === 'captured' && state.inForm) return said.formOtherwise(named(target))
  if (id === 'acsUrl' && recipient.value !== null && recipient.value !== state.value)
    return said.otherRecipient
  return certificate ? certificateWarning(certificate, now) : null
}
