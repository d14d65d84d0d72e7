import type { ConsoleId } from '../guide/types'
import { listOf } from '../i18n/format'
import { messages, phrase } from '../i18n/messages'
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
import { consoleName, noTabText } from './words'

const words = messages('console-view', {
  otherOrg: phrase('A tab of another Okta org, {host}, is open.'),
  otherCompany: phrase('A tab of another company at Meta, {company}, is open.'),
  otherApp: phrase('A tab shows another app, “{app}”.'),
  nothingTaken: 'Nothing is read from it or filled there.',
  noAccess: phrase('Tandem may not see {host} yet. Allow it, and only it.'),
  silent: phrase('The tab of {console} gives no answer. Reload it.'),
  onOtherOrg: phrase('The open tab is of another org. Open {host}.'),
  signIn: phrase('Sign in to {console} in its tab.'),
  severalApps: 'This org has the app more than once. Choose the one to set up.',
  appTaken: 'The only app of this org belongs to another setup. Add one more in Okta, or use the same.',
  onOtherCompany: phrase('This tab is of another company at Meta. Open the one of {company}.'),
  severalCompanies: phrase(
    'Pages of different companies are open: {companies}. Close the one that is not meant.',
  ),
  onOtherApp: 'The tab shows another app. Go to the one for Meta Work Accounts.',
  noAdminPage: phrase('The tab is not on an admin page of {console}.'),
  onApp: phrase('App “{app}”'),
})

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

function strangersOf(input: ViewInput, tabs: readonly TabReading[]): StrangerView[] {
  const { setup, others } = input
  const said = words()
  const stranger = (open: string) => `${open} ${said.nothingTaken}`
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
      text: stranger(said.otherOrg({ host })),
      setup: setupFor(others, (state) => state.oktaHost === host),
    })),
    ...[...companies].map((company) => ({
      text: stranger(said.otherCompany({ company })),
      setup: setupFor(others, (state) => state.metaCompanyId === company),
    })),
    ...[...apps].map(([id, label]) => ({
      text: stranger(said.otherApp({ app: label })),
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
  const said = words()
  const name = { console: consoleName[console] }
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
  if (!reading.access[console]) return view('no-access', said.noAccess({ host }))
  if (!work && tabs.some(({ tab }) => tab.stranger === null)) return view('wrong-page', said.silent(name))
  if (!work)
    return tabs.length > 0
      ? view('wrong-page', said.onOtherOrg({ host }))
      : view('absent', noTabText(console))
  const { snapshot } = work
  if (snapshot.signedOut) return view('signed-out', said.signIn(name), snapshot.alerts)
  if (apps.length > 0) return view('wrong-page', apps.length > 1 ? said.severalApps : said.appTaken)
  if (isOtherCompany(work, setup.metaCompanyId))
    return view('wrong-page', said.onOtherCompany({ company: setup.metaCompanyId ?? '' }))
  const companies = console === 'meta' ? openCompanies(reading, setup) : []
  if (companies.length > 0) return view('wrong-page', said.severalCompanies({ companies: listOf(companies) }))
  if (isForeign(snapshot, setup)) return view('wrong-page', said.onOtherApp)
  if (!snapshot.path.startsWith('/admin')) return view('wrong-page', said.noAdminPage(name), snapshot.alerts)
  const where = snapshot.app ? said.onApp({ app: snapshot.app.label }) : snapshot.title || host
  return view('ready', where, snapshot.alerts)
}
