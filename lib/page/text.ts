const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g

const normalised = new Map<string, string>()

/**
 * A label as people read it: quotes straightened, invisible characters and repeated spaces gone, lower case, without
 * a trailing colon, asterisk, ellipsis, menu arrow or "required".
 */
export function normalise(text: string): string {
  const known = normalised.get(text)
  if (known !== undefined) return known
  // A console shows the same few hundred texts at every look; the bound is for pages that don't.
  if (normalised.size > 20_000) normalised.clear()
  const result = normaliseAnew(text)
  normalised.set(text, result)
  return result
}

const MARK = /^[:*\u25b2-\u25c5\u2304]$/

/** Takes off what fields have behind their labels, from the end on: one expression for all of it would take ages. */
function withoutEnding(text: string): string {
  let rest = text
  for (;;) {
    const ending = ['...', '(required)', 'required', rest.at(-1) ?? ''].find((one) => rest.endsWith(one))
    if (!ending || (ending.length === 1 && !MARK.test(ending))) return rest
    rest = rest.slice(0, -ending.length).trimEnd()
    if (ending === 'required' && rest.endsWith('·')) rest = rest.slice(0, -1).trimEnd()
  }
}

function normaliseAnew(text: string): string {
  const plainly = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return withoutEnding(plainly)
}

/** A URL as it was meant: without the white space and invisible characters that a page breaks long lines with. */
export function compact(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, '')
}

/** A text without invisible characters, and without white space around it. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/** PEM text with one kind of line end and nothing around it. */
export function tidyPem(text: string): string {
  return plain(text).replace(/\r\n?/g, '\n')
}

/** How a PEM text begins. */
export const PEM = '-----BEGIN'

/** Longest text that may be a value: a certificate of several kilobytes. In characters. */
export const LONGEST_VALUE = 12_000

/** A value as it was meant, without what a page adds to show it. */
export function tidyValue(text: string): string {
  return text.includes(PEM) ? tidyPem(text) : compact(text)
}

const patterns = new Map<string, RegExp>()

/** Whether a regular expression of the guide matches; each is compiled once. */
export function matches(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern)
  patterns.set(pattern, known)
  return known.test(text)
}
