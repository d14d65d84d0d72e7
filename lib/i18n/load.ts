import type { ComponentsJSON } from '@nanostores/i18n'
import type { Language } from './language'
import { speak } from './messages'

// Each language is a file of its own, of which only one is loaded.
const files: Record<Exclude<Language, 'en'>, () => Promise<{ default: unknown }>> = {
  de: () => import('../../locales/de.json'),
  fr: () => import('../../locales/fr.json'),
  es: () => import('../../locales/es.json'),
  'pt-BR': () => import('../../locales/pt-BR.json'),
  ja: () => import('../../locales/ja.json'),
  ar: () => import('../../locales/ar.json'),
}

/** Loads a language and says everything in it from then on. A file that can't be loaded leaves the panel in English. */
export async function loadLanguage(code: Language): Promise<void> {
  if (code === 'en') return speak('en', {})
  // The repository's own file, whose form the tests compare with the English texts.
  const file = await files[code]().catch(() => null)
  if (file) speak(code, file.default as ComponentsJSON)
}
