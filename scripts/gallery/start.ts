import { languageFor, languages } from '../../lib/i18n/language'
import { loadLanguage } from '../../lib/i18n/load'
import { setLocale } from './in-language'
import { look, lookAtLargeText, useFont } from './look/look'

// The scenes are made of texts: the language comes before them.
const asked = new URLSearchParams(location.search)
const language = languageFor(asked.get('lang') ?? 'en')
document.documentElement.lang = language
document.documentElement.dir = languages[language].direction
await loadLanguage(language)
const locales = import.meta.glob<unknown>('../../locales/*.json', { import: 'default' })
setLocale((await locales[`../../locales/${language}.json`]?.()) ?? null)
const font = asked.get('font')
if (font !== null) useFont(font)
// For the script that photographs: the page's policy lets nothing else in.
Object.assign(globalThis, { gallery: { look, lookAtLargeText } })
await import('./main')
