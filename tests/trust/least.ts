import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { createAdmin } from '../e2e/admin'
import { setStage, type Stage } from '../e2e/stage'
import { startSetup } from '../e2e/with-tandem'
import { attemptOf, rowOf, type Part, type Row } from './row'

declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> }
  permissions: {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>
    request(wanted: unknown): Promise<boolean>
  }
  tabs: { query(about: unknown): Promise<{ id?: number; url?: string }[]> }
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } }
}

const BUILDS = join(import.meta.dirname, '../../.output')
const RECORDED = join(import.meta.dirname, 'manifests')

/** Keys of a manifest by which an extension reaches into pages or is reached from them. None may be there. */
const DOORS = [
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'host_permissions',
  'sandbox',
]

function manifests(): Row {
  const row = rowOf('the built manifests are the recorded ones')
  for (const browser of ['chrome', 'firefox']) {
    const built = JSON.parse(readFileSync(join(BUILDS, `${browser}-mv3`, 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >
    const path = join(RECORDED, `${browser}.json`)
    const { version: _, ...recorded } = (
      existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
    ) as Record<string, unknown>
    for (const key of new Set([...Object.keys(built), ...Object.keys(recorded), ...DOORS])) {
      if (key === 'version') continue
      const same = JSON.stringify(built[key]) === JSON.stringify(recorded[key])
      attemptOf(
        row,
        same,
        `${browser}: “${key}” is ${JSON.stringify(built[key])}, recorded ${JSON.stringify(recorded[key])}`,
      )
      attemptOf(row, !(DOORS.includes(key) && key in built), `${browser}: “${key}” is a door`)
    }
  }
  row.what =
    'every key, Chromium and Firefox; content scripts, web-accessible resources, outside connections: none'
  return row
}

async function warnings(panel: Page): Promise<Row> {
  const row = rowOf('the browser warns of nothing at the installation')
  const text = readFileSync(join(BUILDS, 'chrome-mv3/manifest.json'), 'utf8')
  const ask = (manifest: string) =>
    panel.evaluate((one) => chrome.management.getPermissionWarningsByManifest(one), manifest)
  const said = await ask(text)
  attemptOf(row, said.length === 0, said.join('; '))
  // So that the question can be answered otherwise.
  const greedy = await ask(
    JSON.stringify({ ...JSON.parse(text), host_permissions: ['https://*.okta.com/*'] }),
  )
  attemptOf(row, greedy.length > 0, 'it would warn of nothing whatever was asked for')
  row.what = 'asked Chromium itself, and once with a host required, where it warns'
  return row
}

async function grants(panel: Page): Promise<Row> {
  const row = rowOf('a setup has its two sites and no more')
  const { origins = [] } = await panel.evaluate(() => chrome.permissions.getAll())
  attemptOf(
    row,
    origins.toSorted().join() === 'https://acme-admin.okta.com/*,https://work.meta.com/*',
    `it has ${origins.join(', ')}`,
  )
  for (const origin of [
    'https://*/*',
    'http://acme-admin.okta.com/*',
    'https://mail.acme.example/*',
    'https://okta.com.evil.example/*',
  ]) {
    const given = await panel.evaluate(
      (one) => chrome.permissions.request({ origins: [one] }).catch(() => false),
      origin,
    )
    attemptOf(row, !given, `${origin} was given`)
  }
  const tabs = await panel.evaluate(() => chrome.tabs.query({}))
  const seen = tabs.flatMap(({ url }) => (url?.startsWith('http') ? [new URL(url).host] : []))
  attemptOf(row, !seen.includes('mail.acme.example'), 'the address of a tab of another site is seen')
  attemptOf(row, seen.includes('acme-admin.okta.com'), 'no tab is seen at all')
  row.what = 'the grants after Start; other sites asked for; the address of another tab'
  return row
}

/** A script for the panel that has one in a page read what is stored. As text: the function is sent as such. */
const readStorageIn = (host: string) => `(async () => {
  const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('${host}'))
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => chrome.storage.local.get(null).then(
      (all) => 'read ' + Object.keys(all).length + ' entries',
      (error) => 'refused: ' + error.message,
    ),
  })
  return frame.result
})()`

async function storage(panel: Page): Promise<Row> {
  const row = rowOf('scripts in pages can’t reach what is stored')
  for (const host of ['acme-admin.okta.com', 'work.meta.com']) {
    const got = String(await panel.evaluate(readStorageIn(host)))
    attemptOf(row, got.startsWith('refused'), `${host}: ${got}`)
  }
  const own = await panel.evaluate(() => chrome.storage.local.get(null))
  attemptOf(row, Object.keys(own).length > 0, 'there is nothing stored that could be read')
  row.what = 'a script put into either console, as Tandem’s are'
  return row
}

async function doors(stage: Stage): Promise<Row> {
  const row = rowOf('pages find no door to Tandem')
  const page = await stage.context.newPage()
  await page.goto('https://work.meta.com/admin/security/single_sign_on')
  const base = `chrome-extension://${stage.session.extensionId}`
  for (const path of [
    'sidepanel.html',
    'manifest.json',
    'page-meta.js',
    'icon/16.png',
    'background.js',
    'licences.txt',
  ]) {
    const got = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `${base}/${path}`,
    )
    attemptOf(row, got === 'refused', `${path} can be fetched`)
  }
  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    await new Promise((resolve) => {
      for (const end of ['load', 'error']) frame.addEventListener(end, resolve)
    })
    return frame.contentDocument === null && frame.contentWindow?.length === 0
  }, `${base}/sidepanel.html`)
  attemptOf(
    row,
    page.frames().every((frame) => !frame.url().startsWith(base)),
    `the panel can be framed (${framed})`,
  )
  const messages = await page.evaluate((id) => {
    const { chrome: own } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }
    return typeof own?.runtime?.sendMessage === 'function' ? `can send to ${id}` : 'none'
  }, stage.session.extensionId)
  attemptOf(row, messages === 'none', messages)
  await page.close()
  row.what = 'fetching its files, framing its panel, sending it a message'
  return row
}

/** What Tandem may do at most, and what others may do to it, asked of the browser itself. */
export const least: Part = async () => {
  const stage = await setStage({ lab: { okta: { existingApps: 1 } } })
  try {
    for (const url of [
      'https://acme-admin.okta.com/admin/apps/active',
      'https://work.meta.com/admin',
      'https://mail.acme.example/',
    ])
      await (await stage.context.newPage()).goto(url)
    const panel = await stage.session.openPanel()
    await startSetup(panel, createAdmin())
    await panel.locator('[data-console="okta"]').waitFor()
    return [manifests(), await warnings(panel), await grants(panel), await storage(panel), await doors(stage)]
  } finally {
    await stage.close()
  }
}
