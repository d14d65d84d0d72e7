/** A piece of HTML in which everything from outside is escaped. Made by `html` and `exactly` only. */
export interface Markup {
  markup: string
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const OPENS = '\u2068'
const CLOSES = '\u2069'

/**
 * Replaces what a reader can't see but a text can be faked with: control characters other than tab and newline, and
 * the signs that turn the direction of writing.
 */
export function visibleText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Where the isolates stand that have their other half. */
function pairsOf(text: string): ReadonlySet<number> {
  const open: number[] = []
  const paired = new Set<number>()
  for (let place = 0; place < text.length; place++) {
    if (text[place] === OPENS) open.push(place)
    const opened = text[place] === CLOSES ? open.pop() : undefined
    if (opened !== undefined) paired.add(opened).add(place)
  }
  return paired
}

/**
 * The same for a sentence, in which isolates that come in pairs stay: the panel's own texts put them around values in
 * right-to-left languages. A pair turns nothing outside of itself.
 */
export function visibleProse(text: string): string {
  if (!text.includes(OPENS)) return visibleText(text)
  const paired = pairsOf(text)
  // Code units, which is where the isolates were looked for; all of them stand in one.
  const pieces: string[] = []
  let from = 0
  for (const place of [...paired].toSorted((a, b) => a - b)) {
    pieces.push(visibleText(text.slice(from, place)), text.charAt(place))
    from = place + 1
  }
  return [...pieces, visibleText(text.slice(from))].join('')
}

function escaped(visible: string): string {
  return visible.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** A text as HTML that shows that text. */
export function escapeHtml(text: string): string {
  return escaped(visibleProse(text))
}

/** A text to be copied or compared, as HTML that shows every sign of it. */
export function exactly(text: string): Markup {
  return { markup: escaped(visibleText(text)) }
}

type Part = string | number | null | Markup | readonly Markup[]

function render(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'markup' in part ? part.markup : part.map(render).join('')
}

/** Template for HTML: escapes every text that is put in; only other markup goes in as it is. */
export function html(strings: TemplateStringsArray, ...inserted: Part[]): Markup {
  const rest = inserted.map((part, index) => render(part) + (strings[index + 1] ?? ''))
  return { markup: (strings[0] ?? '') + rest.join('') }
}
