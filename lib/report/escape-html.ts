/** A piece of HTML in which everything from outside is escaped. Made by `html` only. */
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

/**
 * Replaces what a reader can't see but a text can be faked with: control characters other than tab and newline, and
 * the signs that turn the direction of writing.
 */
export function visibleText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** A text as HTML that shows exactly that text. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
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
