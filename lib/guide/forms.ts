import { controls } from './controls'
import { valueIds, values, type ValueId } from './values'
import type { ConsoleId, ValueSpec } from './types'

/** A field that Tandem can fill: one of the values, or the e-mail address that Meta's test asks for. */
export type FillableId = ValueId | 'testEmail'

/**
 * Parts of the words for "issuer" in the languages of Meta's consoles, without accents. Dictionary words, not labels
 * that anyone has seen there.
 */
export const issuerWords = [
  'issuer',
  'ausstell',
  'emett',
  'emis',
  'uitgev',
  'wystaw',
  'издат',
  '発行',
  '颁发',
  '發行',
  '발급',
  'مصدر',
  'اصدار',
]

/** Parts of the words for e-mail in the languages of Meta's consoles, as a regular expression of a normalised text. */
export const MAIL_WORDS = 'e-?mail|correo|メール|بريد|电子邮件|이메일|почт'

/**
 * What the names of fillable fields have in them in every wording and language, as a regular expression of a normalised
 * text: a field that is called by none of it is none of them (tests/unit/guide holds each label against it).
 */
export const FIELD_WORDS: Record<ConsoleId, string> = {
  okta: 'acs|audience|assertion|オーディエンス',
  meta: `saml|sso|${MAIL_WORDS}`,
}

/** The labels of a fillable field in its console. */
export function fieldLabels(id: FillableId): readonly string[] {
  if (id === 'testEmail') return controls['meta.test-email'].names
  const spec: ValueSpec = values[id]
  return spec.fillInto?.labels ?? []
}

/** The console whose form has the field; null for a value that goes nowhere. */
export function fieldConsole(id: FillableId): ConsoleId | null {
  if (id === 'testEmail') return 'meta'
  const spec: ValueSpec = values[id]
  return spec.fillInto?.console ?? null
}

/** All fillable fields of a console. */
export function fillableOf(console: ConsoleId): FillableId[] {
  return [...valueIds, 'testEmail' as const].filter((id) => fieldConsole(id) === console)
}
