import type { BrowserContext, Page } from 'playwright'
import { createAdmin } from '../e2e/admin'
import { setStage, type Stage } from '../e2e/stage'
import { panelOf, startSetup } from '../e2e/with-tandem'
import { attemptOf, rowOf, type Part, type Row } from './row'

declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } }

/** An address at which nothing may be read or written, and which console's page is shown there. */
interface Place {
  url: string
  shows: 'okta' | 'meta'
  /** The name of the app there, if it isn't Meta's. */
  app?: string
  /** Opened as a pop-up window of its own. */
  popUp?: boolean
}

const APP = '/admin/app/facebook_work_accounts/instance'
const APP_NAME = 'Meta Work Accounts'
const FORM = '/admin/security/single_sign_on/add_idp'

/** Hosts to which access is given all the same, so that nothing but Tandem itself keeps it away. */
const GRANTED = [
  'acme-admin.okta.com',
  'work.meta.com',
  'globex-admin.okta.com',
  'acme-admin.oktapreview.com',
  'acme-admin.okta-emea.com',
  'system-admin.okta.com',
  'acme.okta.com',
]

const okta = (host: string): Place => ({
  url: `https://${host}${APP}/0oaother0000000001/#tab-signon`,
  shows: 'okta',
})
const meta = (host: string, path = FORM): Place => ({ url: `https://${host}${path}`, shows: 'meta' })

const places: readonly Place[] = [
  // Allowed by the browser, and no place of this setup.
  okta('globex-admin.okta.com'),
  okta('acme-admin.oktapreview.com'),
  okta('acme-admin.okta-emea.com'),
  okta('system-admin.okta.com'),
  okta('acme.okta.com'),
  okta('acme-admin.okta.com:444'),
  okta('acme-admin.okta.com.'),
  meta('work.meta.com:8443'),
  meta('work.meta.com.'),
  { url: 'https://acme.okta.com/app/UserHome', shows: 'okta' },
  { url: 'https://acme-admin.okta.com/oauth2/v1/authorize?code=1', shows: 'meta' },
  { url: 'https://acme-admin.okta.com/login/login.htm', shows: 'meta' },
  {
    url: 'https://acme-admin.okta.com/admin/app/some_saml_app/instance/0oaother0000000001/#tab-signon',
    shows: 'okta',
    app: 'Some SAML app',
  },
  meta('work.meta.com', '/oauth/authorize'),
  meta('work.meta.com', '/dialog/oauth?client_id=1'),
  meta('work.meta.com', '/administrator/security'),
  meta('work.meta.com', '/help/345348603823745'),
  { ...meta('work.meta.com', '/dialog/work/scim'), popUp: true },
  // Refused by the browser itself.
  okta('acme-admin.okta.com.evil.example'),
  okta('acme-admin.okta.co'),
  okta('acme-admin-okta.com'),
  okta('acme-adnin.okta.com'),
  okta('acme--admin.okta.com'),
  okta('xn--cme-admin-zyh.okta.com'),
  okta('okta.com'),
  okta('www.okta.com'),
  { url: `http://acme-admin.okta.com${APP}/0oaother0000000001/#tab-signon`, shows: 'okta' },
  meta('work.meta.com.evil.example'),
  meta('work.meta.co'),
  meta('w0rk.meta.com'),
  meta('meta.com'),
  meta('business.facebook.com'),
  meta('work.facebook.com'),
  { url: 'https://work.meta.com@evil.example/admin/security', shows: 'meta' },
  { url: 'https://evil.example/work.meta.com/admin/security', shows: 'meta' },
]

/** What a page looks like now, as a text that shows it without any script. */
const still = (page: Page) =>
  page.evaluate(() => {
    for (const field of document.querySelectorAll('input, textarea')) {
      if (field instanceof HTMLInputElement) field.setAttribute('value', field.value)
      if (field instanceof HTMLTextAreaElement) field.textContent = field.value
    }
    const copy = document.documentElement.cloneNode(true) as Element
    for (const script of copy.querySelectorAll('script, link, base, meta[http-equiv]')) script.remove()
    return `<!doctype html>${copy.outerHTML}`
  })

const fieldsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')]
      .map((field) => Reflect.get(field, 'value') as unknown)
      .join('|'),
  )

/** How many values and company or app bindings the record holds, beside the name that each setup begins with. */
const takenBy = (panel: Page) =>
  panel.evaluate(async () => {
    const all = Object.entries(await chrome.storage.local.get(null))
    const events = all
      .filter(([key]) => key.startsWith('event:'))
      .map(([, event]) => event as Record<string, unknown>)
    return events.filter(
      ({ type, id }) => (type === 'value.captured' && id !== 'setupName') || type === 'value.observed',
    ).length
  })

/** The pages of both consoles with all values in them, and the form of each open. */
async function drawPages(stage: Stage): Promise<Record<Place['shows'], string>> {
  const [app] = stage.lab.okta.state.apps
  const one = await stage.context.newPage()
  await one.goto(`https://acme-admin.okta.com${APP}/${app?.id ?? ''}/#tab-signon`)
  await one.locator('[id="ssoSettings.edit_link"]').click()
  await one.getByRole('textbox', { name: 'Audience URL' }).waitFor()
  const other = await stage.context.newPage()
  await other.goto(`https://work.meta.com${FORM}`)
  await other.getByText('saml.php').first().waitFor()
  const pages = { okta: await still(one), meta: await still(other) }
  await one.close()
  await other.close()
  return pages
}

async function openPlace(context: BrowserContext, { url, popUp }: Place): Promise<Page> {
  if (!popUp) {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  const opener = await context.newPage()
  await opener.goto('https://acme-admin.okta.com/oauth2/v1/authorize')
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    opener.evaluate((target) => void window.open(target, 'consent', 'popup,width=500,height=600'), url),
  ])
  await page.waitForLoadState('domcontentloaded')
  return page
}

/** Three looks of the panel, which takes about one a second. */
const threeLooks = (panel: Page) => panel.waitForTimeout(3500)

/** The very pages of both consoles under addresses that are no place of the setup, in the real browser. */
export const wrongPlaces: Part = async ({ quick }) => {
  const stage = await setStage({ granted: GRANTED, lab: { okta: { existingApps: 1 } } })
  const captured = rowOf('nothing is read outside of the setup’s two consoles')
  const filled = rowOf('nothing is written there')
  try {
    const { context } = stage
    const pages = await drawPages(stage)
    const here: string[] = []
    await context.route(
      (url) => here.includes(url.href.replace(/#.*/, '')),
      (route) => {
        const place = places.find(({ url }) => new URL(url).href.replace(/#.*/, '') === route.request().url())
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: pages[place?.shows ?? 'okta'].replaceAll(APP_NAME, place?.app ?? APP_NAME),
        })
      },
    )
    // What is open while a setup begins counts for it: so the right app, but signed out, for the API to say nothing.
    await context.clearCookies()
    const panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    const wanted = quick ? places.filter((_, place) => place % 4 === 0) : places
    here.push(...wanted.map(({ url }) => new URL(url).href.replace(/#.*/, '')))
    for (let from = 0; from < wanted.length; from += 12) {
      const batch = wanted.slice(from, from + 12)
      const open = await Promise.all(
        batch.map(async (place) => ({ place, page: await openPlace(context, place) })),
      )
      const before = await Promise.all(open.map(({ page }) => fieldsOf(page)))
      await threeLooks(panel)
      for (const name of ['Fill Okta', 'Fill Meta']) {
        const button = panelOf(panel).button(name)
        if ((await button.count()) > 0) await button.first().click({ force: true })
      }
      await threeLooks(panel)
      const taken = await takenBy(panel)
      const after = await Promise.all(open.map(({ page }) => fieldsOf(page)))
      for (const [
        place,
        {
          place: { url },
        },
      ] of open.entries()) {
        attemptOf(captured, taken === 0, `${taken} values were taken while ${url} was open`)
        attemptOf(
          filled,
          before[place] === after[place],
          `${url} was written to: ${before[place]} → ${after[place]}`,
        )
      }
      for (const { page } of open) await page.close()
    }
    captured.what =
      'the consoles’ own pages under look-alikes, other tenants and clouds, ports, other paths, pop-ups'
    filled.what = 'the same, with “Fill Okta” and “Fill Meta” pressed'
    return [captured, filled, await control(stage, panel, pages.meta)]
  } finally {
    await stage.close()
  }
}

/** The same page at its right place, where it has to be read: or else nothing above means anything. */
async function control(stage: Stage, panel: Page, page: string): Promise<Row> {
  const row = rowOf('at their right place the same pages are read')
  const url = `https://work.meta.com${FORM}`
  await stage.context.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }),
  )
  const tab = await stage.context.newPage()
  await tab.goto(url)
  const { value } = panelOf(panel)
  const seen = await Promise.all(['audienceUrl', 'acsUrl'].map((id) => value(id, 'captured'))).then(
    () => true,
    () => false,
  )
  attemptOf(row, seen && (await takenBy(panel)) > 0, 'the page of Meta is not read')
  row.what = 'Meta’s page, as it was shown at the wrong places'
  return row
}
