import { visibleProse, visibleText } from './escape-html'

/** A text on one line, with blanks for line breaks: table cells and list items end at one. */
function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
}

/**
 * A text as Markdown that shows exactly that text, in a table cell too. Signs inside words stay as they are, so that
 * addresses can be read and found in the file itself.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(visibleProse(text))
    .replace(/[&<>|`]/g, (sign) => entities[sign] ?? sign)
    .replace(/(?<!&)#|[\\*[\]~$]|(?<!\w)_|_(?!\w)/g, String.raw`\$&`)
}

/**
 * A text to be copied, as a code span. One with signs that could end the span or the cell becomes ordinary escaped
 * text instead.
 */
export function codeMarkdown(text: string): string {
  const line = oneLine(visibleText(text))
  return /[<>|`\\]/.test(line) || line === '' ? escapeMarkdown(line) : `\`${line}\``
}

/** A text of several lines as a block of code that nothing in the text can end. */
export function blockMarkdown(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${visibleText(text).replace(/\r\n?/g, '\n')}\n${fence}`
}
