import { languageFor, languages } from '../../lib/i18n/language'
import { loadLanguage } from '../../lib/i18n/load'

// The scenes are made of texts: the language comes before them.
const language = languageFor(new URLSearchParams(location.search).get('lang') ?? 'en')
document.documentElement.lang = language
document.documentElement.dir = languages[language].direction
await loadLanguage(language)
await import('./main')
