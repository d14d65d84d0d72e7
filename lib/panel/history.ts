import type { StepId } from '../guide/okta-meta'
import { values, type ValueId } from '../guide/values'
import { listOf } from '../i18n/format'
import { checkTitle, valueLabel } from '../i18n/guide'
import type { Actor, SetupEvent } from '../setup/events'
import type { SetupState } from '../setup/state'
import { isUndoable, undoneKeys } from '../setup/undone'
import { captureWords, historyWords, seatWords } from './history-words'
import { saidStep } from './said-step'
import { consoleName } from './words'

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

const stepNamed = (id: StepId) => ({ step: saidStep(id).title })

/** The value's name, with the console whose form it goes into; null for a value that goes into none. */
function inForm(id: ValueId): { label: string; console: string } | null {
  const target = values[id].fillInto?.console
  return target ? { label: valueLabel(id), console: consoleName[target] } : null
}

interface Told {
  what: string
  text?: string | null
  note?: string | null
  page?: string | null
  value?: ValueId
}

function tellCapture(event: Extract<SetupEvent, { type: 'value.captured' }>): string {
  const label = { label: valueLabel(event.id) }
  if (event.problem) return historyWords().valueRefused(label)
  const what = captureWords()[event.source.method](label)
  return event.again ? historyWords().onceMore({ what }) : what
}

function tellField(id: ValueId, filled: boolean): string {
  const said = historyWords()
  const form = inForm(id)
  if (form) return filled ? said.inForm(form) : said.outOfForm(form)
  const label = { label: valueLabel(id) }
  return filled ? said.inSomeForm(label) : said.outOfSomeForm(label)
}

function tellSaved(id: ValueId): string {
  const form = inForm(id)
  return form ? historyWords().saved(form) : historyWords().savedInForm({ label: valueLabel(id) })
}

function tell(event: SetupEvent, undone: (key: string) => string): Told {
  const said = historyWords()
  switch (event.type) {
    case 'setup.started':
      return { what: said.started({ host: event.oktaHost }) }
    case 'setup.finished':
      return { what: said.finished }
    case 'app.bound':
      return { what: said.appChosen({ app: event.appLabel }), text: event.appId }
    case 'value.captured':
      return {
        what: tellCapture(event),
        text: event.value || null,
        page: event.source.url,
        value: event.id,
      }
    case 'value.chosen':
      return {
        what: said.valueDecided({ label: valueLabel(event.id) }),
        text: event.value,
        value: event.id,
      }
    case 'field.observed':
      return {
        what: tellField(event.id, event.value !== ''),
        text: event.value || null,
        value: event.id,
      }
    case 'value.saved':
      return { what: tellSaved(event.id), text: event.value, value: event.id }
    case 'step.done':
      return { what: said.stepDone(stepNamed(event.id)), note: event.evidence }
    case 'step.ticked':
      return { what: said.stepTicked(stepNamed(event.id)) }
    case 'step.unticked':
      return { what: said.stepUnticked(stepNamed(event.id)) }
    case 'step.skipped':
      return { what: said.stepSkipped(stepNamed(event.id)), note: event.reason }
    case 'milestone.seen':
      return { what: event.milestone === 'test-passed' ? said.testPassed : said.ssoActive }
    case 'break-glass.named': {
      const named = event.text.trim()
      return { what: named ? said.breakGlassNamed : said.breakGlassTakenOut, note: named || null }
    }
    case 'check.overridden':
      return { what: said.checkPassedOver({ check: checkTitle(event.check) }), note: event.reason }
    case 'admins.named':
      return { what: said.adminsNamed, note: listOf(event.admins.map(({ email }) => email)) || null }
    case 'directory.seen': {
      const admins = event.people.filter(({ admin }) => admin === true).map(({ email }) => email)
      return {
        what: event.by === 'person' ? said.directoryFromFile : said.directoryOnPage,
        note: listOf(admins) || null,
      }
    }
    case 'pick.remembered': {
      const label = { label: valueLabel(event.pick.id) }
      return {
        what: event.from === 'file' ? said.placeFromFile(label) : said.placePointedOut(label),
        value: event.pick.id,
      }
    }
    case 'pick.removed':
      return { what: said.placeForgotten({ label: valueLabel(event.id) }), value: event.id }
    case 'event.undone':
      return { what: said.takenBack({ what: undone(event.target) }) }
    case 'seat.named': {
      const name = event.name.trim()
      return { what: name ? said.seatNamed({ name }) : said.seatUnnamed }
    }
    case 'file.opened':
      return { what: said.fileOpened(event.added) }
    case 'damage.noted':
      return { what: said.damageNoted({ lost: event.lost, unreadable: event.unreadable }) }
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
    return target && target.type !== 'event.undone' ? tell(target, () => '').what : historyWords().anEntry
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
  if (seat === '') return seatWords().older
  return seat === own ? seatWords().own : seatWords().other
}
