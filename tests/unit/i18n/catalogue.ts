import { englishTexts } from '../../../lib/i18n/messages'
import { product } from '../repository/sources'

const modules = import.meta.glob([
  '../../../lib/**/*.ts',
  '../../../components/**/*.{ts,tsx}',
  '../../../entrypoints/sidepanel/broken.ts',
])

/** A text, or its forms by plural category. */
export type Text = string | Readonly<Record<string, string>>

/** All texts in English by part and key; every module that says something is loaded for it. */
export async function englishCatalogue(): Promise<Record<string, Record<string, Text>>> {
  const saying = product.filter(({ text }) => /\bmessages\(\s*'/.test(text))
  await Promise.all(
    saying.map(({ path }) => {
      const load = modules[`../../../${path}`]
      if (!load) throw new Error(`${path} says something and is not looked at`)
      return load()
    }),
  )
  const all = englishTexts() as Record<string, Record<string, Text>>
  // What only a test says is nobody's to translate.
  return Object.fromEntries(Object.entries(all).filter(([part]) => !part.startsWith('test-')))
}
