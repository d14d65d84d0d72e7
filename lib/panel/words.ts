import type { ValueProblem } from '../guide/recognise'
import type { ConsoleId } from '../guide/types'
import { values, type ValueId } from '../guide/values'
import type { PointProblem } from '../page/pointed'
import type { FillRefusal, FillVerdict } from '../page/types'
import { certificateProblem, type CertificateDetails } from '../saml/certificate'
import type { Sights } from '../setup/sight'
import type { ValueState } from '../setup/state'

/** How the two consoles are called in sentences. */
export const consoleName: Record<ConsoleId, string> = { okta: 'Okta', meta: 'Meta' }

/** A list in words: "a, b and c". */
export function listOf(items: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
}

/** "1 entry", "1,200 entries". */
export function entriesText(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`
}

const refusals: Record<FillRefusal, string> = {
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
}

/** Why a field was refused, to follow its name. */
export function refusalText(verdict: Extract<FillVerdict, { ok: false }>): string {
  return refusals[verdict.reason]
}

const problems: Record<ValueProblem, string> = {
  swapped: 'This is the text of another value: the two look swapped. Check the page.',
  'wrong-product': 'This is an address of Workplace, another product. Open Meta Admin Center.',
  'wrong-kind': 'This does not look like the value that belongs here. Check the page.',
  'not-a-certificate': 'This is no certificate that can be read. Copy it again, whole.',
  'private-key': 'This is a private key. Never paste one anywhere; nothing of it was kept.',
  empty: 'There is nothing in it.',
}

/** Why a text was not taken for a value, and what to do. */
export function problemText(problem: ValueProblem): string {
  return problems[problem]
}

const pointProblems: Record<Exclude<PointProblem, ValueProblem | 'another'>, string> = {
  'no-field': 'There is no single text field here.',
  password: 'This is a password field.',
  locked: 'This field is locked. Press “Edit” first.',
  'not-again':
    'Nothing tells this field from others on the page: Tandem could not find it again. Use “Copy”.',
}

const shapeProblems: Partial<Record<ValueProblem, string>> = {
  swapped: 'This is the text of another value.',
  'wrong-kind': 'This does not look like that value.',
  empty: 'There is no text here.',
}

/** Why what a person points at can't be taken. `other`: the value whose label the field carries. */
export function pointProblemText(problem: PointProblem, other: ValueId | null): string {
  if (problem === 'another')
    return other === null
      ? 'This field is for another value.'
      : `This is the field for ${values[other].label}.`
  if (problem === 'no-field' || problem === 'password' || problem === 'locked' || problem === 'not-again')
    return pointProblems[problem]
  return shapeProblems[problem] ?? problems[problem]
}

function certificateWarning(details: CertificateDetails, now: Date): string | null {
  switch (certificateProblem(details, now)) {
    case 'expired':
      return `Expired on ${details.notAfter.slice(0, 10)}. Sign-in would fail: make a new one in Okta.`
    case 'not-yet-valid':
      return `Valid only from ${details.notBefore.slice(0, 10)}.`
    case 'expires-soon':
      return `Expires on ${details.notAfter.slice(0, 10)}, in less than 30 days.`
    case 'weak-key':
      return 'Its key is too short (under 2048 bits).'
    case 'weak-signature':
      return 'It is signed with SHA-1; SHA-2 is safer.'
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
  if (state.status === 'conflict')
    return 'Two different texts were read. Choose the right one; nothing is filled until then.'
  if (state.problem) return problems[state.problem]
  if (state.value === null) return null
  const readIn = values[id].readIn?.console
  if (readIn && sights[id]?.instead)
    return `${consoleName[readIn]} shows another text now. You decided for this one; paste the other if it is right.`
  const target = values[id].fillInto?.console
  if (target && state.saved !== null && state.saved !== '' && state.saved !== state.value)
    return `${consoleName[target]} has saved another text. Fill and save again.`
  if (target && state.status === 'captured' && state.inForm)
    return `The form in ${consoleName[target]} holds another text. Fill it again.`
  if (id === 'acsUrl' && recipient.value !== null && recipient.value !== state.value)
    return 'Meta shows another Recipient URL. The two have to be equal.'
  return certificate ? certificateWarning(certificate, now) : null
}
