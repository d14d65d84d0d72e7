/** Fewest characters of a sentence of help; anything shorter might be a label of its own. */
const SENTENCE = 25

/**
 * Whether only help stands between a label and its field. A short text there may be the label of a row whose name is
 * new to us, an address the value of one: then the label is that of another row.
 */
export function onlyProseBetween(label: Element, field: Element): boolean {
  const range = label.ownerDocument.createRange()
  range.setStartAfter(label)
  range.setEndBefore(field)
  const text = range.toString().replace(/\s+/g, ' ').trim()
  if (text === '') return true
  return text.length >= SENTENCE && !text.includes('://') && /[ \u3002]/.test(text)
}
