import { issuerWords, type FillableId } from '../guide/forms'
import { calling } from './calling'
import { inOrder, precedes } from './document-order'
import { isTextField, type TextField } from './field'
import { perPage } from './per-page'

/** Stays Latin in every language of Meta's consoles. */
const MARK = 'saml'
const MOST_FIELDS = 60
const ORDERED: readonly FillableId[] = ['setupName', 'signOnUrl', 'issuer', 'certificate']

/** Whether the field is one of those that their order can tell. */
export function isOrdered(id: FillableId): boolean {
  return ORDERED.includes(id)
}

/** Which of two lines is the issuer's, by the word for it; null where neither or both have it. */
function issuerOf(first: string, second: string): 'first' | 'second' | null {
  const says = (name: string) => {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
    return issuerWords.some((word) => plain.includes(word))
  }
  if (says(first) === says(second)) return null
  return says(first) ? 'first' : 'second'
}

/**
 * Meta's form for the identity provider, by what lasts in languages whose labels nobody has seen: a name, then two
 * lines and one text area that all speak of SAML. Which line is which has to follow from two facts that agree: their
 * order, and a word for the issuer in the second or, where the word is new too, its longer label ("SAML URL", "SAML
 * issuer URL"). Empty when anything differs.
 */
export const fieldsByOrder = perPage((index): ReadonlyMap<FillableId, TextField> => {
  const none = new Map<FillableId, TextField>()
  const typed = index.fields.filter(isTextField)
  // Nothing to tell apart without its text area, nor among many.
  if (typed.length > 4 * MOST_FIELDS) return none
  if (!index.fields.some((field) => field.localName === 'textarea' && index.isVisible(field))) return none
  const all = typed.filter((field) => index.isShown(field))
  if (all.length > MOST_FIELDS) return none
  const named = all.map((field) => ({ field, name: calling(index, field) }))
  const areas = named.filter(({ field, name }) => field.localName === 'textarea' && name.includes(MARK))
  const [area] = areas
  if (!area || areas.length > 1) return none
  const before = named
    .filter(({ field }) => field.localName === 'input' && precedes(field, area.field))
    .toSorted((a, b) => inOrder(a.field, b.field))
  const lines = before.filter(({ name }) => name.includes(MARK))
  const [first, second] = lines
  if (!first || !second) return none
  const issuer = issuerOf(first.name, second.name)
  if (issuer === 'first' || (issuer === null && first.name.length >= second.name.length)) return none
  // A second field of one name, wherever it is: then order says nothing.
  const names = named.map(({ name }) => name).filter(Boolean)
  if (new Set(names).size < names.length) return none
  const start = before.indexOf(first)
  if (before[start + 1] !== second || before.length !== start + 2) return none
  const found = new Map<FillableId, TextField>([
    ['signOnUrl', first.field],
    ['issuer', second.field],
    ['certificate', area.field],
  ])
  const name = before[start - 1]
  let box: Element | null = area.field
  while (box && !box.contains(first.field)) box = box.parentElement
  // The name stands directly before, in the same form, and speaks of SSO: anything may stand before a form.
  const around = box?.parentElement
  const isNear = name && (box?.contains(name.field) || around?.contains(name.field))
  if (isNear && name.name.includes('sso') && !name.name.includes(MARK)) found.set('setupName', name.field)
  return found
})
