import type { Page } from 'playwright'
import { FORBIDDEN_EXITS } from '../unit/repository/forbidden-exits'
import { saying } from '../unit/repository/sources'
import { createAdmin } from '../e2e/admin'
import { setStage, type Stage } from '../e2e/stage'
import { startSetup } from '../e2e/with-tandem'
import type { Canary } from './canary'
import { EXITS, type Exit } from './exits'
import { attemptOf, rowOf, type Row } from './row'

/** How long an exit may take, and how long its arrival, in milliseconds. */
const RUNS = 400
const ARRIVES = 250

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Runs an exit's code with a name of its own; true if anything reached the canary. */
async function arrives(
  canary: Canary,
  { name, code, udp }: Exit,
  where: string,
  run: (script: string) => Promise<unknown>,
): Promise<boolean> {
  const host = `${name.replace(/\W+/g, '-').toLowerCase()}.${where}.example`
  const before = canary.datagrams()
  const filled = code.replaceAll('HOST', host).replaceAll('UDP', String(canary.udpPort))
  // A page that is left, or an exit that throws, says nothing: what counts is at the other end.
  await run(
    `(async () => { try { await Promise.race([(async () => { ${filled} })(), new Promise((done) => setTimeout(done, ${RUNS}))]) } catch {} })()`,
  ).catch(() => {})
  for (let waited = 0; waited < 4; waited++) {
    await pause(ARRIVES / 4)
    if (udp && canary.datagrams() > before) return true
    if (canary.requests.some((request) => request.host === host) || canary.connections.includes(host))
      return true
  }
  return false
}

/** Puts a script into a page of Okta's console as Tandem does. */
const injected = (script: string) => `(async () => {
  const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith('https://acme-admin.okta.com/'))
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => ${script} })
})()`

async function fromWorker(stage: Stage, canary: Canary, some: readonly Exit[], row: Row): Promise<void> {
  const [worker] = stage.context.serviceWorkers()
  if (!worker) throw new Error('The worker is not there')
  for (const exit of some.filter(({ inWorker }) => inWorker))
    attemptOf(
      row,
      !(await arrives(canary, exit, 'worker', (script) => worker.evaluate(script))),
      `${exit.name} arrives from the worker`,
    )
}

/** Those that arrive from the panel. WebRTC asks again and again, so its panel is closed at once. */
async function fromPanel(stage: Stage, canary: Canary, some: readonly Exit[], row: Row): Promise<Exit[]> {
  const arrived: Exit[] = []
  let panel = await stage.session.openPanel()
  for (const exit of some) {
    const there = await arrives(canary, exit, 'panel', (script) => panel.evaluate(script))
    if (there) arrived.push(exit)
    attemptOf(row, !there || exit.beyondPolicy === true, `${exit.name} arrives from the panel`)
    if (exit.leaves !== true && exit.udp !== true) continue
    await panel.close()
    panel = await stage.session.openPanel()
  }
  await panel.close()
  return arrived
}

async function fromPage(stage: Stage, panel: Page, canary: Canary, some: readonly Exit[]): Promise<Exit[]> {
  const arrived: Exit[] = []
  const open = async () => {
    const page = await stage.context.newPage()
    await page.goto('https://acme-admin.okta.com/admin/apps/active')
    return page
  }
  let page = await open()
  for (const exit of some) {
    if (await arrives(canary, exit, 'page', (script) => panel.evaluate(injected(script)))) arrived.push(exit)
    if (exit.leaves !== true && exit.udp !== true) continue
    await page.close()
    page = await open()
  }
  await page.close()
  return arrived
}

const OWN = 'https://acme-admin.okta.com'
/** What Okta would answer, and what isn't Tandem's to ask. */
const UNLISTED = [
  ...['POST', 'PUT', 'DELETE', 'PATCH'].map((method) => [method, `${OWN}/api/v1/apps`] as const),
  ['GET', `${OWN}/api/v1/groups`],
  ['GET', `${OWN}/api/v1/users`],
  ['GET', `${OWN}/admin/dashboard`],
  ['GET', 'https://acme.okta.com/app/UserHome'],
  ['GET', 'https://work.meta.com/admin/work_tools_overview'],
] as const

/** Requests of the admin's own consoles, where the browser would send the session along. */
async function ownConsoles({ lab, context }: Stage, panel: Page): Promise<Row> {
  const row = rowOf('its own consoles are asked what is listed and nothing else')
  const [worker] = context.serviceWorkers()
  const send = (method: string, url: string) =>
    `fetch('${url}', { method: '${method}', credentials: 'include' }).catch(() => {})`
  const came = (method: string, url: string) =>
    lab.requests.filter((one) => one.method === method && `https://${one.host}${one.path}` === url).length
  for (const [method, url] of UNLISTED) {
    const before = came(method, url)
    const script = send(method, url)
    await Promise.all([panel.evaluate(script), worker?.evaluate(script)])
    attemptOf(row, came(method, url) === before, `${method} ${url} arrives`)
  }
  const me = `${OWN}/api/v1/users/me`
  const before = came('GET', me)
  await panel.evaluate(send('GET', me))
  attemptOf(row, came('GET', me) > before, 'what is listed does not arrive either')
  row.what = `${UNLISTED.map(([method, url]) => `${method} ${new URL(url).pathname}`).join(', ')}; panel and worker`
  return row
}

const namesOf = (exits: readonly Exit[]) => exits.map(({ name }) => name).join(', ')

/** Exits tried with the shipping build from its panel, its worker, and a script put into a page. */
export async function tryExits(canary: Canary, quick: boolean): Promise<Row[]> {
  const closed = rowOf('nothing of Tandem’s leaves by another way')
  const forbidden = rowOf('what the browser doesn’t close, the source may not have')
  const some = quick ? EXITS.filter((exit, place) => place % 3 === 0 || exit.beyondPolicy) : EXITS
  const stage = await setStage({
    granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'],
    elsewhere: canary.resolverRule,
    lab: { okta: { existingApps: 1 } },
  })
  try {
    const panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    const own = await ownConsoles(stage, panel)
    await fromWorker(stage, canary, some, closed)
    const panels = await fromPanel(stage, canary, some, closed)
    const pages = await fromPage(stage, panel, canary, some)
    for (const exit of new Set([...panels, ...pages]))
      attemptOf(
        forbidden,
        FORBIDDEN_EXITS.some(({ pattern }) => pattern.test(exit.code)),
        `${exit.name} arrives, and the source may have it`,
      )
    for (const { name, pattern, only } of FORBIDDEN_EXITS) {
      const files = saying(pattern)
      attemptOf(forbidden, files.join() === only.join(), `${name}: in ${files.join(', ') || 'no file'}`)
    }
    // If nothing ever arrived, nothing would be shown.
    attemptOf(
      closed,
      pages.some(({ name }) => name === 'fetch'),
      'the canary hears nothing at all',
    )
    closed.what = `${some.length} exits from the panel, ${some.filter(({ inWorker }) => inWorker).length} from the worker; open to any extension’s panel, and so forbidden in the source: ${namesOf(panels)}`
    forbidden.what = `${pages.length} exits are open to any script in a page: none of them stands in the source but requests in one module, tabs in one`
    return [own, closed, forbidden]
  } finally {
    await stage.close()
  }
}
