/** What can be done in the panel by a key of its own. */
export type ShortcutId = 'main' | 'next' | 'copy' | 'fill' | 'help'

/**
 * The keys, each with Alt (Option on a Mac), so that speech input and a hand that slips set nothing off (WCAG 2.1.4).
 * Screen readers have Insert, Caps Lock, or Control and Option. The letters stand in the same place on QWERTY, QWERTZ
 * and AZERTY, and open no menu of Chromium or of Firefox in English.
 */
export const shortcutKeys: Readonly<Record<ShortcutId, string>> = {
  main: 'Enter',
  next: 'N',
  copy: 'C',
  fill: 'I',
  help: 'K',
}

/** What of a key's press tells which shortcut it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

/** Where a letter is, for keyboards that write another alphabet and for a Mac, where Option makes signs of letters. */
const codeOf = (key: string) => (key.length === 1 ? `Key${key}` : key)

/** The shortcut of a press; null if it is none. With AltGr, which is Alt and Control, people write signs. */
export function shortcutOf(press: KeyPress): ShortcutId | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing } = press
  if (!altKey || ctrlKey || metaKey || shiftKey || repeat || isComposing) return null
  const isLatin = /^[a-z]$/i.test(key)
  for (const id of ['main', 'next', 'copy', 'fill', 'help'] as const) {
    const wanted = shortcutKeys[id]
    if (isLatin ? key.toUpperCase() === wanted : code === codeOf(wanted) || key === wanted) return id
  }
  return null
}
