import { messages, phrase } from '../../lib/i18n/messages'

const words = messages('series', { next: phrase('{before}, {next}') })

/** Texts one after the other, with no word before the last: "a, b, c". Empty for none. */
export function seriesOf(items: readonly string[]): string {
  const [first = '', ...rest] = items
  return rest.reduce((before, next) => words().next({ before, next }), first)
}
