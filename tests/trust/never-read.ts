import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { createAdmin } from '../e2e/admin'
import { saveSignOn } from '../e2e/console-work'
import { setStage, type Stage } from '../e2e/stage'
import { exportAs, panelOf, startSetup } from '../e2e/with-tandem'
import { accountOf } from '../setup-faults/ready'
import { META_FORM } from './clones'
import { heapStrings } from './heap'
import { attemptOf, rowOf, type Part } from './row'
import { PLANT, secret, SECRETS, type SecretName } from './secrets'

/** A place where things end up, with all that is in it, and a public text that has to be there. */
interface Place {
  name: string
  text: string
  control: string
}

const ORIGINS = ['https://acme-admin.okta.com', 'https://work.meta.com']

/** Everything that the extension stores, wherever. */
const STORED = `(async () => {
  const areas = await Promise.all(['local', 'session', 'sync'].map((area) => chrome.storage[area].get(null)))
  return JSON.stringify([areas, Object.entries(localStorage), Object.entries(sessionStorage)])
})()`
const SECOND = `(async () => {
  const all = []
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => { const open = indexedDB.open(name); open.onsuccess = () => done(open.result) })
    for (const store of database.objectStoreNames)
      all.push(await new Promise((done) => { const get = database.transaction(store).objectStore(store).getAll(); get.onsuccess = () => done(get.result) }))
    database.close()
  }
  return JSON.stringify(all)
})()`

async function plant({ context, lab }: Stage): Promise<void> {
  await context.addInitScript(PLANT)
  await context.addCookies(
    ORIGINS.map((url) => ({
      name: 'planted-http',
      value: secret('cookie for HTTP only'),
      url,
      httpOnly: true,
      secure: true,
    })),
  )
  for (const origin of ORIGINS)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  lab.meta.state.accounts.push(accountOf(secret('somebody in the Directory'), 'Somebody', { admin: false }))
  // What Okta's API tells beyond what is asked for.
  await context.route('https://acme-admin.okta.com/api/v1/users/me', async (route) => {
    const { cookie = '' } = await route.request().allHeaders()
    const response = await lab.fetch(route.request().url(), { headers: { cookie } })
    const user = (await response.json()) as { profile?: object }
    const profile = { ...user.profile, secondEmail: secret('second address at Okta') }
    const credentials = { recovery_question: { question: secret('recovery question at Okta') } }
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      json: { ...user, profile, credentials },
    })
  })
}

/** Where the secrets of the address are. */
const address = (path: string) =>
  `${path}?code=${secret('code in the address')}&state=${secret('state in the address')}`

/** Copies with a button, waits until that is said, and gives back what is on the clipboard then. */
async function copied(panel: Page, reader: Page, button: string, done: RegExp): Promise<string> {
  await reader.bringToFront()
  await reader.evaluate((text) => navigator.clipboard.writeText(text), secret('clipboard'))
  await panel.bringToFront()
  await panel.getByRole('button', { name: button, exact: true }).click({ force: true })
  await panelOf(panel).said(done)
  await reader.bringToFront()
  const text = await reader.evaluate(() => navigator.clipboard.readText())
  await reader.evaluate((mark) => navigator.clipboard.writeText(mark), secret('clipboard'))
  return text
}

/** Everything a person can have Tandem do on both consoles' pages. Gives back what came out of it. */
async function work(stage: Stage, panel: Page, quick: boolean): Promise<Place[]> {
  const { context, lab } = stage
  const { button, value, said } = panelOf(panel)
  const [app] = lab.okta.state.apps
  await startSetup(panel, createAdmin())
  const okta = await context.newPage()
  await okta.goto(`${ORIGINS[0]}${address(`/admin/app/${app?.name}/instance/${app?.id}/`)}#tab-signon`)
  const meta = await context.newPage()
  await meta.goto(`${ORIGINS[1]}${address(META_FORM)}#access_token=${secret('token behind the #')}`)
  for (const id of ['audienceUrl', 'acsUrl', 'issuer', 'certificate']) await value(id, 'captured')
  const issuer = await panel.locator('[data-value="issuer"] [data-part="text"]').innerText()

  await okta.locator('[id="ssoSettings.edit_link"]').click()
  await meta.getByRole('button', { name: "I've added the metadata" }).click()
  await panel.bringToFront()
  await okta.getByRole('textbox', { name: 'Audience URL' }).waitFor()
  for (const [name, done] of [
    ['Fill Okta', /filled in Okta/],
    ['Fill Meta', /filled in Meta/],
  ] as const) {
    await button(name).click({ force: true })
    await said(done)
  }
  const outlines = [
    await copied(panel, okta, 'Copy page outline: Okta', /^Outline of the page in Okta copied/),
    await copied(panel, okta, 'Copy page outline: Meta', /^Outline of the page in Meta copied/),
  ]
  const copy = await copied(panel, okta, 'Copy Issuer', /Issuer.*copied/)
  await okta.bringToFront()
  await saveSignOn(createAdmin(), okta)
  await panel.bringToFront()
  for (const id of ['audienceUrl', 'acsUrl']) await value(id, 'saved')

  await meta.goto(`${ORIGINS[1]}/admin/employees_manager`)
  await panel.bringToFront()
  await panel.locator('.admin-head b').first().waitFor({ state: 'attached' })
  await button('Make a dry run').click({ force: true })
  await panel.getByRole('group', { name: 'Result of the dry run' }).waitFor({ state: 'attached' })

  const files: string[] = []
  for (const format of quick ? ['JSON', 'Markdown'] : ['HTML', 'Markdown', 'JSON', 'Calendar (.ics)'])
    files.push(readFileSync(await exportAs(stage, panel, format), 'utf8'))
  if (!quick) {
    await panel.getByRole('button', { name: 'Export report' }).click()
    await panel.getByRole('menuitemcheckbox', { name: 'With e-mail addresses' }).click()
    await panel.keyboard.press('Escape')
    files.push(readFileSync(await exportAs(stage, panel, 'JSON'), 'utf8'))
  }
  const [download] = await Promise.all([panel.waitForEvent('download'), button('Hand off').click()])
  const path = `${stage.downloads}/hand-off.json`
  await download.saveAs(path)
  return [
    { name: 'the exported files', text: files.join('\n'), control: issuer },
    { name: 'the hand-off file', text: readFileSync(path, 'utf8'), control: issuer },
    { name: 'the copied outlines', text: outlines.join('\n'), control: 'Audience URL' },
    { name: '“Copy”', text: copy, control: issuer },
  ]
}

/** Lists of people are looked at in memory, and gone when the panel is closed; a page's title is shown in the panel. */
const IN_MEMORY: readonly SecretName[] = ['somebody in the Directory', 'title']

/**
 * All strings that the panel keeps in memory. The browser hands a tab's whole address over at each look, once a second,
 * and it is gone with that look: so what one of three memories at different moments lacks is not kept.
 */
async function heldInMemory(panel: Page): Promise<string> {
  let held = await heapStrings(panel)
  for (const pause of [300, 700]) {
    if (
      !SECRETS.some(({ text, name }) => !IN_MEMORY.includes(name) && held.some((one) => one.includes(text)))
    )
      break
    await panel.waitForTimeout(pause)
    const later = new Set(await heapStrings(panel))
    held = held.filter((one) => later.has(one))
  }
  return held.join('\n')
}

/** Secrets planted all over both consoles, searched for afterwards in all that Tandem holds and gives. */
export const neverRead: Part = async ({ quick }) => {
  const stage = await setStage({
    granted: ['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'],
    lab: { okta: { existingApps: 1 }, meta: { domainVerified: true, emergencyAdmin: true } },
  })
  try {
    await plant(stage)
    const logs: string[] = []
    const panel = await stage.session.openPanel()
    for (const speaker of [panel, ...stage.context.serviceWorkers()])
      speaker.on('console', (message) => void logs.push(message.text()))
    panel.on('pageerror', (error) => void logs.push(String(error)))
    const made = await work(stage, panel, quick)
    const issuer = made[0]?.control ?? ''
    const stored = {
      first: String(await panel.evaluate(STORED)),
      second: String(await panel.evaluate(SECOND)),
    }
    const heap = await heldInMemory(panel)
    await panel.evaluate((text) => console.log(text), issuer)
    const places: Place[] = [
      { name: 'the extension’s storage', text: stored.first, control: issuer },
      { name: 'the record’s second copy', text: stored.second, control: issuer },
      ...made,
      { name: 'what is logged', text: logs.join('\n'), control: issuer },
      { name: 'the panel’s memory', text: heap, control: issuer },
    ]
    return places.map((place) => {
      const row = rowOf(`no secret is in ${place.name}`)
      for (const { name, text } of SECRETS) {
        if (place.name === 'the panel’s memory' && IN_MEMORY.includes(name)) continue
        attemptOf(row, !place.text.includes(text), `${name} is there`)
      }
      attemptOf(
        row,
        place.control !== '' && place.text.includes(place.control),
        'what has to be there isn’t found',
      )
      row.what = `${row.tried - 1} secrets; ${place.control === issuer ? 'the Issuer' : 'a label of the guide'} is found`
      return row
    })
  } finally {
    await stage.close()
  }
}
