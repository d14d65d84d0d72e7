import { normalise } from './text'

/**
 * Words that may stand around a label without changing what it names. Anything else may ("SAML issuer URL" is no
 * "SAML URL").
 */
const NEUTRAL = new Set(
  (
    'a an and app application accounts account admin center configuration console endpoint enter entity field for from ' +
    'here id identifier identity idp in input is meta my of okta optional our paste provider required s setting ' +
    'settings setup single sign on sp service sso text the this to type uri url value work your'
  ).split(' '),
)

/** Stays Latin in every language, and says by itself which value is meant: beside it, words of other scripts are neutral. */
const ACRONYM = 'acs'
const LATIN = /\p{Script=Latin}/u

/** The words of a text; one script ends where another begins. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{M}\p{N}]+|[^\p{Script=Latin}\P{L}]+/gu) ?? []
}

/** Pages call their fields the same at every look. */
const answers = new WeakMap<readonly string[], Map<string, string | null>>()

/**
 * The label that a longer name is a wording of: all of its words are in the name, and all others there are neutral.
 * The one with most words if there are several; null if there is none, or no single one.
 */
export function labelWithin(name: string, labels: readonly string[]): string | null {
  let known = answers.get(labels)
  if (!known) answers.set(labels, (known = new Map()))
  let answer = known.get(name)
  if (answer === undefined) known.set(name, (answer = lookFor(name, labels)))
  return answer
}

function lookFor(name: string, labels: readonly string[]): string | null {
  const words = wordsOf(name)
  // Where writing has no spaces a part of a word proves nothing.
  if (words.length < 2) return null
  const isNeutral = (word: string) => NEUTRAL.has(word) || (words.includes(ACRONYM) && !LATIN.test(word))
  const fitting = labels.map(normalise).flatMap((label) => {
    const own = wordsOf(label)
    const rest = words.filter((word) => !own.includes(word))
    const telling = own.some((word) => !NEUTRAL.has(word))
    const fits = telling && own.every((word) => words.includes(word)) && rest.every(isNeutral)
    return fits ? [{ label, size: own.length }] : []
  })
  const most = Math.max(0, ...fitting.map(({ size }) => size))
  const best = fitting.filter(({ size }) => size === most)
  return best.length > 0 ? (best[0]?.label ?? null) : null
}
