import { messages } from '../lib/i18n/messages'

const words = messages('key-names', { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter' })

/** How Macs write keys, of Tandem's, Chromium's and Firefox's names. */
const MAC: Readonly<Record<string, string>> = {
  Command: '⌘',
  // Firefox writes so for the Command key; the Control key is MacCtrl.
  Ctrl: '⌘',
  MacCtrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
}

/** A key as the person's own keyboard has it: "Strg+Umschalt+O", "⌃⇧O". `key` is as browsers write it: "Ctrl+Shift+O". */
export function keyText(key: string, mac: boolean): string {
  const parts = key.split('+')
  if (mac) return parts.map((part) => MAC[part] ?? part).join('')
  const said = words()
  const names: Readonly<Record<string, string>> = {
    Ctrl: said.ctrl,
    Alt: said.alt,
    Shift: said.shift,
    Enter: said.enter,
  }
  return parts.map((part) => names[part] ?? part).join('+')
}
