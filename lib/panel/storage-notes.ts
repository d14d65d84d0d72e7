import type { PanelState, RecordCondition, Unsaved } from './panel-state'
import { entriesText as entries } from './words'

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

function unsavedText({ reason, message }: Unsaved): string {
  switch (reason) {
    case 'timeout':
      return 'The browser did not say in time whether it kept the last entry. Reload this panel to see what is stored.'
    case 'odd':
      return `Something could not be kept because it is too long or has an odd form (${message}). All else is kept.`
    case 'erased':
    case 'contradiction':
    case 'read-only':
    case 'refused':
      return `Not saved: ${message}. Nothing was ticked. Hand off or export now, then free some space.`
  }
}

const they = (count: number) => (count === 1 ? 'It is' : 'They are')

/** What is lost or unreadable beyond what the person at this seat has taken note of. */
function damageNotes(condition: RecordCondition, noted: { lost: number; unreadable: number }): StorageNote[] {
  const lost = condition.lost - noted.lost
  const unreadable = condition.unreadable - noted.unreadable
  return [
    ...(lost > 0
      ? [
          {
            tone: 'danger' as const,
            text: `${entries(lost)} of this record ${lost === 1 ? 'is' : 'are'} lost: neither of the browser’s two copies has ${lost === 1 ? 'it' : 'them'}. What you see may be incomplete; look through the values and the checklist.`,
          },
        ]
      : []),
    ...(unreadable > 0
      ? [
          {
            tone: 'danger' as const,
            text: `${entries(unreadable)} of this record can’t be read. ${they(unreadable)} kept, and not shown; look through the values and the checklist.`,
          },
        ]
      : []),
  ]
}

function conditionNotes(condition: RecordCondition): StorageNote[] {
  const notes: StorageNote[] = []
  const add = (tone: StorageNote['tone'], text: string) => notes.push({ tone, text })
  const { first, second, mending, restored, newer, unknown, differing, beyond } = condition
  if (first !== null)
    add(
      'danger',
      `The browser’s storage can’t be read (${first}). You see Tandem’s second copy, and nothing new can be kept. Press “Hand off” now; then remove Tandem, install it again, and open the file.`,
    )
  if (newer > 0)
    add(
      'danger',
      `${entries(newer)} of this record ${newer === 1 ? 'was' : 'were'} written by a newer Tandem. ${they(newer)} kept. You can look, copy and export; update Tandem to go on.`,
    )
  if (beyond > 0)
    add(
      'danger',
      `This record holds ${entries(beyond)} more than Tandem reads: no setup ever has so many. Nothing is removed and nothing is added; what you see is the beginning. Export it, and erase the setup.`,
    )
  if (restored > 0)
    add(
      'note',
      `${entries(restored)} ${restored === 1 ? 'was' : 'were'} missing or damaged in the browser’s storage and came back from Tandem’s second copy. Nothing of ${restored === 1 ? 'it' : 'them'} is lost.`,
    )
  if (unknown > 0)
    add(
      'note',
      `${entries(unknown)} ${unknown === 1 ? 'names' : 'name'} steps or values that this Tandem doesn’t have. ${they(unknown)} kept, and not shown.`,
    )
  if (differing > 0)
    add(
      'warn',
      `${entries(differing)} said something else in Tandem’s second copy than in the browser’s storage. What you see is the storage’s word.`,
    )
  if (mending !== null)
    add(
      'warn',
      `What was missing in one of the two copies could not be written back to it (${mending}). Press “Hand off” now, then free some space.`,
    )
  if (second !== null && first === null)
    add(
      'warn',
      `Tandem’s second copy of this record can’t be kept (${second}). Everything is saved once; press “Hand off” from time to time.`,
    )
  return notes
}

/** What there is to say about the stored record. */
export function storageView(
  state: Pick<PanelState, 'condition' | 'setup' | 'seat' | 'unsaved' | 'failure' | 'vanished' | 'others'>,
): StorageView {
  const { condition, setup, seat, unsaved, failure, vanished, others } = state
  const noted = setup && Object.hasOwn(setup.noted, seat) ? setup.noted[seat] : undefined
  const damage = condition ? damageNotes(condition, noted ?? { lost: 0, unreadable: 0 }) : []
  const headless = (others ?? []).filter((other) => other.state === null)
  const notes: StorageNote[] = [
    ...(failure === null
      ? []
      : [
          {
            tone: 'danger' as const,
            text: `Nothing of what Tandem stored can be read (${failure}). Nothing is overwritten. Close other windows of this browser and open the panel again; if that does not help, open a hand-off file after installing Tandem anew.`,
          },
        ]),
    ...(vanished
      ? [
          {
            tone: 'danger' as const,
            text: 'A setup was open here, and nothing of it is left in either of the browser’s two copies. If you have a hand-off file, open it.',
          },
        ]
      : []),
    ...(headless.length > 0
      ? [
          {
            tone: 'danger' as const,
            text: `${headless.length === 1 ? 'A setup is' : `${headless.length} setups are`} stored here that can’t be shown, because how it began is lost. Its entries are kept.`,
          },
        ]
      : []),
    ...(unsaved ? [{ tone: 'danger' as const, text: unsavedText(unsaved) }] : []),
    ...damage,
    ...(condition ? conditionNotes(condition) : []),
  ]
  return {
    notes,
    canNote: damage.length > 0 || vanished,
    canSave: notes.some(({ tone }) => tone === 'danger') && failure === null,
  }
}
