import type { ConsoleId } from '../guide/types'
import { isMetaApp } from '../okta/queries'
import type { PageSnapshot } from '../page/types'
import { pageSource } from '../setup/observe'
import type { Reading, SetupState } from '../setup/state'
import { isOtherApp, isOtherCompany, openCompanies, takenApps } from './bindings'
import type { SetupSummary } from './panel-state'
import { workTab, type TabReading } from './read-consoles'
import { unseenConsole } from './unseen-console'
import type { AppChoiceView, ConsoleView, StrangerView } from './view'
import type { ViewInput } from './view-input'
import { consoleName, listOf } from './words'

/** The instances to choose from; empty when the app is chosen or there is no choice. */
function appChoices({ setup, apps, others }: ViewInput): AppChoiceView[] {
  if (setup.app || !apps?.ok) return []
  const taken = takenApps(setup, others ?? [])
  const [only, second] = apps.value
  if (!only || (!second && !taken.has(only.id))) return []
  return apps.value.map(({ id, label }) => ({ id, label, taken: taken.get(id) ?? null }))
}

/** The stored setup that a tab of another org or company would fit. */
function setupFor(
  others: readonly SetupSummary[] | null,
  fits: (state: SetupState) => boolean,
): StrangerView['setup'] {
  const found = (others ?? []).flatMap(({ state }) => (state && fits(state) ? [state] : []))
  const [only, second] = found
  return only && !second ? { id: only.id, name: only.name } : null
}

const nothingTaken = 'Nothing is read from it or filled there.'

function strangersOf(input: ViewInput, tabs: readonly TabReading[]): StrangerView[] {
  const { setup, others } = input
  const orgs = new Set(tabs.flatMap(({ tab }) => tab.stranger ?? []))
  const companies = new Set(
    tabs.flatMap((tab) => (isOtherCompany(tab, setup.metaCompanyId) ? (tab.company ?? []) : [])),
  )
  const apps = new Map(
    tabs.flatMap(({ snapshot }) =>
      snapshot?.app && isForeign(snapshot, setup) ? [[snapshot.app.id, snapshot.app.label] as const] : [],
    ),
  )
  return [
    ...[...orgs].map((host) => ({
      text: `A tab of another Okta org, ${host}, is open. ${nothingTaken}`,
      setup: setupFor(others, (state) => state.oktaHost === host),
    })),
    ...[...companies].map((company) => ({
      text: `A tab of another company at Meta, ${company}, is open. ${nothingTaken}`,
      setup: setupFor(others, (state) => state.metaCompanyId === company),
    })),
    ...[...apps].map(([id, label]) => ({
      text: `A tab shows another app, “${label}”. ${nothingTaken}`,
      setup: setupFor(others, (state) => state.oktaHost === setup.oktaHost && state.app?.id === id),
    })),
  ]
}

/** What a page of another company shows as its Audience URL right now, unless the person has decided against it. */
export function otherCompanyText({ setup, reading }: Pick<ViewInput, 'setup' | 'reading'>): Reading | null {
  const { value, source, dismissed } = setup.values.audienceUrl
  if (value === null || source === null) return null
  for (const tab of reading?.tabs ?? []) {
    const page = tab.snapshot
    if (!page || !isOtherCompany(tab, setup.metaCompanyId)) continue
    const shown = page.readings.find(({ id, problem }) => id === 'audienceUrl' && problem === null)
    if (shown && !dismissed.includes(shown.text))
      return { value: shown.text, source: pageSource(page, reading?.at ?? '') }
  }
  return null
}

/** Whether a page is about an app that can't be the setup's. */
function isForeign(snapshot: PageSnapshot, setup: SetupState): boolean {
  if (snapshot.app === null) return false
  if (setup.app) return isOtherApp(snapshot, setup.app.id)
  const { key: name, label, id } = snapshot.app
  return !isMetaApp({ id, name, label, status: '', features: [] })
}

/** What is to be said of a console: what it shows, what else is open there, and the way on. */
export function consoleView(input: ViewInput, console: ConsoleId): ConsoleView {
  const { setup, reading } = input
  const unseen = unseenConsole(setup, console)
  if (!reading) return unseen
  const name = consoleName[console]
  const { host } = unseen
  const tabs = reading.tabs.filter((tab) => tab.tab.console === console)
  const strangers = strangersOf(input, tabs)
  const apps = console === 'okta' ? appChoices(input) : []
  const work = reading.access[console] ? workTab(reading, console, setup) : null
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
  if (!reading.access[console])
    return view('no-access', `Tandem may not see ${host} yet. Allow it, and only it.`)
  if (!work && tabs.some(({ tab }) => tab.stranger === null))
    return view('wrong-page', `The tab of ${name} gives no answer. Reload it.`)
  if (!work)
    return tabs.length > 0
      ? view('wrong-page', `The open tab is of another org. Open ${host}.`)
      : view('absent', `No tab of ${name} is open.`)
  const { snapshot } = work
  if (snapshot.signedOut) return view('signed-out', `Sign in to ${name} in its tab.`, snapshot.alerts)
  if (apps.length > 0)
    return view(
      'wrong-page',
      apps.length > 1
        ? 'This org has the app more than once. Choose the one to set up.'
        : 'The only app of this org belongs to another setup. Add one more in Okta, or use the same.',
    )
  if (isOtherCompany(work, setup.metaCompanyId))
    return view(
      'wrong-page',
      `This tab is of another company at Meta. Open the one of ${setup.metaCompanyId}.`,
    )
  if (console === 'meta' && openCompanies(reading, setup).length > 0)
    return view(
      'wrong-page',
      `Pages of different companies are open: ${listOf(openCompanies(reading, setup))}. Close the one that is not meant.`,
    )
  if (isForeign(snapshot, setup))
    return view('wrong-page', `The tab shows another app. Go to the one for Meta Work Accounts.`)
  if (!snapshot.path.startsWith('/admin'))
    return view('wrong-page', `The tab is not on an admin page of ${name}.`, snapshot.alerts)
  const where = snapshot.app ? `App “${snapshot.app.label}”` : snapshot.title || host
  return view('ready', where, snapshot.alerts)
}
