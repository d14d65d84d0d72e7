import { currentAccess } from '../browser/permissions'
import { askPage, findTabs, type ConsoleTab } from '../browser/tabs'
import type { ConsoleId } from '../guide/types'
import type { ControlId } from '../guide/controls'
import type { GuardOrder, PageSnapshot, Pick } from '../page/types'
import { parseCertificate } from '../saml/certificate'
import { companyOn } from '../setup/company'
import { isOtherApp, isOtherCompany, type Binding } from './bindings'

/** How many tabs of one console are asked, those last used first. */
const MOST_TABS = 4

/** A console's tab and what its page showed; no snapshot when the page gave no answer. */
export interface TabReading {
  tab: ConsoleTab
  snapshot: PageSnapshot | null
  /** The company whose values a tab of Meta showed last, as its digits; null while it has shown none. */
  company: string | null
}

/** The companies that the tabs of Meta showed last, by tab: most pages of Meta don't say whose they are. */
export type CompanyMemory = Map<number, string>

/** What one look at all consoles' tabs found. `at`: ISO 8601. */
export interface ConsolesReading {
  access: Record<ConsoleId, boolean>
  tabs: readonly TabReading[]
  at: string
}

/** Certificates come in many layouts; from here on there is one. */
async function tidyCertificates(snapshot: PageSnapshot): Promise<PageSnapshot> {
  const readings = await Promise.all(
    snapshot.readings.map(async (reading) => {
      if (reading.id !== 'certificate' || reading.problem !== null) return reading
      const parsed = await parseCertificate(reading.text)
      return parsed.ok
        ? { ...reading, text: parsed.certificate.pem }
        : { ...reading, text: '', problem: 'not-a-certificate' as const }
    }),
  )
  return { ...snapshot, readings }
}

/** What to look for, and where. */
export interface Look {
  oktaHost: string
  setupName: string
  /** Places that the person pointed out. */
  picks: readonly Pick[]
  /** What is to be held back, and on pages of which app and company. */
  guarded: Record<ConsoleId, readonly ControlId[]>
  binding: Binding
  /** Other companies on whose pages the person wants nothing held back. */
  passed: ReadonlySet<string>
}

/**
 * What a tab is to hold back: nothing on a page of another app. On another company's page nothing was checked for that
 * company, so its switch is held back whatever the checks of this setup say.
 */
function guardFor(
  { console }: ConsoleTab,
  company: string | null,
  { guarded, binding, passed }: Look,
): GuardOrder {
  const { app, metaCompanyId } = binding
  if (console === 'okta') return { controls: app ? guarded.okta : [], appId: app?.id ?? null }
  if (company === null || !isOtherCompany({ company }, metaCompanyId))
    return { controls: guarded.meta, appId: null }
  return { controls: passed.has(company) ? [] : ['meta.activate'], appId: null }
}

async function readTab(tab: ConsoleTab, look: Look, companies: CompanyMemory): Promise<TabReading> {
  const company = companies.get(tab.id) ?? null
  if (tab.stranger !== null) return { tab, snapshot: null, company: null }
  const order = guardFor(tab, company, look)
  const answer = await askPage(tab.id, tab.console, 'read', tab.console, look.setupName, look.picks, order)
  // A tab may have moved on since it was listed.
  if (!answer.ok || answer.value.origin !== tab.origin) return { tab, snapshot: null, company }
  const snapshot = await tidyCertificates(answer.value)
  const shown = companyOn(snapshot)
  if (shown !== null) companies.set(tab.id, shown)
  return { tab, snapshot, company: shown ?? company }
}

/** Looks at every tab of the two consoles. What the tabs of Meta show of their company is remembered. */
export async function readConsoles(look: Look, companies: CompanyMemory): Promise<ConsolesReading> {
  const { oktaHost } = look
  const [access, all] = await Promise.all([currentAccess(oktaHost), findTabs(oktaHost)])
  const recent = (console: ConsoleId) =>
    all
      .filter((tab) => tab.console === console)
      .toSorted((a, b) => b.lastAccessed - a.lastAccessed)
      .slice(0, MOST_TABS)
  const tabs = await Promise.all(
    [...recent('okta'), ...recent('meta')].map((tab) => readTab(tab, look, companies)),
  )
  return { access, tabs, at: new Date().toISOString() }
}

/** The tab to work in: on the setup's own app or an admin page, and of several the one last used. */
export function workTab(
  reading: ConsolesReading | undefined,
  console: ConsoleId,
  { app, metaCompanyId }: Binding,
): (TabReading & { snapshot: PageSnapshot }) | null {
  const rank = ({ snapshot, company }: TabReading & { snapshot: PageSnapshot }) =>
    (snapshot.signedOut ? 0 : 8) +
    (isOtherApp(snapshot, app?.id ?? null) || isOtherCompany({ company }, metaCompanyId) ? 0 : 4) +
    (snapshot.app !== null ? 2 : 0) +
    (snapshot.path.startsWith('/admin') ? 1 : 0)
  const candidates = (reading?.tabs ?? []).flatMap((one) =>
    one.tab.console === console && one.snapshot ? [{ ...one, snapshot: one.snapshot }] : [],
  )
  return candidates.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}
