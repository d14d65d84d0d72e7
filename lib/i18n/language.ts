/** The languages of the panel, each under its own name, and which way it is written. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>

/** Code of a language of the panel, a BCP 47 tag. */
export type Language = keyof typeof languages

/** Whether a text is the code of one of the panel's languages. */
export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/**
 * The panel's language for a browser that shows itself in `tag` (BCP 47, such as "de-AT" or "pt_PT"): that language
 * whatever its region, else English.
 */
export function languageFor(tag: string): Language {
  const found = Object.keys(languages).find((code) => primary(code) === primary(tag))
  return found !== undefined && isLanguage(found) ? found : 'en'
}
