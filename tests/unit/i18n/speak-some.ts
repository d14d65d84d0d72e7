import type { Language } from '../../../lib/i18n/language'
import { englishTexts, speak } from '../../../lib/i18n/messages'

/** Says these texts in another language; every other part is there and empty, so that it stays English. */
export function speakSome(code: Language, texts: Record<string, Record<string, string>>): void {
  const parts = Object.keys(englishTexts()).map((part): [string, Record<string, string>] => [part, {}])
  speak(code, { ...Object.fromEntries(parts), ...texts })
}
