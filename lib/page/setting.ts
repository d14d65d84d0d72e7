import { settingIds, settings, type SettingId, type SettingSpec } from '../guide/settings'
import { isRightPage } from './fill'
import { findControl } from './find'
import { isReachable } from './reachable'
import { scan, type PageIndex } from './scan'
import { normalise } from './text'
import type { FillRefusal, FillVerdict, PageSetting, SetOrder, UndoVerdict } from './types'
import { isDisabled } from './visible'

/** A box to tick or a list to choose from, with what it takes to set it and to set it back. */
interface Choice {
  element: HTMLElement
  holds: 'wanted' | 'nothing' | 'other'
  text: string
  set: () => void
  /** Takes `set` back. */
  restore: () => void
}

const refuse = (reason: FillRefusal): FillVerdict => ({ ok: false, reason })

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

type Located =
  { ok: true; choice: Choice } | { ok: false; reason: 'none' | 'ambiguous' | 'no-entry'; count: number }

function locate(index: PageIndex, id: SettingId): Located {
  const spec: SettingSpec = settings[id]
  const found = findControl(index, spec.control)
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
    const located = locate(index, id)
    if (located.ok) {
      const { element, holds, text } = located.choice
      states[id] = isDisabled(element) ? { state: 'locked', holds } : { state: 'open', holds, text }
    } else if (located.reason !== 'none') states[id] = { state: 'unclear', reason: located.reason }
  }
  return states
}

/** What was set by the last order, with the way back. */
const ledger = new Map<SettingId, Choice>()

function setOne(document: Document, order: SetOrder, id: SettingId): FillVerdict {
  if (!isRightPage(document, order.guard)) return refuse('wrong-page')
  const located = locate(scan(document, order), id)
  if (!located.ok) return refuse(located.reason)
  const { choice } = located
  if (isDisabled(choice.element)) return refuse('disabled')
  if (choice.holds === 'wanted') return { ok: true, already: true }
  // What somebody chose is that person's.
  if (choice.holds === 'other') return { ok: false, reason: 'holds-another-value', found: choice.text }
  if (!isReachable(choice.element)) return refuse('covered')
  ledger.set(id, choice)
  choice.set()
  const verdict = confirmOne(document, order, id)
  return verdict.ok ? { ok: true, already: false } : verdict
}

function confirmOne(document: Document, order: SetOrder, id: SettingId): FillVerdict {
  if (!isRightPage(document, order.guard)) return refuse('wrong-page')
  const located = locate(scan(document, order), id)
  if (!located.ok) return refuse(located.reason)
  return located.choice.holds === 'wanted' ? { ok: true, already: true } : refuse('reverted')
}

type Verdicts = Partial<Record<SettingId, FillVerdict>>

/** Sets the choices of the open form, each after its own checks and in one task with them, and reads each back. */
export function setChoices(document: Document, order: SetOrder): Verdicts {
  ledger.clear()
  return Object.fromEntries(order.settings.map((id) => [id, setOne(document, order, id)]))
}

/** Reads the choices again, after the page had time to change its mind. */
export function confirmChoices(document: Document, order: SetOrder): Verdicts {
  return Object.fromEntries(order.settings.map((id) => [id, confirmOne(document, order, id)]))
}

/** Sets back what the last order set and nobody has changed since. */
export function undoChoices(
  document: Document,
  order: Pick<SetOrder, 'guard' | 'console'>,
): Partial<Record<SettingId, UndoVerdict>> {
  const verdicts: Partial<Record<SettingId, UndoVerdict>> = {}
  for (const [id, { restore, holds, element }] of ledger) {
    const located = isRightPage(document, order.guard) ? locate(scan(document, order), id) : null
    if (!located?.ok || located.choice.element !== element) verdicts[id] = 'gone'
    else if (located.choice.holds !== 'wanted') verdicts[id] = 'changed'
    else if (isDisabled(element) || !isReachable(element)) verdicts[id] = 'refused'
    else {
      restore()
      const now = locate(scan(document, order), id)
      verdicts[id] = now.ok && now.choice.holds === holds ? 'restored' : 'refused'
    }
  }
  ledger.clear()
  return verdicts
}
