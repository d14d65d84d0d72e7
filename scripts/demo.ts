import { execSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { argv, env, platform } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright'
import * as v from 'valibot'
import { createAdmin, total, type Admin } from '../tests/e2e/admin'
import { provisionedUsers, ssoIsActive } from '../tests/e2e/by-hand'
import { setStage, type Stage } from '../tests/e2e/stage'
import { exportAs, setUpWithTandem, type OnScene } from '../tests/e2e/with-tandem'
import type { Lab } from '../tests/lab/lab'
import { openBeside } from './browser/beside'
import { handsOn, remoteWay } from './hands-on'

/**
 * `npm run demo`: plays the whole setup on the practice consoles and leaves pictures and reports in demo-output/.
 * `--hands-on` leaves the browser to the person instead; `--headless` goes without a window even if there is a display,
 * and with `--hands-on` opens `--port=9222` (0: a free one) to drive it from outside. `--built` takes the build that is there.
 */

const OUTPUT = resolve(import.meta.dirname, '../demo-output')

function hasDisplay(): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
}

function buildExtension(): void {
  console.log('Building the extension …')
  execSync('npx --no-install wxt build', { cwd: resolve(OUTPUT, '..'), stdio: 'pipe' })
}

/** The same hands, slow enough for a person to follow in the window. */
function unhurried(admin: Admin): Admin {
  const after = async (act: () => Promise<void>) => {
    await pause(350)
    await act()
  }
  return {
    ...admin,
    click: (target, what) => after(() => admin.click(target, what)),
    type: (target, text, what) => after(() => admin.type(target, text, what)),
    choose: (target, label, what) => after(() => admin.choose(target, label, what)),
    switchTo: (page, what) => after(() => admin.switchTo(page, what)),
  }
}

/** The stage for a visible window, where a panel in a tab would lie behind or before the consoles. */
function besideConsoles(stage: Stage): Stage {
  return { ...stage, session: { ...stage.session, openPanel: () => openBeside(stage) } }
}

/** Waits until the panel, which looks once a second, has said the same for longer than that. */
async function atRest(panel: Page): Promise<void> {
  let before = ''
  for (let look = 0; look < 5; look++) {
    const now = await panel.locator('body').innerText()
    if (now === before) return
    before = now
    await pause(1300)
  }
}

interface Scene {
  file: string
  /** What stands side by side, left to right. */
  images: Buffer[]
}

/** Photographs each scene, and says what the admin has done since the one before. */
function createPhotographer(context: BrowserContext, admin: Admin) {
  const scenes: Scene[] = []
  let told = 0
  const tellActions = () => {
    for (const action of admin.log.slice(told)) console.log(`    ${action}`)
    told = admin.log.length
  }
  const onScene: OnScene = async (name, { panel, page }) => {
    tellActions()
    await atRest(panel)
    const file = `${String(scenes.length + 1).padStart(2, '0')}-${name}.png`
    // Before a console is open, the empty tab that the browser began with is what stands beside the panel.
    const beside = page ?? context.pages()[0]
    const images: Buffer[] = []
    for (const shown of beside ? [beside, panel] : [panel])
      images.push(await shown.screenshot({ scale: 'css' }))
    scenes.push({ file, images })
    console.log(`${file.slice(0, 2)}  ${name.replaceAll('-', ' ')}`)
  }
  return { scenes, onScene, tellActions }
}

/** Puts the panel's picture beside the page's, as the side panel stands beside the tab. */
async function writePictures(context: BrowserContext, scenes: readonly Scene[]): Promise<void> {
  const page = await context.newPage()
  for (const { file, images } of scenes) {
    const elements = images.map(
      (image) => `<img alt="" src="data:image/png;base64,${image.toString('base64')}">`,
    )
    await page.setContent(
      `<body style="margin: 0"><div style="display: inline-flex; align-items: start; gap: 2px; background: #5f6368">${elements.join('')}</div>`,
    )
    await page.locator('div').screenshot({ path: join(OUTPUT, file), scale: 'css' })
  }
  await page.close()
}

const reportSchema = v.object({
  values: v.object({ certificate: v.object({ certificate: v.object({ sha256: v.string() }) }) }),
})

/** Says what the servers hold and what the reports say of it. True if all is as it should be. */
function compare(lab: Lab, reports: Record<'HTML' | 'Markdown' | 'JSON', string>): boolean {
  const setup = lab.meta.state.setups.find(({ active }) => active)
  const app = lab.okta.state.apps.find(({ exk }) => setup?.issuer.endsWith(exk))
  const key = app?.keys.find(({ kid }) => kid === app.activeKid)
  const sha256 = (pem: string | undefined) => (pem ? new X509Certificate(pem).fingerprint256 : 'none')
  const okta = sha256(key?.certificatePem)
  const meta = sha256(setup?.certificate)
  const { values } = v.parse(reportSchema, JSON.parse(readFileSync(reports.JSON, 'utf8')))
  const reported = values.certificate.certificate.sha256
  const others = [reports.HTML, reports.Markdown].filter((path) =>
    readFileSync(path, 'utf8').includes(reported),
  )
  const active = ssoIsActive(lab)
  const people = provisionedUsers(lab)
  console.log('\nWhat the practice servers hold:')
  console.log(`  SSO active at Meta      ${active ? 'yes' : 'no'}`)
  console.log(`  provisioned over SCIM   ${people.join(', ') || 'nobody'}`)
  console.log('Certificate, SHA-256:')
  console.log(`  Okta signs with         ${okta}`)
  console.log(`  Meta trusts             ${meta}`)
  console.log(`  JSON report says        ${reported}`)
  console.log(`  the same in             ${others.length} of 2 other reports`)
  const agree = okta === reported && meta === reported && others.length === 2
  if (!agree) console.log('They disagree.')
  return agree && active && people.length > 0
}

/** Exports all three formats and keeps them with the pictures. */
async function keepReports(stage: Stage, panel: Page) {
  const keep = async (format: string) => {
    const from = await exportAs(stage, panel, format)
    const to = join(OUTPUT, basename(from))
    copyFileSync(from, to)
    return to
  }
  return { HTML: await keep('HTML'), Markdown: await keep('Markdown'), JSON: await keep('JSON') }
}

async function play(headless: boolean): Promise<number> {
  rmSync(OUTPUT, { recursive: true, force: true })
  mkdirSync(OUTPUT, { recursive: true })
  buildExtension()
  console.log(`Starting the practice consoles and a browser${headless ? ' without a window' : ''} …`)
  const stage = await setStage({ headless })
  try {
    const admin = createAdmin()
    const { scenes, onScene, tellActions } = createPhotographer(stage.context, admin)
    try {
      const { panel } = headless
        ? await setUpWithTandem(stage, admin, onScene)
        : await setUpWithTandem(besideConsoles(stage), unhurried(admin), onScene)
      tellActions()
      const reports = await keepReports(stage, panel)
      console.log(`\n${total(admin.tally)} actions. Reports and pictures are in demo-output/.`)
      return compare(stage.lab, reports) ? 0 : 1
    } finally {
      // Only now: a further tab during the setup would be one more that Tandem sees.
      await writePictures(stage.context, scenes)
    }
  } finally {
    await stage.close()
  }
}

/** The port that `--port=` names; null where it names none. */
function portIn(args: readonly string[]): number | null {
  const text = args.find((arg) => arg.startsWith('--port='))?.slice(7) ?? '0'
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null
}

async function main(args: readonly string[]): Promise<number> {
  const display = hasDisplay()
  const headless = args.includes('--headless')
  if (!args.includes('--hands-on')) return play(headless || !display)
  const port = portIn(args)
  if (port === null || (!display && !headless)) {
    console.error(port === null ? '--port takes a number from 0 to 65535.' : remoteWay)
    return 1
  }
  if (!args.includes('--built')) buildExtension()
  return handsOn(headless ? port : null)
}

process.exitCode = await main(argv.slice(2))
