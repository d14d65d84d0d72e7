import type { FillableId } from '../guide/forms'
import { engine } from './engine'
import { isTextField, type TextField } from './field'
import { isReachable } from './reachable'
import { compact } from './text'
import type { FillGuard, FillOrder, FillRefusal, FillVerdict, UndoVerdict } from './types'
import { isDisabled } from './visible'
import { write } from './write'

/** Whether the page is the one that the fill was planned for. Asked in the same task as the write. */
export function isRightPage(document: Document, guard: FillGuard): boolean {
  const { location } = document
  if (location.origin !== guard.origin || location.pathname !== guard.path) return false
  if (guard.appId === null) return true
  return /^\/admin\/app\/[^/]+\/instance\/([^/]+)/.exec(location.pathname)?.[1] === guard.appId
}

/** One field that was filled here: what it is needed for to be read back, put back and taken back. */
interface Filled {
  text: string
  before: string
  /** What a person typed into since: that is theirs. */
  touched: Set<EventTarget>
}

/** For how long after a fill the page's changes are undone and a person's are watched for, in milliseconds. */
const SETTLING = 5000

const ledger = new Map<FillableId, Filled>()

type Checked = { ok: true; field: TextField } | { ok: false; verdict: FillVerdict }

const refuse = (reason: FillRefusal): FillVerdict => ({ ok: false, reason })

function locate(document: Document, order: Pick<FillOrder, 'console' | 'picks'>, id: FillableId): Checked {
  const { findField, scan } = engine()
  const found = findField(scan(document, order), id)
  if (!found.ok) return { ok: false, verdict: { ok: false, reason: found.reason, count: found.count } }
  const { element: field } = found
  if (!isTextField(field)) return { ok: false, verdict: refuse('none') }
  return { ok: true, field }
}

/** Why a field that is the right one can't be written to now; null when it can. */
function obstacle(field: TextField, text: string): FillRefusal | null {
  if (field.type === 'password') return 'password'
  if (isDisabled(field)) return 'disabled'
  if (field.readOnly) return 'read-only'
  if (field.maxLength >= 0 && text.length > field.maxLength) return 'too-long'
  return isReachable(field) ? null : 'covered'
}

/** What a page made of the text that was put into its field; null while it kept it. */
function alteration(now: string, wanted: string, before: string): FillRefusal | null {
  if (now === wanted) return null
  if (now === before || now === '') return 'reverted'
  if (compact(now) === compact(wanted)) return 'trimmed'
  return wanted.startsWith(now) ? 'shortened' : 'changed'
}

function remember(id: FillableId, field: TextField, text: string): Filled {
  const entry: Filled = { text, before: field.value, touched: new Set() }
  // On the document: the page may draw the field anew.
  field.ownerDocument.addEventListener(
    'input',
    (event) => {
      const target = event.composedPath()[0]
      if (event.isTrusted && target) entry.touched.add(target)
    },
    { capture: true, signal: AbortSignal.timeout(SETTLING) },
  )
  ledger.set(id, entry)
  return entry
}

function putBack(field: TextField, entry: Filled): void {
  if (entry.touched.has(field) || field.value === entry.before || isDisabled(field) || field.readOnly) return
  write(field, entry.before, () => field.isConnected)
}

function fillOne(document: Document, order: FillOrder, wanted: FillOrder['fields'][number]): FillVerdict {
  const { id, text, replace } = wanted
  const located = locate(document, order, id)
  if (!located.ok) return located.verdict
  const { field } = located
  const obstacleNow = obstacle(field, text)
  if (obstacleNow) return refuse(obstacleNow)
  if (field.value === text) return { ok: true, already: true }
  if (field.value.trim() && !replace) return { ok: false, reason: 'holds-another-value', found: field.value }
  const entry = remember(id, field, text)
  const still = () =>
    field.isConnected && !isDisabled(field) && !field.readOnly && field.value === entry.before
  if (!write(field, text, still)) {
    ledger.delete(id)
    return refuse('replaced')
  }
  const verdict = confirmOne(document, order, wanted)
  return verdict.ok ? { ok: true, already: false } : verdict
}

function confirmOne(document: Document, order: FillOrder, wanted: FillOrder['fields'][number]): FillVerdict {
  const located = locate(document, order, wanted.id)
  if (!located.ok) return located.verdict
  const { field } = located
  const entry = ledger.get(wanted.id)
  const reason = alteration(field.value, wanted.text, entry?.before ?? '')
  if (!reason) return { ok: true, already: true }
  const found = field.value
  if (entry?.text === wanted.text) {
    putBack(field, entry)
    ledger.delete(wanted.id)
  }
  return { ok: false, reason, found }
}

type Verdicts = Partial<Record<FillableId, FillVerdict>>

function forEach(
  order: FillOrder,
  document: Document,
  act: (field: FillOrder['fields'][number]) => FillVerdict,
): Verdicts {
  const verdicts: Verdicts = {}
  for (const field of order.fields)
    verdicts[field.id] = isRightPage(document, order.guard) ? act(field) : refuse('wrong-page')
  return verdicts
}

/**
 * Puts the texts into the open form, each after its own checks and in one synchronous task with them, and reads each
 * back at once. A field that didn't take its text gets its old one back.
 */
export function fill(document: Document, order: FillOrder): Verdicts {
  ledger.clear()
  return forEach(order, document, (field) => fillOne(document, order, field))
}

/**
 * Reads the fields again, after the page had time to change its mind. A field whose text the page has altered gets its
 * old one back, unless a person has typed since.
 */
export function confirmFill(document: Document, order: FillOrder): Verdicts {
  return forEach(order, document, (field) => confirmOne(document, order, field))
}

/** Takes the last fill back: each field that still holds what Tandem put there gets its old text again. */
export function undoFill(
  document: Document,
  order: Pick<FillOrder, 'guard' | 'console' | 'picks'>,
): Partial<Record<FillableId, UndoVerdict>> {
  const verdicts: Partial<Record<FillableId, UndoVerdict>> = {}
  for (const [id, entry] of ledger) {
    const located = isRightPage(document, order.guard) ? locate(document, order, id) : null
    if (!located?.ok) verdicts[id] = 'gone'
    else if (located.field.value !== entry.text) verdicts[id] = 'changed'
    else if (
      obstacle(located.field, entry.before) ||
      !write(located.field, entry.before, () => located.field.isConnected)
    )
      verdicts[id] = 'refused'
    else verdicts[id] = located.field.value === entry.before ? 'restored' : 'refused'
  }
  ledger.clear()
  return verdicts
}
