import { settingIds, settings, type SettingId, type SettingSpec } from '../guide/settings'
import { engine } from './engine'
import type { PageIndex } from './scan'
import { normalise } from './text'
import type { PageSetting } from './types'
import { isDisabled } from './visible'

/** A box to tick or a list to choose from, with what it takes to set it and to set it back. */
export interface Choice {
  element: HTMLElement
  holds: 'wanted' | 'nothing' | 'other'
  text: string
  set: () => void
  /** Takes `set` back. */
  restore: () => void
}

function choose(list: HTMLSelectElement, index: number): void {
  list.selectedIndex = index
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

/** A list as a choice; null where no entry is the wanted one beyond doubt. */
function listChoice(element: HTMLSelectElement, spec: NonNullable<SettingSpec['list']>): Choice | null {
  if (element.multiple) return null
  const among = (words: readonly string[], text: string) => words.some((word) => normalise(word) === text)
  const texts = [...element.options].map(({ text }) => normalise(text))
  const wanted = texts.flatMap((text, index) => (among(spec.wanted, text) ? [index] : []))
  const [target] = wanted
  if (target === undefined || wanted.length > 1 || element.options[target]?.disabled) return null
  const before = element.selectedIndex
  const text = element.options[before]?.text.trim() ?? ''
  return {
    element,
    holds: before === target ? 'wanted' : among(spec.nothing, normalise(text)) ? 'nothing' : 'other',
    text: text.slice(0, 100),
    set: () => choose(element, target),
    restore: () => choose(element, before),
  }
}

/** A box as a choice. A click is what every framework listens to; on a box it does nothing but tick it. */
function boxChoice(element: HTMLInputElement): Choice {
  const toggle = () => element.click()
  return {
    element,
    holds: element.checked ? 'wanted' : 'nothing',
    text: '',
    set: toggle,
    restore: toggle,
  }
}

/** The choice for a setting, or why there is none. */
export type Located =
  { ok: true; choice: Choice } | { ok: false; reason: 'none' | 'ambiguous' | 'no-entry'; count: number }

/** Finds the box or list of a setting. */
export function locateChoice(index: PageIndex, id: SettingId): Located {
  const spec: SettingSpec = settings[id]
  const found = engine().findControl(index, spec.control)
  if (!found.ok) return found
  const { element } = found
  // A list may be one of another making; a box is one by the search for it.
  if (spec.list) {
    const choice = element.localName === 'select' ? listChoice(element as HTMLSelectElement, spec.list) : null
    return choice ? { ok: true, choice } : { ok: false, reason: 'no-entry', count: 1 }
  }
  return { ok: true, choice: boxChoice(element as HTMLInputElement) }
}

/** What the page offers for each setting: those that are not there are left out. */
export function settingsOn(index: PageIndex): Partial<Record<SettingId, PageSetting>> {
  const states: Partial<Record<SettingId, PageSetting>> = {}
  for (const id of settingIds) {
    const located = locateChoice(index, id)
    if (located.ok) {
      const { element, holds, text } = located.choice
      states[id] = isDisabled(element) ? { state: 'locked', holds } : { state: 'open', holds, text }
    } else if (located.reason !== 'none') states[id] = { state: 'unclear', reason: located.reason }
  }
  return states
}
