import { stepIds, type StepId } from '../guide/okta-meta'
import { valueIds, type ValueId } from '../guide/values'
import { companyIn } from './company'
import { withDirectory } from './directory'
import type { SetupEvent } from './events'
import { byKey } from './merge'
import type { Place, SetupState, StepState, ValueState, ValueStatus } from './state'
import { undoneKeys } from './undone'

const emptyValue: ValueState = {
  status: 'missing',
  value: null,
  source: null,
  settledAt: null,
  problem: null,
  rivals: [],
  dismissed: [],
  inForm: null,
  saved: null,
}
const openStep: StepState = { status: 'todo', at: null, by: null, note: null, held: false }

function recordOf<K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>
}

function statusOf(value: Omit<ValueState, 'status'>): ValueStatus {
  if (value.rivals.length > 0) return 'conflict'
  if (value.value === null) return value.problem ? 'invalid' : 'missing'
  if (value.saved === value.value) return 'saved'
  return value.inForm === value.value ? 'filled' : 'captured'
}

function withValue(state: SetupState, id: ValueId, change: Partial<ValueState>): SetupState {
  const value = { ...state.values[id], ...change }
  return { ...state, values: { ...state.values, [id]: { ...value, status: statusOf(value) } } }
}

function withStep(state: SetupState, id: StepId, change: Partial<StepState>): SetupState {
  const step = state.steps[id]
  return step ? { ...state, steps: { ...state.steps, [id]: { ...step, ...change } } } : state
}

function capture(state: SetupState, event: SetupEvent & { type: 'value.captured' }): SetupState {
  const { id, value, source, problem, again } = event
  const known = state.values[id]
  const settled = { value, source, settledAt: event.at, problem: null, rivals: [] }
  const others = known.dismissed.filter((text) => text !== value)
  // What a person puts in replaces what was there, and Tandem's own proposal gives way to anything.
  if (source.method === 'pasted' || source.method === 'picked' || known.source?.method === 'default') {
    if (problem) return known.value === null ? withValue(state, id, { problem, source, rivals: [] }) : state
    const given = known.rivals.map((rival) => rival.value).filter((text) => text !== value)
    return withValue(state, id, { ...settled, dismissed: [...others, ...given] })
  }
  if (problem) return known.value === null ? withValue(state, id, { problem, source }) : state
  const settledAgainst = known.dismissed.includes(value) && !again
  if (known.rivals.length > 0)
    return settledAgainst || known.rivals.some((rival) => rival.value === value)
      ? state
      : withValue(state, id, { rivals: [...known.rivals, { value, source }], dismissed: others })
  if (known.value === null || known.source === null)
    return withValue(state, id, { ...settled, dismissed: others })
  if (known.value === value || settledAgainst) return state
  const rivals = [
    { value: known.value, source: known.source },
    { value, source },
  ]
  return withValue(state, id, { value: null, source: null, settledAt: null, rivals, dismissed: others })
}

function choose(state: SetupState, id: ValueId, text: string, at: string): SetupState {
  const known = state.values[id]
  const chosen = known.rivals.find((rival) => rival.value === text)
  if (!chosen) return state
  const others = known.rivals.filter((rival) => rival !== chosen).map((rival) => rival.value)
  return withValue(state, id, {
    ...chosen,
    settledAt: at,
    problem: null,
    rivals: [],
    dismissed: [...known.dismissed.filter((dismissed) => dismissed !== text), ...others],
  })
}

function withCompany(state: SetupState): SetupState {
  // Stays while two Audience URLs disagree: that is a question about a text, not about whose setup it is.
  return { ...state, metaCompanyId: companyIn(state.values.audienceUrl.value) ?? state.metaCompanyId }
}

function without(state: SetupState, { console, as, id }: Pick<Place, 'console' | 'as' | 'id'>): Place[] {
  return state.picks.filter((known) => known.console !== console || known.as !== as || known.id !== id)
}

function start(event: SetupEvent & { type: 'setup.started' }): SetupState {
  return {
    id: event.setup,
    name: event.name,
    oktaOrg: event.oktaOrg,
    oktaHost: event.oktaHost,
    app: null,
    metaCompanyId: null,
    startedAt: event.at,
    finishedAt: null,
    values: recordOf(valueIds, () => emptyValue),
    steps: recordOf(stepIds, () => openStep),
    overrides: [],
    picks: [],
    seats: {},
    noted: {},
    breakGlass: null,
    admins: [],
    directory: null,
    valuesChangedAt: null,
    testPassedAt: null,
    ssoActiveAt: null,
  }
}

function apply(state: SetupState, event: SetupEvent): SetupState {
  // A record may be older or newer than this guide: what it names and we don't have is kept and not shown.
  if ('id' in event && !Object.hasOwn(state.values, event.id) && !Object.hasOwn(state.steps, event.id))
    return state
  switch (event.type) {
    case 'setup.started':
      return state
    case 'setup.finished':
      return { ...state, finishedAt: state.finishedAt ?? event.at }
    case 'app.bound':
      return { ...state, app: { id: event.appId, key: event.appKey, label: event.appLabel } }
    case 'value.captured':
      return withCompany(capture(state, event))
    case 'value.chosen':
      return withCompany(choose(state, event.id, event.value, event.at))
    case 'field.observed':
      return withValue(state, event.id, { inForm: event.value })
    case 'value.saved': {
      const { saved } = state.values[event.id]
      // What is first seen as saved after the test may have been there all along.
      const changed = saved !== event.value && (saved !== null || state.testPassedAt === null)
      const next = withValue(state, event.id, { saved: event.value })
      return changed ? { ...next, valuesChangedAt: event.at } : next
    }
    case 'step.done':
      return state.steps[event.id]?.held
        ? state
        : withStep(state, event.id, { status: 'done', at: event.at, by: event.by, note: event.evidence })
    case 'step.ticked':
      return withStep(state, event.id, {
        status: 'done',
        at: event.at,
        by: 'person',
        note: null,
        held: false,
      })
    case 'step.unticked':
      return withStep(state, event.id, { ...openStep, held: true })
    case 'step.skipped':
      return withStep(state, event.id, { status: 'skipped', at: event.at, by: 'person', note: event.reason })
    case 'milestone.seen':
      return event.milestone === 'test-passed'
        ? { ...state, testPassedAt: event.at }
        : { ...state, ssoActiveAt: state.ssoActiveAt ?? event.at }
    case 'break-glass.named':
      return { ...state, breakGlass: event.text.trim() || null }
    case 'check.overridden': {
      const { check, reason, at, status } = event
      return { ...state, overrides: [...state.overrides, { check, reason, at, status }] }
    }
    case 'admins.named':
      return { ...state, admins: event.admins }
    case 'directory.seen':
      return { ...state, directory: withDirectory(state.directory, event) }
    case 'pick.remembered': {
      const { pick, from = 'page' } = event
      if (!Object.hasOwn(state.values, pick.id)) return state
      return { ...state, picks: [...without(state, pick), { ...pick, from }] }
    }
    case 'pick.removed':
      return { ...state, picks: without(state, event) }
    case 'seat.named':
      return event.seat === ''
        ? state
        : { ...state, seats: { ...state.seats, [event.seat]: event.name.trim() } }
    case 'damage.noted':
      return {
        ...state,
        noted: { ...state.noted, [event.seat]: { lost: event.lost, unreadable: event.unreadable } },
      }
    // Told in the history only, worked out before anything is applied, or not known to this version.
    default:
      return state
  }
}

/**
 * The state that events add up to, in order of key, without those that were taken back; null without a
 * `setup.started`. Deterministic, and no event is fatal.
 */
export function fold(events: readonly SetupEvent[]): SetupState | null {
  const ordered = events.toSorted(byKey)
  const undone = undoneKeys(ordered)
  let state: SetupState | null = null
  for (const event of ordered) if (!undone.has(event.key)) state = foldOne(state, event)
  return state
}

/**
 * One more event onto a state that already holds all earlier ones. Only for events that take nothing back: what an
 * `event.undone` does is known only to `fold`.
 */
export function foldOne(state: SetupState | null, event: SetupEvent): SetupState | null {
  if (state) return apply(state, event)
  return event.type === 'setup.started' ? start(event) : null
}
