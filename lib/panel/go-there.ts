import { META_HOST } from '../browser/hosts'
import { askPage, moveTab, openTab, showTab } from '../browser/tabs'
import type { ControlId } from '../guide/controls'
import { routes, type RouteId } from '../guide/routes'
import type { ConsoleId, Press, RouteSpec } from '../guide/types'
import { messages, phrase } from '../i18n/messages'
import type { PageSnapshot } from '../page/types'
import type { SetupState } from '../setup/state'
import { workTab, type ConsolesReading } from './read-consoles'
import { consoleName, inFrontText } from './words'

const words = messages('go-there', {
  noApp: 'Choose or add the app in Okta first.',
  notOpened: phrase('{console} could not be opened. Open {url} yourself.'),
  signIn: phrase('Sign in to {console} in its tab, then press “Take me there” again.'),
  outlined: phrase('{console} is in front, and the control is outlined on its page.'),
  notFound: 'Tandem did not find the place on this page; follow the text of the step.',
})

/** How long a page may take to come up, and how often it is asked meanwhile, in milliseconds. */
const PATIENCE = 8000
const INTERVAL = 150
const SETTLE = 400
/** How long to wait for what a press should open, in milliseconds. */
const STALL = 2500
/**
 * For how long after a press that fetches a pane the old one may still be there, in milliseconds. With it the way stays
 * shorter than what is said aloud to be under way (`UNDER_WAY`).
 */
const OLD_PANE = 1500

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Address of a route for this setup; null while it needs an app that isn't chosen. */
export function routeUrl(route: RouteSpec, setup: SetupState): string | null {
  if (route.console === 'meta') return `https://${META_HOST}${route.url}`
  if (!route.url.includes('{app}')) return `https://${setup.oktaHost}${route.url}`
  if (!setup.app) return null
  const path = route.url.replace('{appName}', setup.app.key).replace('{app}', setup.app.id)
  return `https://${setup.oktaHost}${path}`
}

async function look(tabId: number, console: ConsoleId): Promise<PageSnapshot | null> {
  const answer = await askPage(tabId, console, 'read', console, '', [], null)
  return answer.ok ? answer.value : null
}

async function waitFor(
  tabId: number,
  console: ConsoleId,
  until: (page: PageSnapshot) => boolean,
  patience = PATIENCE,
): Promise<PageSnapshot | null> {
  const end = Date.now() + patience
  for (;;) {
    const page = await look(tabId, console)
    if (page && until(page)) return page
    if (Date.now() > end) return null
    await pause(INTERVAL)
  }
}

function samePage(page: PageSnapshot, url: string): boolean {
  const { pathname } = new URL(url)
  return page.path.replace(/\/$/, '') === pathname.replace(/\/$/, '')
}

/**
 * Opens what leads to the step, one control after the other, from the last that is on the page already. Only controls
 * that the guide marks as opening something are pressed (lib/page/mark.ts refuses all others).
 */
async function walk(
  tabId: number,
  route: RouteSpec,
  arrived: (page: PageSnapshot) => boolean,
): Promise<boolean> {
  const path = route.press ?? []
  const patience = route.otherwise === undefined || path.length > 0 ? PATIENCE : PATIENCE / 2
  const canPress = (page: PageSnapshot, { control, when }: Press) =>
    page.controls.some((id) => id === control) &&
    (when === undefined || page.signals.some((id) => id === when))
  const ahead = (page: PageSnapshot, from: number) =>
    path.findLastIndex((press, index) => index > from && canPress(page, press))
  let done = -1
  // Until then the place may be that of an old pane, together with whatever is open in it.
  let unsureUntil = 0
  for (let presses = 0; presses <= 2 * path.length; presses++) {
    let seen = false
    const known = await waitFor(
      tabId,
      route.console,
      (now) => {
        const here = arrived(now)
        // What was opened went away with its pane: it is opened again.
        if (seen && !here) done = -1
        seen = here
        if (here) return Date.now() >= unsureUntil
        return now.signedOut || ahead(now, done) >= 0
      },
      done < 0 ? patience : STALL,
    )
    const page = known ?? (await look(tabId, route.console))
    if (!page || page.signedOut) return false
    if (arrived(page)) return true
    // A pane that was fetched anew has forgotten what was opened in it: one press is made again.
    const next = ahead(page, done) >= 0 ? ahead(page, done) : ahead(page, -1)
    const press = path[next]
    if (!press) return false
    const pressed = await askPage(tabId, route.console, 'press', press.control as ControlId)
    if (!pressed.ok || !pressed.value) return false
    done = next
    if (press.fetches) unsureUntil = Date.now() + OLD_PANE
    // Consoles show an old pane for a moment before they fetch it anew.
    await pause(SETTLE)
  }
  return false
}

/**
 * Brings the console's tab to the front on the right page and marks the control. Says in one sentence what it did or
 * what is left to the person.
 */
export async function goThere(
  setup: SetupState,
  reading: ConsolesReading | undefined,
  routeId: RouteId,
  control: ControlId | undefined,
): Promise<string> {
  const route: RouteSpec = routes[routeId]
  const name = { console: consoleName[route.console] }
  const url = routeUrl(route, setup)
  if (url === null) return words().noApp
  const arrived = (page: PageSnapshot) => page.signals.some((signal) => signal === route.there)
  const work = workTab(reading, route.console, setup)
  let tabId: number | null
  // A page that was open already may hold a form in the making: it is never left for a fallback.
  let mayLeave = true
  if (work) {
    tabId = work.tab.id
    await showTab(work.tab)
    const page = (await look(tabId, route.console)) ?? work.snapshot
    const keep =
      arrived(page) || (route.console === 'meta' ? page.path.startsWith('/admin') : samePage(page, url))
    if (keep) mayLeave = false
    else await moveTab(tabId, url)
  } else tabId = await openTab(url)
  if (tabId === null) return words().notOpened({ ...name, url })
  const found = await walk(tabId, route, arrived)
  const page = await look(tabId, route.console)
  if (page?.signedOut) return words().signIn(name)
  if (!found && mayLeave && route.otherwise !== undefined)
    await moveTab(tabId, new URL(route.otherwise, url).href)
  if (control !== undefined) {
    await waitFor(tabId, route.console, (now) => now.controls.includes(control), PATIENCE / 8)
    const marked = await askPage(tabId, route.console, 'mark', control)
    if (marked.ok && marked.value) return words().outlined(name)
  }
  const there = inFrontText(route.console)
  return found ? there : `${there} ${words().notFound}`
}
