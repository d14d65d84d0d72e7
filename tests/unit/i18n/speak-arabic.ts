import type { ComponentsJSON } from '@nanostores/i18n'
import { englishTexts, speak } from '../../../lib/i18n/messages'

/** Each text with an Arabic word in front: as long as a translation, and with letters that join. */
function inArabic(text: unknown): unknown {
  if (typeof text === 'string') return `سجل ${text}`
  if (typeof text !== 'object' || text === null) return text
  return Object.fromEntries(Object.entries(text).map(([key, form]) => [key, inArabic(form)]))
}

/** Says everything in a stand-in for Arabic, but for the texts given. A language counts only if it has every part. */
export function speakArabic(texts: ComponentsJSON = {}): void {
  // Made of the English texts, so it has their form.
  speak('ar', { ...(inArabic(englishTexts()) as ComponentsJSON), ...texts })
}
