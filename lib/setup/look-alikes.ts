// Control and format characters, what Unicode lets programs leave out, halves of characters, and the empty Braille cell.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** How a character is named in Unicode's lists: "U+200B". */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The invisible characters of a text as "U+200B", in their order, none twice. */
export function invisibleIn(text: string): string[] {
  return [...new Set((text.match(INVISIBLE) ?? []).map(codeOf))]
}

/** A text without its invisible characters. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** A text in which every invisible character is written out: "a[U+200B]b". Safe to show: nothing turns its direction. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `[${codeOf(character)}]`)
}

// Letters of other scripts that are drawn like Latin ones, and what word processors make of hyphens and quotes.
const groups: Record<string, string> = {
  a: 'аɑα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еҽ',
  h: 'һ',
  i: 'іıι',
  j: 'ј',
  k: 'к',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  u: 'υս',
  v: 'νѵ',
  w: 'ԝ',
  x: 'хχ',
  y: 'уү',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  E: 'ЕΕ',
  H: 'НΗ',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'ҮΥ',
  Z: 'Ζ',
  // Digits and letters of our own script that are mixed up when a text is typed from paper.
  l: '1I|ӏǀ',
  O: '0ОΟ',
  '-': '‐‑‒–—―−',
  "'": '‘’ʼ',
  '/': '⁄∕⧸',
  ':': '։ː∶',
  '.': '․。',
  '?': 'ʔ',
}
const latin = new Map(
  Object.entries(groups).flatMap(([plain, likes]) => Array.from(likes, (like) => [like, plain] as const)),
)

/** A text in which characters that look alike are one and the same: only for comparing, never for showing. */
export function foldLookAlikes(text: string): string {
  return Array.from(text.normalize('NFKC'), (character) => latin.get(character) ?? character).join('')
}
