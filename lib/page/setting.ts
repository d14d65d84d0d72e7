import type { SettingId } from '../guide/settings'
import { locateChoice, type Choice, type Located } from './choice'
import { engine } from './engine'
import { isRightPage } from './fill'
import { isReachable } from './reachable'
import type { FillRefusal, FillVerdict, SetOrder, UndoVerdict } from './types'
import { isDisabled } from './visible'

const refuse = (reason: FillRefusal): FillVerdict => ({ ok: false, reason })

function locate(document: Document, order: Pick<SetOrder, 'console'>, id: SettingId): Located {
  return locateChoice(engine().scan(document, order), id)
}

/** What was set by the last order, with the way back. */
const ledger = new Map<SettingId, Choice>()

function setOne(document: Document, order: SetOrder, id: SettingId): FillVerdict {
  if (!isRightPage(document, order.guard)) return refuse('wrong-page')
  const located = locate(document, order, id)
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
  const located = locate(document, order, id)
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
    const located = isRightPage(document, order.guard) ? locate(document, order, id) : null
    if (!located?.ok || located.choice.element !== element) verdicts[id] = 'gone'
    else if (located.choice.holds !== 'wanted') verdicts[id] = 'changed'
    else if (isDisabled(element) || !isReachable(element)) verdicts[id] = 'refused'
    else {
      restore()
      const now = locate(document, order, id)
      verdicts[id] = now.ok && now.choice.holds === holds ? 'restored' : 'refused'
    }
  }
  ledger.clear()
  return verdicts
}
