import { parseArgs } from 'node:util'
import { isLanguage, languages, type Language } from '../../lib/i18n/language'
import { sceneNames } from './scene-names'

/** What of the gallery is to be photographed, and what is to be done with it. */
export interface Options {
  languages: readonly Language[]
  themes: readonly ('light' | 'dark')[]
  /** In CSS pixels. */
  widths: readonly number[]
  scenes: readonly string[]
  /** Another font family for everything, to try what survives it; null for the panel's own. */
  font: string | null
  /** Audits for accessibility as well, in English. */
  axe: boolean
  /** Holds each picture against its reference. */
  compare: boolean
  /** Writes the references anew. */
  accept: boolean
  /** Makes the pictures of README and store instead. */
  readme: boolean
}

const listed = (text: string | undefined, otherwise: string): string[] => (text ?? otherwise).split(',')

function known<Name extends string>(names: readonly string[], is: (name: string) => name is Name): Name[] {
  const strange = names.filter((name) => !is(name))
  if (strange.length > 0) throw new Error(`The gallery does not know: ${strange.join(', ')}`)
  return names.filter(is)
}

const isTheme = (name: string): name is 'light' | 'dark' => name === 'light' || name === 'dark'
const isScene = (name: string): name is string => sceneNames.includes(name)
const isWidth = (text: string): text is string => /^\d{3,4}$/.test(text)

/** Reads the command's arguments. What the gallery doesn't know is an error, so that no run is empty by a slip. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string' },
      theme: { type: 'string' },
      width: { type: 'string' },
      scene: { type: 'string' },
      font: { type: 'string' },
      quick: { type: 'boolean', default: false },
      axe: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  })
  const { quick, axe, compare, accept, readme } = values
  const spoken = values.lang === 'all' ? Object.keys(languages).join(',') : values.lang
  return {
    languages: known(listed(spoken, quick ? 'en,ar' : 'en,de,ja,ar'), isLanguage),
    themes: known(listed(values.theme, quick ? 'light' : 'light,dark'), isTheme),
    widths: known(listed(values.width, quick ? '360' : '360,320'), isWidth).map(Number),
    scenes: known(listed(values.scene, sceneNames.join(',')), isScene),
    font: values.font ?? null,
    axe,
    compare,
    accept,
    readme,
  }
}
