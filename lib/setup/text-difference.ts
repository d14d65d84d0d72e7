import { kindOf } from '../guide/recognise'
import type { ValueKind } from '../guide/types'
import { messages, phrase } from '../i18n/messages'
import { commaList } from './comma-list'
import { foldLookAlikes, invisibleIn, removeInvisible, showInvisible } from './look-alikes'

const words = messages('text-difference', {
  none: 'They are equal.',
  empty: 'It is empty.',
  shouldBeEmpty: 'It should be empty.',
  // What the text has done, one clause for each of its small differences, and the sentence around them.
  it: phrase('It {clauses}.'),
  also: phrase('{clauses}, and {clause}'),
  scheme: phrase('begins with {found} in place of {wanted}'),
  slashTooMany: 'has a slash too many at its end',
  slashLacking: 'lacks the slash at its end',
  case: 'differs in upper and lower case',
  spaceTooMany: 'has a space or line break too many at its start or end',
  spaces: 'differs in the spaces or line breaks at its start or end',
  invisible: phrase('holds invisible characters ({codes})'),
  invisibleLacking: phrase('lacks the invisible characters {codes}'),
  lookAlike: 'holds characters that only look like the right ones',
  percentEncoding: 'writes characters as % codes differently',
  'meta-audience': "Meta's Audience URL",
  'meta-acs': "Meta's ACS URL",
  'okta-metadata-url': "Okta's Metadata URL",
  'okta-sign-on-url': "Okta's Sign on URL",
  'okta-issuer': "Okta's Issuer",
  certificate: 'a certificate',
  name: 'a name',
  swapped: phrase('It is {found}, not {wanted}.'),
  otherHost: phrase('It names the host {found}, not {wanted}.'),
  otherCompany: 'It is right but for the number: it is of another company.',
  otherApp: 'It is right but for the key (exk…): it is of another app.',
  unrelated: 'It is another text altogether.',
})
const kindText = (kind: ValueKind): string => words()[kind]

/** How two texts that should be equal differ. `several`: more than one of the small differences at once. */
export type DifferenceKind =
  | 'none'
  | 'empty'
  /** It is another value of the setup: the Audience URL where the ACS URL belongs. */
  | 'swapped'
  | 'scheme'
  | 'trailing-slash'
  | 'case'
  | 'spaces'
  | 'invisible'
  | 'look-alike'
  | 'percent-encoding'
  | 'several'
  /** The same value of another company at Meta. */
  | 'other-company'
  /** The same value of another app in Okta. */
  | 'other-app'
  | 'other-host'
  | 'unrelated'

/** A difference, and one plain sentence about the text that was found. */
export interface TextDifference {
  kind: DifferenceKind
  words: string
}

type Small = Extract<
  DifferenceKind,
  'scheme' | 'trailing-slash' | 'case' | 'spaces' | 'invisible' | 'look-alike' | 'percent-encoding'
>

/** Longest text that is looked at for small differences; no value is nearly as long. */
const LONGEST = 4096

const EDGES = /^[\p{Zs}\t\r\n]+|(?<![\p{Zs}\t\r\n])[\p{Zs}\t\r\n]+$/gu

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

// The order in which they are undone: decoding can bring out a space, and folding needs the case still there.
const undo: Record<Small, (text: string) => string> = {
  'percent-encoding': decodePercent,
  spaces: (text) => text.replace(EDGES, ''),
  invisible: removeInvisible,
  'look-alike': foldLookAlikes,
  scheme: (text) => text.replace(/^https?:\/\//i, '//'),
  'trailing-slash': (text) => text.replace(/\/$/, ''),
  case: (text) => text.toLowerCase(),
}
const smallKinds = Object.keys(undo) as Small[]

/** All sets of one to three small differences, the smallest sets first. */
const sets: readonly (readonly Small[])[] = [
  ...smallKinds.map((kind) => [kind]),
  ...smallKinds.flatMap((one, at) => smallKinds.slice(at + 1).map((other) => [one, other])),
  ...smallKinds.flatMap((one, at) =>
    smallKinds
      .slice(at + 1)
      .flatMap((other, next) => smallKinds.slice(at + next + 2).map((third) => [one, other, third])),
  ),
]

const equalWithout = (set: readonly Small[], found: string, wanted: string): boolean => {
  const apply = (text: string) => set.reduce((left, kind) => undo[kind](left), text)
  return apply(found) === apply(wanted)
}

/** One clause about the text that was found. */
function clauseFor(kind: Small, found: string, wanted: string): string {
  const foundInvisible = invisibleIn(found)
  switch (kind) {
    case 'scheme': {
      const schemeOf = (text: string) => (/^http:/i.test(text) ? 'http://' : 'https://')
      return words().scheme({ found: schemeOf(found), wanted: schemeOf(wanted) })
    }
    case 'trailing-slash':
      return found.endsWith('/') ? words().slashTooMany : words().slashLacking
    case 'case':
      return words().case
    case 'spaces':
      return found.length > wanted.length ? words().spaceTooMany : words().spaces
    case 'invisible':
      return foundInvisible.length > 0
        ? words().invisible({ codes: commaList(foundInvisible) })
        : words().invisibleLacking({ codes: commaList(invisibleIn(wanted)) })
    case 'look-alike':
      return words().lookAlike
    case 'percent-encoding':
      return words().percentEncoding
  }
}

const hostOf = (text: string): string | null => /^https?:\/\/([^/?#\s]+)/i.exec(text)?.[1] ?? null
const withoutHost = (text: string): string => text.replace(/^(https?:\/\/)[^/?#\s]+/i, '$1')

function greatDifference(found: string, wanted: string): TextDifference {
  const [foundKind, wantedKind] = [kindOf(found), kindOf(wanted)]
  if (foundKind && wantedKind && foundKind !== wantedKind)
    return {
      kind: 'swapped',
      words: words().swapped({ found: kindText(foundKind), wanted: kindText(wantedKind) }),
    }
  const [foundHost, wantedHost] = [hostOf(found), hostOf(wanted)]
  if (foundHost && wantedHost && withoutHost(found) === withoutHost(wanted))
    return {
      kind: 'other-host',
      words: words().otherHost({ found: showInvisible(foundHost), wanted: showInvisible(wantedHost) }),
    }
  const same = (varying: RegExp) => found.replace(varying, '#') === wanted.replace(varying, '#')
  if (foundKind?.startsWith('meta-') && same(/\d{6,20}/))
    return { kind: 'other-company', words: words().otherCompany }
  if (foundKind?.startsWith('okta-') && same(/exk[0-9A-Za-z]{10,30}/))
    return { kind: 'other-app', words: words().otherApp }
  return { kind: 'unrelated', words: words().unrelated }
}

/**
 * How the text that was found differs from the one that is wanted. The kind is the same either way round; the words
 * speak of the found text, and show invisible characters as U+XXXX. `none` only for texts that are equal to the byte.
 */
export function differenceOf(found: string, wanted: string): TextDifference {
  if (found === wanted) return { kind: 'none', words: words().none }
  if (found === '') return { kind: 'empty', words: words().empty }
  if (wanted === '') return { kind: 'empty', words: words().shouldBeEmpty }
  if (found.length > LONGEST || wanted.length > LONGEST)
    return { kind: 'unrelated', words: words().unrelated }

  const set = sets.find((candidate) => equalWithout(candidate, found, wanted))
  const [only, another] = set ?? []
  if (!set || !only) return greatDifference(found, wanted)
  const clauses = set
    .map((kind) => clauseFor(kind, found, wanted))
    .reduce((before, clause) => words().also({ clauses: before, clause }))
  return { kind: another ? 'several' : only, words: words().it({ clauses }) }
}
