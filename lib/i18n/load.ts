import type { ComponentsJSON } from '@nanostores/i18n'
import type { Language } from './language'
import { speak } from './messages'

// Each language is a file of its own, of which only one is loaded.
const files: Partial<Record<Language, () => Promise<{ default: unknown }>>> = {
  de: () => import('../../locales/de.json'),
  ja: () => import('../../locales/ja.json'),
}

/** Loads a language and says everything in it from then on. A file that can't be loaded leaves the panel in English. */
export async function loadLanguage(code: Language): Promise<void> {
  const load = files[code]
  if (!load) return speak('en', {})
  // The repository's own file, whose form the tests compare with the English texts.
  const file = await load().catch(() => null)
  if (file) speak(code, file.default as ComponentsJSON)
}
