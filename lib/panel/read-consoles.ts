import { currentAccess } from '../browser/permissions'
import { askPage, findTabs, type ConsoleTab } from '../browser/tabs'
import type { ConsoleId } from '../guide/types'
import type { PageSnapshot, Pick } from '../page/types'
import { parseCertificate } from '../saml/certificate'

/** How many tabs of one console are asked, those last used first. */
const MOST_TABS = 4

/** A console's tab and what its page showed; no snapshot when the page gave no answer. */
export interface TabReading {
  tab: ConsoleTab
  snapshot: PageSnapshot | null
}

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

async function readTab(tab: ConsoleTab, setupName: string, picks: readonly Pick[]): Promise<TabReading> {
  if (tab.stranger !== null) return { tab, snapshot: null }
  const answer = await askPage(tab.id, 'read', tab.console, setupName, picks)
  // A tab may have moved on since it was listed.
  if (!answer.ok || answer.value.origin !== new URL(tab.url).origin) return { tab, snapshot: null }
  return { tab, snapshot: await tidyCertificates(answer.value) }
}

/** Looks at every tab of the two consoles, with the places that the person pointed out. */
export async function readConsoles(
  oktaHost: string,
  setupName: string,
  picks: readonly Pick[],
): Promise<ConsolesReading> {
  const [access, all] = await Promise.all([currentAccess(oktaHost), findTabs(oktaHost)])
  const recent = (console: ConsoleId) =>
    all
      .filter((tab) => tab.console === console)
      .toSorted((a, b) => b.lastAccessed - a.lastAccessed)
      .slice(0, MOST_TABS)
  const tabs = await Promise.all(
    [...recent('okta'), ...recent('meta')].map((tab) => readTab(tab, setupName, picks)),
  )
  return { access, tabs, at: new Date().toISOString() }
}

/** Whether an Okta page is about another app than the setup's. */
export function isOtherApp(snapshot: PageSnapshot, appId: string | null): boolean {
  return snapshot.app !== null && appId !== null && snapshot.app.id !== appId
}

/** The tab to work in: on the setup's own app or an admin page, and of several the one last used. */
export function workTab(
  reading: ConsolesReading | undefined,
  console: ConsoleId,
  appId: string | null,
): (TabReading & { snapshot: PageSnapshot }) | null {
  const rank = (snapshot: PageSnapshot) =>
    (snapshot.signedOut ? 0 : 8) +
    (isOtherApp(snapshot, appId) ? 0 : 4) +
    (snapshot.app !== null ? 2 : 0) +
    (snapshot.path.startsWith('/admin') ? 1 : 0)
  const candidates = (reading?.tabs ?? []).flatMap(({ tab, snapshot }) =>
    tab.console === console && snapshot ? [{ tab, snapshot }] : [],
  )
  return candidates.toSorted((a, b) => rank(b.snapshot) - rank(a.snapshot))[0] ?? null
}
