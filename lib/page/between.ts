/** Fewest characters of a sentence of help; anything shorter might be a label of its own. */
const SENTENCE = 25

/** Whether a text is a sentence that explains, and neither a label nor a value. */
export function isHelp(text: string): boolean {
  return text.length >= SENTENCE && /[.!?\u3002\u061f]$/.test(text) && !text.includes('://')
}

/**
 * Whether only help stands between a label and its field. A short text there may be the label of a row whose name is
 * new to us, an address the value of one: then the label is that of another row.
 */
export function onlyProseBetween(label: Element, field: Element): boolean {
  const range = label.ownerDocument.createRange()
  range.setStartAfter(label)
  range.setEndBefore(field)
  const text = range.toString().trim()
  return text === '' || isHelp(text)
}
