import { askPointer, type ConsoleTab } from '../browser/tabs'
import type { PanelStore } from './store'
import { consoleName } from './words'

/** Copies the outline of the page in a tab, for a report that a console has changed. */
export async function copyOutline(panel: PanelStore, tab: ConsoleTab): Promise<void> {
  // A list that hardly anybody ever needs.
  const { outlineWords } = await import('./outline-words')
  const answer = await askPointer(tab.id, 'outline', outlineWords())
  if (!answer.ok) return panel.say('The page gave no answer. Reload it and try again.')
  await navigator.clipboard.writeText(answer.value)
  const lines = answer.value.split('\n').length
  panel.say(
    `Outline of the page in ${consoleName[tab.console]} copied: ${lines} lines. Values, names, e-mail addresses and ids are replaced.`,
  )
}
