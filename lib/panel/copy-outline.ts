import { askPointer, type ConsoleTab } from '../browser/tabs'
import { counted, messages } from '../i18n/messages'
import type { PanelStore } from './store'
import { consoleName, noAnswerText } from './words'

const words = messages('copy-outline', {
  copied: counted({
    one: 'Outline of the page in {console} copied: {count} line.',
    other: 'Outline of the page in {console} copied: {count} lines.',
  }),
  replaced: 'Values, names, e-mail addresses and ids are replaced.',
})

/** Copies the outline of the page in a tab, for a report that a console has changed. */
export async function copyOutline(panel: PanelStore, tab: ConsoleTab): Promise<void> {
  // A list that hardly anybody ever needs.
  const { outlineWords } = await import('./outline-words')
  const answer = await askPointer(tab.id, 'outline', outlineWords())
  if (!answer.ok) return panel.say(noAnswerText())
  await navigator.clipboard.writeText(answer.value)
  const lines = answer.value.split('\n').length
  panel.say(`${words().copied(lines, { console: consoleName[tab.console] })} ${words().replaced}`)
}
