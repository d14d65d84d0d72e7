import type { FactId } from '../guide/facts'
import { steps, type StepId } from '../guide/okta-meta'
import { problemOf } from '../guide/recognise'
import type { SignalId } from '../guide/signals'
import type { DoneRule, StepSpec } from '../guide/step'
import { valueIds, values, type ValueId } from '../guide/values'
import type { PageSnapshot } from '../page/types'
import type { EventBody, Method, Source } from './events'
import type { SetupState } from './state'

/** A text that some source gives for a value. */
export interface Sighting {
  id: ValueId
  text: string
  source: Source
}

/** Whether a sighting is news, and the event for it. The same text from a second source is no news. */
export function captureNews(state: SetupState, sightings: readonly Sighting[]): EventBody[] {
  const seen = new Set<string>()
  return sightings.flatMap(({ id, text, source }) => {
    const known = state.values[id]
    const again = seen.has(`${id} ${text}`)
    seen.add(`${id} ${text}`)
    const problem = problemOf(id, text)
    const old =
      again ||
      known.value === text ||
      known.dismissed.includes(text) ||
      known.rivals.some((rival) => rival.value === text) ||
      (problem !== null && (known.value !== null || known.problem === problem))
    return old ? [] : [{ type: 'value.captured' as const, id, value: problem ? '' : text, source, problem }]
  })
}

/** Where a page's readings come from. */
export function pageSource(snapshot: PageSnapshot, at: string, method: Method = 'page'): Source {
  return { console: snapshot.console, url: snapshot.origin + snapshot.path, method, at }
}

function captureFromPage(state: SetupState, snapshot: PageSnapshot, at: string): EventBody[] {
  const source = pageSource(snapshot, at)
  const own = snapshot.readings.filter((reading) => values[reading.id].readIn?.console === snapshot.console)
  const fitting = own.filter((reading) => reading.problem === null)
  const news = captureNews(
    state,
    fitting.map(({ id, text }) => ({ id, text, source })),
  )
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
    if (field?.state === 'open')
      return field.text === (inForm ?? '') ? [] : [{ type: 'field.observed', id, value: field.text }]
    // Meta locks its fields while it works on them; there only a validated form counts as saved.
    if (snapshot.console === 'meta') {
      const validated = snapshot.signals.includes('meta.idp-validated')
      return validated && inForm && saved !== inForm ? [{ type: 'value.saved', id, value: inForm }] : []
    }
    const shown =
      field?.state === 'locked' ? field.text : snapshot.readings.find((reading) => reading.id === id)?.text
    if (shown === undefined || shown === (saved ?? '')) return []
    return [{ type: 'value.saved', id, value: shown }]
  })
}

/**
 * News that a page holds for the setup. `before`: the signals that the same tab showed at the last look. `forms`:
 * whether this tab's form is the one that counts; of two tabs with the same form only one can be.
 */
export function observePage(
  state: SetupState,
  snapshot: PageSnapshot,
  before: readonly SignalId[] | null,
  at: string,
  forms: boolean,
): EventBody[] {
  const appPage = snapshot.console === 'okta' && snapshot.app !== null
  if (snapshot.console === 'okta' && !appPage) return []
  if (appPage && snapshot.app?.id !== state.app?.id) return []
  const news = [...captureFromPage(state, snapshot, at), ...(forms ? fieldNews(state, snapshot) : [])]
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
