import { checks } from '../guide/checks'
import { stepById, type StepId } from '../guide/okta-meta'
import { values, type ValueId } from '../guide/values'
import { methodWords } from '../report/wording'
import type { Actor, SetupEvent } from '../setup/events'
import type { SetupState } from '../setup/state'
import { isUndoable, undoneKeys } from '../setup/undone'
import { consoleName, entriesText, listOf } from './words'

/** One line of the history: who did what, when, and on which page it was seen. */
export interface HistoryEntry {
  key: string
  /** ISO 8601, by the clock of the machine that wrote it. */
  at: string
  by: Actor
  /** The browser that wrote it; "" where an older Tandem did not note it. */
  seat: string
  /** What happened, in a few words. */
  what: string
  /** The value's text, as it was read, chosen or saved; null where it is about none. */
  text: string | null
  /** A reason, or what a step rests on, in plain words; null where there is none. */
  note: string | null
  /** Origin and path of the page that showed it; null where no page did. */
  page: string | null
  /** The value that it is about; null for what is about none. */
  value: ValueId | null
  /** Whether it can be taken back, was taken back, or neither. */
  undo: 'possible' | 'undone' | null
}

const labelOf = (id: ValueId) => values[id].label
const filledInto = (id: ValueId) => {
  const target = values[id].fillInto?.console
  return target ? consoleName[target] : 'the form'
}
const titleOf = (id: StepId) => `“${stepById(id).title}”`

interface Told {
  what: string
  text?: string | null
  note?: string | null
  page?: string | null
  value?: ValueId
}

function tell(event: SetupEvent, undone: (key: string) => string): Told {
  switch (event.type) {
    case 'setup.started':
      return { what: `Setup of ${event.oktaHost} started` }
    case 'setup.finished':
      return { what: 'All steps settled' }
    case 'app.bound':
      return { what: `App “${event.appLabel}” chosen`, text: event.appId }
    case 'value.captured':
      return {
        what: event.problem
          ? `${labelOf(event.id)}: a text was refused`
          : `${labelOf(event.id)} ${methodWords[event.source.method]}${event.again ? ', once more' : ''}`,
        text: event.value || null,
        page: event.source.url,
        value: event.id,
      }
    case 'value.chosen':
      return { what: `${labelOf(event.id)} decided`, text: event.value, value: event.id }
    case 'field.observed':
      return {
        what: `${labelOf(event.id)} ${event.value ? 'seen in the form of' : 'taken out of the form of'} ${filledInto(event.id)}`,
        text: event.value || null,
        value: event.id,
      }
    case 'value.saved':
      return {
        what: `${labelOf(event.id)} seen saved in ${filledInto(event.id)}`,
        text: event.value,
        value: event.id,
      }
    case 'step.done':
      return { what: `${titleOf(event.id)} seen done`, note: event.evidence }
    case 'step.ticked':
      return { what: `${titleOf(event.id)} ticked` }
    case 'step.unticked':
      return { what: `${titleOf(event.id)} unticked` }
    case 'step.skipped':
      return { what: `${titleOf(event.id)} skipped`, note: event.reason }
    case 'milestone.seen':
      return { what: event.milestone === 'test-passed' ? 'Test SSO seen to pass' : 'SSO seen active' }
    case 'break-glass.named': {
      const named = event.text.trim()
      return { what: named ? 'Emergency admin named' : 'Emergency admin taken out', note: named || null }
    }
    case 'check.overridden':
      return { what: `Check passed over: ${checks[event.check]}`, note: event.reason }
    case 'admins.named':
      return { what: 'Admins of Meta named', note: listOf(event.admins.map(({ email }) => email)) || null }
    case 'directory.seen': {
      const from = event.by === 'person' ? 'from a file' : 'on its page'
      const admins = event.people.filter(({ admin }) => admin === true).map(({ email }) => email)
      return { what: `Directory of Meta read ${from}`, note: listOf(admins) || null }
    }
    case 'pick.remembered':
      return {
        what: `Place of ${labelOf(event.pick.id)} ${event.from === 'file' ? 'taken from a file' : 'pointed out'}`,
        value: event.pick.id,
      }
    case 'pick.removed':
      return { what: `Place of ${labelOf(event.id)} forgotten`, value: event.id }
    case 'event.undone':
      return { what: `Taken back: ${undone(event.target)}` }
    case 'seat.named':
      return { what: event.name.trim() ? `Calls themselves ${event.name.trim()}` : 'Took their name out' }
    case 'file.opened':
      return { what: `Hand-off file opened: ${entriesText(event.added)} added` }
    case 'damage.noted':
      return { what: `Took note of a damaged record: ${event.lost} lost, ${event.unreadable} not readable` }
  }
}

/** Whether a later sight of the same field makes this one not worth a line: a form is seen at every keystroke. */
function isOvertaken(event: SetupEvent, next: SetupEvent | undefined): boolean {
  return event.type === 'field.observed' && next?.type === 'field.observed' && next.id === event.id
}

/** The events of a record in order of key that are worth a line. */
const linesOf = (ordered: readonly SetupEvent[]) =>
  ordered.filter((event, place) => !isOvertaken(event, ordered[place + 1]))

/** How many entries `historyOf` gives, without making them. */
export const historyLength = (ordered: readonly SetupEvent[]): number => linesOf(ordered).length

/** The history of a record in order of key, the newest first. */
export function historyOf(ordered: readonly SetupEvent[]): HistoryEntry[] {
  const undone = undoneKeys(ordered)
  const known = new Map(ordered.map((event) => [event.key, event]))
  const name = (key: string): string => {
    const target = known.get(key)
    return target && target.type !== 'event.undone' ? tell(target, () => '').what : 'an entry'
  }
  return linesOf(ordered)
    .map((event): HistoryEntry => {
      const { what, text = null, note = null, page = event.page, value = null } = tell(event, name)
      return {
        key: event.key,
        at: event.at,
        by: event.by,
        seat: event.seat,
        what,
        text,
        note,
        page,
        value,
        undo: undone.has(event.key) ? 'undone' : isUndoable(event) ? 'possible' : null,
      }
    })
    .toReversed()
}

/** What the person at a seat is called: the name, or which browser it is. */
export function seatName(seat: string, own: string, names: SetupState['seats']): string {
  const name = Object.hasOwn(names, seat) ? names[seat] : ''
  if (name) return name
  if (seat === '') return 'an older Tandem'
  return seat === own ? 'this browser' : 'another browser'
}
