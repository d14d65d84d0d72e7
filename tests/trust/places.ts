import type { Page } from 'playwright'
import { createAdmin } from '../e2e/admin'
import { setStage, type Stage } from '../e2e/stage'
import { panelOf, startSetup } from '../e2e/with-tandem'
import { cloneConsoles, META_FORM, type Clones } from './clones'
import { openPlace, servePlaces } from './place-pages'
import { places as allPlaces, type Place } from './place-list'
import { attemptOf, rowOf, type Part, type Row } from './row'

/** So many at once that each is asked: of one console's tabs the panel asks four, those last used. */
const ASKED = 4
/** Three looks of the panel, in milliseconds. */
const THREE_LOOKS = 3300

/** What the browser is asked of a tab: whether a script may be put there, and whether one of Tandem's is. */
interface TabState {
  id: number
  url: string
  refused: boolean
  scripts: string[]
}

// As texts: functions are sent as such, and what a bundler adds to them isn't there.
const TABS = `(async () => {
  const tabs = (await chrome.tabs.query({})).filter(({ url }) => !url?.startsWith('chrome-extension:'))
  return Promise.all(tabs.map(async ({ id }) => {
    try {
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => ({ url: location.href, scripts: Object.keys(globalThis).filter((key) => key.startsWith('tandem ')) }),
      })
      return { id, refused: false, ...result }
    } catch {
      return { id, url: '', refused: true, scripts: [] }
    }
  }))
})()`
const RECORD = `chrome.storage.local.get(null).then((all) => JSON.stringify(Object.entries(all).sort()))`
const GRANTS = `chrome.permissions.getAll().then(({ origins }) => JSON.stringify([...origins].sort()))`
const FIELDS = `JSON.stringify([...document.querySelectorAll('input, textarea, select')].map((field) => [field.value, field.checked]))`

const fieldsOf = async (page: Page): Promise<string> =>
  JSON.stringify(await Promise.all(page.frames().map((frame) => frame.evaluate(FIELDS))))

const shownValues = async (panel: Page): Promise<string> =>
  (await panel.locator('[data-value] [data-part="text"]').allTextContents()).join('\n')

/** Waits until nothing new is written: what the API tells comes by and by. */
async function settled(panel: Page): Promise<string> {
  let last = ''
  for (let same = 0; same < 2;) {
    const now = String(await panel.evaluate(RECORD))
    same = now === last ? same + 1 : 0
    last = now
    await panel.waitForTimeout(700)
  }
  return last
}

/** Has the panel read both consoles' own pages, as copies: shows that the copies are good enough to be read. */
async function readOwn(stage: Stage, panel: Page, clones: Clones): Promise<void> {
  const page = await stage.context.newPage()
  await page.goto(`https://work.meta.com${META_FORM}?place=own.meta`)
  for (const id of ['audienceUrl', 'acsUrl', 'issuer', 'signOnUrl', 'certificate'])
    await panelOf(panel).value(id, 'captured')
  await page.goto(`https://acme-admin.okta.com${clones.oktaPath}?place=own.okta`)
  await panel.locator('[data-console="okta"][data-status="ready"]').waitFor({ state: 'attached' })
  await page.close()
}

/** Has both copies filled under the right address: shows that they can be. */
async function fillOwn(row: Row, stage: Stage, panel: Page, clones: Clones): Promise<void> {
  for (const [shows, url] of [
    ['okta', `https://acme-admin.okta.com${clones.oktaPath}`],
    ['meta', `https://work.meta.com${META_FORM}`],
  ] as const) {
    const page = await stage.context.newPage()
    await page.goto(`${url}?place=own.${shows}`)
    const before = await fieldsOf(page)
    await panel.locator(`[data-console="${shows}"][data-status="ready"]`).waitFor({ state: 'attached' })
    await panel.bringToFront()
    const button = panelOf(panel).button(shows === 'okta' ? 'Fill Okta' : 'Fill Meta')
    await button.click({ force: true })
    const filled = await panelOf(panel)
      .said(shows === 'okta' ? /filled in Okta and/ : /filled in Meta and/)
      .then(
        () => true,
        () => false,
      )
    attemptOf(row, filled && (await fieldsOf(page)) !== before, `the copy of ${shows} can’t be filled at all`)
    await page.close()
  }
}

interface Rows {
  granted: Row
  captured: Row
  filled: Row
  scripts: Row
}

async function tryBatch(
  stage: Stage,
  panel: Page,
  clones: Clones,
  batch: readonly Place[],
  { granted, captured, filled, scripts }: Rows,
): Promise<number> {
  const grants = String(await panel.evaluate(GRANTS))
  const record = String(await panel.evaluate(RECORD))
  const shown = await shownValues(panel)
  const open = await Promise.all(
    batch.map(async (place) => {
      const page = await openPlace(stage.context, place, clones)
      return { place, page, before: await fieldsOf(page) }
    }),
  )
  await panel.bringToFront()
  await panel.waitForTimeout(THREE_LOOKS)
  for (const name of ['Fill Okta', 'Fill Meta']) {
    await panelOf(panel).button(name).click({ force: true })
    await panel.waitForTimeout(300)
  }
  const tabs = (await panel.evaluate(TABS)) as TabState[]
  const same = (await panel.evaluate(RECORD)) === record && (await shownValues(panel)) === shown
  const names = batch.map(({ name, shows }) => `${shows}: ${name}`).join(', ')
  for (const { place, page, before } of open) {
    const what = `${place.shows}: ${place.name} (${page.url()})`
    const at = page.url()
    const there = tabs.filter(({ url }) => url === at)
    attemptOf(captured, same, `something was taken from one of ${names}`)
    attemptOf(filled, (await fieldsOf(page)) === before, `${what}: a field was filled`)
    if (!place.mayLook)
      attemptOf(
        scripts,
        there.every((tab) => tab.scripts.length === 0),
        `${what}: Tandem’s script is there`,
      )
  }
  attemptOf(
    granted,
    String(await panel.evaluate(GRANTS)) === grants,
    `other sites are granted after ${names}`,
  )
  await Promise.all(open.map(({ page }) => page.close()))
  return tabs.filter(({ refused }) => refused).length
}

/** One browser with these sites granted, all places in it. */
async function round(
  hosts: readonly string[],
  some: readonly Place[],
  atOnce: number,
  rows: Rows,
): Promise<number> {
  const stage = await setStage({
    granted: hosts,
    lab: { okta: { existingApps: 1 }, meta: { domainVerified: true } },
  })
  try {
    const clones = await cloneConsoles(stage)
    await servePlaces(stage.context, clones)
    const panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    await readOwn(stage, panel, clones)
    await settled(panel)
    let refused = 0
    const kinds = (['okta', 'meta'] as const).map((shows) => some.filter((place) => place.shows === shows))
    const most = Math.max(...kinds.map(({ length }) => length))
    for (let from = 0; from < most; from += atOnce) {
      const batch = kinds.flatMap((kind) => kind.slice(from, from + atOnce))
      refused += await tryBatch(stage, panel, clones, batch, rows)
    }
    await fillOwn(rows.filled, stage, panel, clones)
    return refused
  } finally {
    await stage.close()
  }
}

const TWO = ['acme-admin.okta.com', 'work.meta.com']
/** More than Tandem ever asks for: as if the browser, or its owner, had let it everywhere. */
const ALL = ['*.okta.com', '*.oktapreview.com', '*.okta-emea.com', 'work.meta.com']

/** Pages that look like the consoles in all but their place, in a real browser with the shipping build. */
export const places: Part = async ({ quick }) => {
  const rows: Rows = {
    granted: rowOf('what is granted stays as it is'),
    captured: rowOf('nothing is taken from the wrong place'),
    filled: rowOf('nothing is filled in the wrong place'),
    scripts: rowOf('no script is put into the wrong place'),
  }
  const some = quick ? allPlaces.slice(0, 2 * ASKED) : allPlaces
  // The wider the grants, the more it is Tandem's own check that is tried.
  let refused = await round(ALL, some, ASKED, rows)
  if (!quick) refused += await round(TWO, some, 2 * ASKED, rows)
  rows.granted.what = `by batch; ${quick ? 'every org of Okta granted' : 'once with every org of Okta granted, once with the two sites'}`
  rows.captured.what = `${some.length} places with others’ values, three looks each; the record and the values in the panel`
  rows.filled.what = '“Fill Okta” and “Fill Meta” beside each; the same pages in the right place are filled'
  rows.scripts.what = `all but pages of the consoles themselves; the browser itself refused ${refused}`
  return Object.values(rows)
}
