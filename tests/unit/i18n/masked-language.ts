import type { ComponentsJSON } from '@nanostores/i18n'
import { englishTexts, speak } from '../../../lib/i18n/messages'

type Text = string | { [form: string]: Text }

/** A text without its letters: only placeholders stay. */
function masked(text: Text): Text {
  if (typeof text !== 'string')
    return Object.fromEntries(Object.entries(text).map(([form, one]) => [form, masked(one)]))
  return text.replace(/\{\w+\}|\p{L}+/gu, (piece) => (piece.startsWith('{') ? piece : '▪'))
}

/**
 * Says every text that is loaded in a language without letters, under the code of German: what is still to be read
 * then did not come from a message. End it by `speak('en', {})`.
 */
export function speakMasked(): void {
  // Nothing in the cache is deeper than text by form by key by part.
  const all = englishTexts() as Readonly<Record<string, Readonly<Record<string, Text>>>>
  const translation = Object.fromEntries(Object.entries(all).map(([part, texts]) => [part, masked(texts)]))
  speak('de', translation as ComponentsJSON)
}
