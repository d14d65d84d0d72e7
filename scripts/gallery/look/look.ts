import { isLanguage, languages } from '../../../lib/i18n/language'
import { directionFaults } from './direction-faults'
import { fingerprintOf, paletteOf } from './fingerprint'
import { layoutFaults } from './layout-faults'
import { stillEnglish } from './still-english'

/** What a script outside asks the gallery's page: what is wrong with the picture, and what it looks like. */
export interface Look {
  faults: string[]
  marks: ReturnType<typeof fingerprintOf>
  palette: Record<string, string>
}

/** Looks at the scene that is drawn. */
export function look(): Look {
  const code = document.documentElement.lang
  const direction = isLanguage(code) ? languages[code].direction : 'ltr'
  return {
    faults: [...layoutFaults(), ...directionFaults(direction), ...stillEnglish(code)],
    marks: fingerprintOf(),
    palette: paletteOf(),
  }
}

/** What is wrong with text of twice the size; the size is put back. */
export function lookAtLargeText(): string[] {
  document.documentElement.style.fontSize = '200%'
  const faults = layoutFaults().map((fault) => `text at 200 %: ${fault}`)
  document.documentElement.style.fontSize = ''
  return faults
}

/** Draws everything in one font family, whatever the styles say. */
export function useFont(family: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`*, code { font-family: ${JSON.stringify(family)} !important }`)
  document.adoptedStyleSheets.push(sheet)
}
