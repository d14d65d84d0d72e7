import { currentLanguage, englishTexts } from '../../lib/i18n/messages'
// What says something in the panel, and isn't needed to draw it.
import '../../lib/panel/build-view'
import '../../lib/panel/fill-form'
import '../../lib/setup/checks'

interface Template {
  pattern: RegExp
  names: string[]
  part: string
  key: string
  literal: number
}

let locale: unknown = null
let templates: Template[] | null = null

/** Gives the translations of the gallery's language, as they stand in `locales/`. */
export function setLocale(texts: unknown): void {
  locale = texts
}

const field = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null
    ? Object.entries(object).find(([name]) => name === key)?.[1]
    : null

/** A plain text or one form of a text by number. */
function formsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  if (typeof text !== 'object' || text === null) return []
  return Object.values(text).filter((form) => typeof form === 'string')
}

function templateOf(part: string, key: string, english: string): Template {
  const pieces = english.split(/\{(\w+)\}/)
  const escaped = (piece: string) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return {
    pattern: new RegExp(
      `^${pieces.map((piece, place) => (place % 2 === 1 ? '(.+?)' : escaped(piece))).join('')}$`,
    ),
    names: pieces.filter((_, place) => place % 2 === 1),
    part,
    key,
    literal: pieces.filter((_, place) => place % 2 === 0).join('').length,
  }
}

/** All texts of the panel, the most telling first; those that are hardly more than their placeholders are left out. */
function allTemplates(): Template[] {
  return Object.entries(englishTexts())
    .flatMap(([part, texts]) =>
      Object.entries(typeof texts === 'object' && texts !== null ? texts : {}).flatMap(([key, text]) =>
        formsOf(text).map((english) => templateOf(part, key, english)),
      ),
    )
    .filter(({ literal }) => literal >= 6)
    .toSorted((one, other) => other.literal - one.literal)
}

function translated(sentence: string): string | null {
  templates ??= allTemplates()
  for (const { pattern, names, part, key } of templates) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const form = formsOf(field(field(locale, part), key)).at(-1)
    if (form === undefined) return null
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = found[names.indexOf(name) + 1]
      return names.includes(name) && value !== undefined ? `\u2068${value}\u2069` : whole
    })
  }
  return null
}

/**
 * A text of a scene in the gallery's language. Scenes are written in English; what the panel itself would say there is
 * said as it would, and what comes from a page or the API stays as it is.
 */
export function inLanguage(text: string): string {
  if (currentLanguage() === 'en') return text
  const whole = translated(text)
  if (whole !== null) return whole
  return text.replace(/[^\n]+?(?:[.?!](?= |$)|$)/gm, (sentence) => {
    const bare = sentence.trim()
    return sentence.replace(bare, () => translated(bare) ?? bare)
  })
}
