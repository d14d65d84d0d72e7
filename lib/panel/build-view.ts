import { META_HOST } from '../browser/hosts'
import type { CheckResult } from '../guide/checks'
import { destinationOf } from '../guide/destination'
import type { StepId } from '../guide/okta-meta'
import type { ConsoleId } from '../guide/types'
import { valueIds, values, type ValueId } from '../guide/values'
import type { OktaAnswer } from '../okta/client'
import { isMetaApp } from '../okta/queries'
import type { OktaApp } from '../okta/schema'
import type { PageSnapshot } from '../page/types'
import type { CertificateDetails } from '../saml/certificate'
import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import { isOtherApp, workTab, type ConsolesReading } from './read-consoles'
import { UNDO_TIME, type UndoableFill } from './undo-fill'
import type { ConsoleView, FillView, PanelView } from './view'
import { consoleName, listOf, valueProblemText } from './words'

/** Everything that the view is made of. */
export interface ViewInput {
  setup: SetupState
  reading: ConsolesReading | undefined
  apps: OktaAnswer<OktaApp[]> | undefined
  certificate: CertificateDetails | null
  checks: readonly CheckResult[]
  replacing: PanelView['replacing']
  pointing: PanelView['pointing']
  /** The last fill, as long as it was not taken back. */
  undoable: UndoableFill | null
  /** The address that Meta's test is filled with; null while Okta has not said who is signed in. */
  testEmail: string | null
  now: Date
}

/** The instances to choose from; empty when the app is chosen or there is no choice. */
export function appChoices(
  setup: SetupState,
  apps: OktaAnswer<OktaApp[]> | undefined,
): { id: string; label: string }[] {
  if (setup.app || !apps?.ok || apps.value.length < 2) return []
  return apps.value.map(({ id, label }) => ({ id, label }))
}

/** Whether a page is about an app that can't be the setup's. */
function isForeign(snapshot: PageSnapshot, setup: SetupState): boolean {
  if (snapshot.app === null) return false
  if (setup.app) return isOtherApp(snapshot, setup.app.id)
  const { key: name, label, id } = snapshot.app
  return !isMetaApp({ id, name, label, status: '', features: [] })
}

function consoleView(input: ViewInput, console: ConsoleId): ConsoleView {
  const { setup, reading } = input
  const name = consoleName[console]
  const host = console === 'okta' ? setup.oktaHost : META_HOST
  const tabs = (reading?.tabs ?? []).filter((tab) => tab.tab.console === console)
  const orgs = new Set(tabs.flatMap(({ tab }) => (tab.stranger === null ? [] : [tab.stranger])))
  const foreign = tabs.flatMap(({ snapshot }) => (snapshot && isForeign(snapshot, setup) ? [snapshot] : []))
  const strangers = [
    ...[...orgs].map(
      (org) => `A tab of another Okta org, “${org}”, is open. Nothing is read from it or filled there.`,
    ),
    ...new Set(
      foreign.map(
        (page) =>
          `A tab shows another app, “${page.app?.label ?? ''}”. Nothing is read from it or filled there.`,
      ),
    ),
  ]
  const apps = console === 'okta' ? appChoices(setup, input.apps) : []
  const work = reading?.access[console] ? workTab(reading, console, setup.app?.id ?? null) : null
  const view = (
    status: ConsoleView['status'],
    detail: string,
    alerts: readonly string[] = [],
  ): ConsoleView => ({
    console,
    host,
    status,
    detail,
    strangers,
    apps,
    alerts,
    outline: work !== null && !work.snapshot.signedOut,
  })
  if (!reading) return view('absent', 'Looking for the tab …')
  if (!reading.access[console])
    return view('no-access', `Tandem may not see ${host} yet. Allow it, and only it.`)
  if (!work && tabs.some(({ tab }) => tab.stranger === null))
    return view('wrong-page', `The tab of ${name} gives no answer. Reload it.`)
  if (!work)
    return orgs.size > 0
      ? view('wrong-page', `The open tab is of another org. Open ${host}.`)
      : view('absent', `No tab of ${name} is open.`)
  const { snapshot } = work
  if (snapshot.signedOut) return view('signed-out', `Sign in to ${name} in its tab.`, snapshot.alerts)
  if (apps.length > 0)
    return view('wrong-page', 'This org has the app more than once. Choose the one to set up.')
  if (foreign.includes(snapshot))
    return view('wrong-page', `The tab shows another app. Go to the one for Meta Work Accounts.`)
  if (!snapshot.path.startsWith('/admin'))
    return view('wrong-page', `The tab is not on an admin page of ${name}.`, snapshot.alerts)
  const where = snapshot.app ? `App “${snapshot.app.label}”` : snapshot.title || host
  return view('ready', where, snapshot.alerts)
}

/** The values that can go into the open form of a console now, and why others can't. */
export function fillPlan(
  setup: SetupState,
  snapshot: PageSnapshot,
): { open: ValueId[]; done: ValueId[]; missing: ValueId[]; locked: ValueId[]; ambiguous: ValueId[] } {
  const plan = { open: [], done: [], missing: [], locked: [], ambiguous: [] } as Record<
    'open' | 'done' | 'missing' | 'locked' | 'ambiguous',
    ValueId[]
  >
  for (const id of valueIds) {
    const field = values[id].fillInto?.console === snapshot.console ? snapshot.fields[id] : undefined
    if (!field || field.state === 'none') continue
    const { value } = setup.values[id]
    if (field.state === 'locked') plan.locked.push(id)
    else if (field.state === 'ambiguous') plan.ambiguous.push(id)
    else if (value === null) plan.missing.push(id)
    else if (field.text === value) plan.done.push(id)
    else plan.open.push(id)
  }
  return plan
}

function labels(ids: readonly ValueId[]): string {
  return listOf(ids.map((id) => values[id].label))
}

function fillView(input: ViewInput, view: ConsoleView): FillView {
  const name = consoleName[view.console]
  const not = (why: string): FillView => ({ ready: false, why })
  if (view.status !== 'ready') return not(view.detail)
  const { setup, reading } = input
  const work = workTab(reading, view.console, setup.app?.id ?? null)
  if (!work) return not(`No tab of ${name} is open.`)
  if (view.console === 'okta' && (!setup.app || work.snapshot.app?.id !== setup.app.id))
    return not('Open the app’s Sign On tab in Okta first.')
  const plan = fillPlan(setup, work.snapshot)
  if (plan.open.length > 0) return { ready: true, why: `Fills ${labels(plan.open)}.` }
  if (work.snapshot.testEmail?.state === 'open' && work.snapshot.testEmail.text === '')
    return input.testEmail === null
      ? not('Type the e-mail address for the test yourself: Okta did not say who you are.')
      : { ready: true, why: 'Fills the e-mail address for the test.' }
  if (plan.missing.length > 0) return not(`Not read yet: ${labels(plan.missing)}.`)
  if (plan.ambiguous.length > 0) return not(`More than one field could be ${labels(plan.ambiguous)}.`)
  if (plan.done.length > 0) return not(`${name} has everything. Now save it there.`)
  if (plan.locked.length > 0) return not('The form is locked. Press “Edit” in Okta first.')
  const targets = valueIds.filter((id) => values[id].fillInto?.console === view.console)
  if (targets.every((id) => setup.values[id].status === 'saved')) return not(`${name} has saved everything.`)
  const open =
    view.console === 'okta'
      ? 'Open the Sign On tab in Okta and press “Edit” first.'
      : 'Open “Add IdP” in Meta and press “I’ve added the metadata” first.'
  // One field is the console's search; more of them are a form whose labels are new to us.
  return not(
    work.snapshot.openFields > 1
      ? `${open} If it is open, Tandem does not know its labels: show it the fields, or use Copy.`
      : open,
  )
}

/** The values whose field is not found, or not for sure, where a form is open: one field alone is a search. */
function unfoundFields(input: ViewInput, view: ConsoleView): ValueId[] {
  const { setup, reading } = input
  const work = workTab(reading, view.console, setup.app?.id ?? null)
  if (view.status !== 'ready' || !work || work.snapshot.openFields < 2) return []
  if (view.console === 'okta' && work.snapshot.app?.id !== setup.app?.id) return []
  const { fields } = work.snapshot
  const targets = valueIds.filter((id) => values[id].fillInto?.console === view.console)
  return targets.filter((id) => {
    const state = fields[id]?.state
    return setup.values[id].status === 'captured' && (state === 'none' || state === 'ambiguous')
  })
}

/** The console whose last fill can be taken back: its page is still the one that was filled, and it was not long ago. */
function undoable({ undoable: last, setup, reading, now }: ViewInput): ConsoleId | null {
  if (!last || now.getTime() - last.at > UNDO_TIME) return null
  const { console, guard } = last.order
  const work = workTab(reading, console, setup.app?.id ?? null)
  return work?.tab.id === last.tabId && work.snapshot.path === guard.path ? console : null
}

/** The console whose form the way from a step leads to, if all that it takes is known. */
function formAhead(setup: SetupState, step: StepId): ConsoleId | null {
  const ahead = destinationOf(step)
  const known = ahead?.fills?.every((id) => setup.values[id].value !== null) === true
  return known && ahead.route ? (ahead.console ?? null) : null
}

/** What the panel shows, from what is known. Pure. */
export function buildView(input: ViewInput): PanelView {
  const { setup, certificate, checks, replacing } = input
  const consoles = { okta: consoleView(input, 'okta'), meta: consoleView(input, 'meta') }
  const steps = progressOf(setup)
  const now = steps.find((step) => step.status === 'current') ?? null
  return {
    setup,
    consoles,
    steps,
    now,
    nowFills: now && formAhead(setup, now.spec.id),
    values: valueIds.map((id) => {
      const state = setup.values[id]
      const own = id === 'certificate' ? certificate : null
      return {
        id,
        state,
        certificate: own,
        problem: valueProblemText(id, state, setup.values.recipientUrl, own, input.now),
      }
    }),
    fill: { okta: fillView(input, consoles.okta), meta: fillView(input, consoles.meta) },
    unfound: {
      okta: unfoundFields(input, consoles.okta),
      meta: unfoundFields(input, consoles.meta),
    },
    undo: undoable(input),
    pointing: input.pointing,
    checks,
    replacing,
  }
}
