import { createI18n, transform, type ComponentsJSON, type Translations } from '@nanostores/i18n'
import { atom, keepMount } from 'nanostores'
import { languages, type Language } from './language'

/** What the placeholders of a text stand for. */
type Params<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name]: string | number } & Params<Rest>
  : unknown

/** What the placeholders of all forms of a text stand for; the number is given apart. */
type FormParams<Form> = Form extends string ? Omit<Params<Form>, 'count'> : never
type AllParams<Form> = (Form extends unknown ? (form: FormParams<Form>) => void : never) extends (
  form: infer Whole,
) => void
  ? Whole
  : never
type Arguments<Whole> = keyof Whole extends never ? [] : [values: Whole]

const language = atom<Language>('en')
// Every text in English stands where it is used; another language is put into the cache before it is chosen.
const define = createI18n<Language, 'en'>(language, { baseLocale: 'en', get: () => Promise.resolve({}) })

function isRightToLeft(code: string): boolean {
  return code in languages && languages[code as Language].direction === 'rtl'
}

/**
 * One pass, so that what stands in a value is never taken for a placeholder. Within right-to-left text a value keeps
 * its own direction (Unicode isolates): "https://…" would else be torn apart.
 */
function fill(code: string, text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole
    const value = values[name]
    const said = typeof value === 'number' ? new Intl.NumberFormat(code).format(value) : String(value)
    return isRightToLeft(code) ? `\u2068${said}\u2069` : said
  })
}

type Values = Record<string, string | number>
type Forms = { one?: string; other: string }

const filled = transform<[Values], string, string>((code, text, values) => fill(code, text, values))
const chosen = transform<[number, Values?], Forms, string>((code, forms, count, values) => {
  const all: Readonly<Record<string, string>> = forms
  return fill(code, all[new Intl.PluralRules(code).select(count)] ?? forms.other, { ...values, count })
})

/** A text with placeholders in braces: `phrase('Okta shows {shown}.')` is called with `{ shown }`. */
export function phrase<const Text extends string>(input: Text): (values: Params<Text>) => string {
  return filled(input) as (values: Params<Text>) => string
}

/**
 * A text that depends on a number: called with the number, which stands for `{count}`, and with the other
 * placeholders if there are any. A translation has the forms that its language needs (`Intl.PluralRules`).
 */
export function counted<const Input extends Forms>(
  input: Input,
): (count: number, ...values: Arguments<AllParams<Input[keyof Input]>>) => string {
  return chosen(input) as (count: number, ...values: Arguments<AllParams<Input[keyof Input]>>) => string
}

/**
 * The texts of one part of the panel, in English, and the way to them in the panel's language: call the outcome where
 * a text is said, not before. `part` names them in `locales/`; it is used once.
 */
export function messages<Body extends Translations>(part: string, english: Body): () => Body {
  const store = define(part, english)
  keepMount(store)
  return () => store.get()
}

/** All texts in English by part, as translations have to have them. Complete once every module is loaded. */
export function englishTexts(): Readonly<Record<string, unknown>> {
  return define.cache.en
}

/** The language in which the texts are said. */
export function currentLanguage(): Language {
  return language.get()
}

/**
 * Says everything in another language from now on; its texts come from `locales/`. A missing text stays English, and so
 * does a missing part.
 */
export function speak(code: Language, translation: ComponentsJSON): void {
  // The library's type of its cache says texts of one part; what it reads there is parts.
  // It waits for parts that it does not find there, and says nothing of the others meanwhile.
  const none = Object.fromEntries(Object.keys(define.cache.en).map((part) => [part, {}]))
  if (code !== 'en') define.cache[code] = { ...none, ...translation } as unknown as Translations
  language.set(code)
}
