import type { PanelState, RecordCondition, Unsaved } from './panel-state'
import { storageWords } from './storage-words'

/** Something to say about the stored record. `danger`: something is lost or can't be kept. */
export interface StorageNote {
  tone: 'danger' | 'warn' | 'note'
  text: string
}

/** All that there is to say about the stored record, and what the person can do about it. */
export interface StorageView {
  notes: readonly StorageNote[]
  /** Whether there is something to take note of, which then is not said again. */
  canNote: boolean
  /** Whether what is stored is worth saving as it is. */
  canSave: boolean
}

const note = (tone: StorageNote['tone'], text: string): StorageNote => ({ tone, text })

function unsavedText({ reason, message }: Unsaved): string {
  const said = storageWords()
  switch (reason) {
    case 'timeout':
      return said.late
    case 'odd':
      return said.odd({ why: message })
    case 'erased':
    case 'contradiction':
    case 'read-only':
    case 'refused':
      return said.notSaved({ why: message })
  }
}

/** What is lost or unreadable beyond what the person at this seat has taken note of. */
function damageNotes(condition: RecordCondition, noted: { lost: number; unreadable: number }): StorageNote[] {
  const said = storageWords()
  const lost = condition.lost - noted.lost
  const unreadable = condition.unreadable - noted.unreadable
  return [
    ...(lost > 0 ? [note('danger', said.lost(lost))] : []),
    ...(unreadable > 0 ? [note('danger', said.unreadable(unreadable))] : []),
  ]
}

function conditionNotes(condition: RecordCondition): StorageNote[] {
  const said = storageWords()
  const { first, second, mending, restored, newer, unknown, differing, beyond } = condition
  return [
    ...(first !== null ? [note('danger', said.firstCopy({ why: first }))] : []),
    ...(newer > 0 ? [note('danger', said.newer(newer))] : []),
    ...(beyond > 0 ? [note('danger', said.beyond(beyond))] : []),
    ...(restored > 0 ? [note('note', said.restored(restored))] : []),
    ...(unknown > 0 ? [note('note', said.unknown(unknown))] : []),
    ...(differing > 0 ? [note('warn', said.differing(differing))] : []),
    ...(mending !== null ? [note('warn', said.mending({ why: mending }))] : []),
    ...(second !== null && first === null ? [note('warn', said.secondCopy({ why: second }))] : []),
  ]
}

/** What there is to say about the stored record. */
export function storageView(
  state: Pick<PanelState, 'condition' | 'setup' | 'seat' | 'unsaved' | 'failure' | 'vanished' | 'others'>,
): StorageView {
  const { condition, setup, seat, unsaved, failure, vanished, others } = state
  const noted = setup && Object.hasOwn(setup.noted, seat) ? setup.noted[seat] : undefined
  const damage = condition ? damageNotes(condition, noted ?? { lost: 0, unreadable: 0 }) : []
  const headless = (others ?? []).filter((other) => other.state === null)
  const said = storageWords()
  const notes: StorageNote[] = [
    ...(failure === null ? [] : [note('danger', said.nothingReadable({ why: failure }))]),
    ...(vanished ? [note('danger', said.vanished)] : []),
    ...(headless.length > 0 ? [note('danger', said.headless(headless.length))] : []),
    ...(unsaved ? [note('danger', unsavedText(unsaved))] : []),
    ...damage,
    ...(condition ? conditionNotes(condition) : []),
  ]
  return {
    notes,
    canNote: damage.length > 0 || vanished,
    canSave: notes.some(({ tone }) => tone === 'danger') && failure === null,
  }
}
