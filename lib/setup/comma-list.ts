import { messages } from '../i18n/messages'

const words = messages('comma-list', { separator: ', ' })

/** A list without a word before its last item: "a, b, c". For a list as a part of a sentence there is `listOf`. */
export function commaList(items: readonly string[]): string {
  return items.join(words().separator)
}
