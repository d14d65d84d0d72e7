import type { FactId } from '../guide/facts'
import { steps, type StepId } from '../guide/okta-meta'
import { problemOf } from '../guide/recognise'
import type { SignalId } from '../guide/signals'
import type { DoneRule, StepSpec } from '../guide/step'
import { valueIds, values, type ValueId } from '../guide/values'
import type { PageSnapshot } from '../page/types'
import type { EventBody, Method, Source } from './events'
import { VALUE_LIMIT } from './scalar-schema'
import type { Sighting, Sights } from './sight'
import type { SetupState } from './state'

/** Whether a text comes from where the agreed one does: the same console, read in the same way. */
function sameSource(a: Source, b: Source | null): boolean {
  return b !== null && a.console === b.console && a.method === b.method
}

/** What a sighting is held against. */
export interface Surroundings {
  /** All sightings of the same look: two tabs may show different texts. */
  all: readonly Sighting[]
  /** What was seen before. */
  sights: Sights
}

/**
 * Whether a text that a person once decided against is news all the same: the agreed text was seen at its source since
 * then, and now the source shows the other one in its place.
 */
function isBack(state: SetupState, sighting: Sighting, { all, sights }: Surroundings): boolean {
  const { value, source, settledAt, dismissed } = state.values[sighting.id]
  const seen = sights[sighting.id]?.agreed
  if (value === null || !dismissed.includes(sighting.text) || !sameSource(sighting.source, source))
    return false
  if (!seen || seen.text !== value || settledAt === null || seen.at <= settledAt) return false
  return !all.some((one) => one.id === sighting.id && one.text === value && sameSource(one.source, source))
}

/**
 * Whether sightings are news, and the events for them. The same text from a second source is no news, and a text that
 * was decided against only when it comes back.
 */
export function captureNews(
  state: SetupState,
  sightings: readonly Sighting[],
  around: Surroundings = { all: sightings, sights: {} },
): EventBody[] {
  const seen = new Set<string>()
  return sightings.flatMap((sighting): EventBody[] => {
    const { id, text, source } = sighting
    const known = state.values[id]
    const twice = seen.has(`${id} ${text}`)
    seen.add(`${id} ${text}`)
    const problem = problemOf(id, text)
    const back = isBack(state, sighting, around)
    const old =
      twice ||
      known.value === text ||
      (known.dismissed.includes(text) && !back) ||
      known.rivals.some((rival) => rival.value === text) ||
      (problem !== null && (known.value !== null || known.problem === problem))
    if (old) return []
    const event = { type: 'value.captured' as const, id, value: problem ? '' : text, source, problem }
    return [back ? { ...event, again: true } : event]
  })
}

/** Where a page's readings come from. */
export function pageSource(snapshot: PageSnapshot, at: string, method: Method = 'page'): Source {
  return { console: snapshot.console, url: snapshot.origin + snapshot.path, method, at }
}

/** The readings of a page that are of values which its console issues. */
function ownReadings(snapshot: PageSnapshot) {
  return snapshot.readings.filter((reading) => values[reading.id].readIn?.console === snapshot.console)
}

/** What a page shows for the setup's values, as far as it fits. */
export function sightingsOnPage(snapshot: PageSnapshot, at: string): Sighting[] {
  const source = pageSource(snapshot, at)
  return ownReadings(snapshot).flatMap(({ id, text, problem }) =>
    problem === null ? [{ id, text, source }] : [],
  )
}

function captureFromPage(
  state: SetupState,
  snapshot: PageSnapshot,
  at: string,
  around: Surroundings,
): EventBody[] {
  const source = pageSource(snapshot, at)
  const own = ownReadings(snapshot)
  const fitting = own.filter((reading) => reading.problem === null)
  const news = captureNews(state, sightingsOnPage(snapshot, at), around)
  for (const id of valueIds) {
    const known = state.values[id]
    // Of several unfitting texts the first speaks for all: the record holds one problem.
    const problem = own.find((reading) => reading.id === id && reading.problem !== null)?.problem
    const better = fitting.some((reading) => reading.id === id)
    if (problem && !better && known.value === null && known.problem !== problem)
      news.push({ type: 'value.captured', id, value: '', source, problem })
  }
  return news
}

/** What the form that takes the values holds, and what the console shows after it was saved. */
function fieldNews(state: SetupState, snapshot: PageSnapshot): EventBody[] {
  return valueIds.flatMap((id): EventBody[] => {
    if (values[id].fillInto?.console !== snapshot.console) return []
    const { inForm, saved } = state.values[id]
    const field = snapshot.fields[id]
    if (field?.state === 'open') {
      const value = field.text.slice(0, VALUE_LIMIT)
      return value === (inForm ?? '') ? [] : [{ type: 'field.observed', id, value }]
    }
    // Meta locks its fields while it works on them; there only a validated form counts as saved.
    if (snapshot.console === 'meta') {
      const validated = snapshot.signals.includes('meta.idp-validated')
      return validated && inForm && saved !== inForm ? [{ type: 'value.saved', id, value: inForm }] : []
    }
    const shown =
      field?.state === 'locked' ? field.text : snapshot.readings.find((reading) => reading.id === id)?.text
    const value = shown?.slice(0, VALUE_LIMIT)
    return value === undefined || value === (saved ?? '') ? [] : [{ type: 'value.saved', id, value }]
  })
}

/** What is known of a tab beside what it shows now. */
export interface TabContext {
  /** The signals that it showed at the last look; null at the first. */
  before: readonly SignalId[] | null
  /** Whether its form is the one that counts: of two tabs with the same form only one can be. */
  forms: boolean
  around: Surroundings
}

/** News that a page holds for the setup. `at`: when it was looked at, ISO 8601. */
export function observePage(
  state: SetupState,
  snapshot: PageSnapshot,
  at: string,
  { before, forms, around }: TabContext,
): EventBody[] {
  const appPage = snapshot.console === 'okta' && snapshot.app !== null
  if (snapshot.console === 'okta' && !appPage) return []
  if (appPage && snapshot.app?.id !== state.app?.id) return []
  const news = [...captureFromPage(state, snapshot, at, around), ...(forms ? fieldNews(state, snapshot) : [])]
  const appears = (signal: SignalId) => snapshot.signals.includes(signal) && !before?.includes(signal)
  // A page that was left and opened again still shows the old test: a new one starts from its form.
  if (appears('meta.test-passed') && (state.testPassedAt === null || before?.includes('meta.test-form')))
    news.push({ type: 'milestone.seen', milestone: 'test-passed' })
  if (appears('meta.sso-active') && state.ssoActiveAt === null)
    news.push({ type: 'milestone.seen', milestone: 'sso-active' })
  return news
}

/** What is known at one moment, beyond the record. */
export interface Evidence {
  signals: ReadonlySet<SignalId>
  facts: ReadonlySet<FactId>
}

function holds(rule: DoneRule, state: SetupState, evidence: Evidence): string | null {
  const reached = (ids: readonly ValueId[], statuses: readonly string[]) =>
    ids.every((id) => statuses.includes(state.values[id].status))
  if ('signal' in rule) return evidence.signals.has(rule.signal) ? `page: ${rule.signal}` : null
  if ('fact' in rule) return evidence.facts.has(rule.fact) ? `api: ${rule.fact}` : null
  if ('captured' in rule)
    return reached(rule.captured, ['captured', 'filled', 'saved'])
      ? `read: ${rule.captured.join(', ')}`
      : null
  if ('filled' in rule)
    return reached(rule.filled, ['filled', 'saved']) ? `filled: ${rule.filled.join(', ')}` : null
  if ('saved' in rule) return reached(rule.saved, ['saved']) ? `saved: ${rule.saved.join(', ')}` : null
  return null
}

/** The steps that are newly done by what is known now. */
export function settleSteps(state: SetupState, evidence: Evidence): EventBody[] {
  return steps.flatMap((spec: StepSpec & { id: StepId }): EventBody[] => {
    const step = state.steps[spec.id]
    if (step.status === 'done' || step.held) return []
    for (const rule of spec.done) {
      const found = holds(rule, state, evidence)
      if (found) return [{ type: 'step.done', id: spec.id, evidence: found }]
    }
    return []
  })
}

/** The signals of pages that count for the setup: no other app's. */
export function signalsOf(state: SetupState, snapshots: readonly PageSnapshot[]): Set<SignalId> {
  const own = snapshots.filter((snapshot) => snapshot.app === null || snapshot.app.id === state.app?.id)
  return new Set(own.flatMap((snapshot) => snapshot.signals))
}
