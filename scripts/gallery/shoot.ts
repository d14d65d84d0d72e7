import { mkdir, rm, writeFile } from 'node:fs/promises'
import { argv } from 'node:process'
import { chromium } from 'playwright'
import type { Page } from 'playwright'
import { build, preview } from 'vite'
import { contactSheet, fileOf, type Picture } from './contact-sheet'
import { audit } from '../access/audit'

/**
 * Photographs the gallery at the widths a side panel has, in light and dark, into demo-output/gallery/; and fails if
 * anything sticks out sideways or the panel's content security policy refuses something. The gallery is built first:
 * a development server puts styles into the page in a way that the policy forbids.
 *
 * `--axe` audits each scene for accessibility as well, at the two narrow widths: axe, sizes of targets, text at 200 %,
 * forced colours, reduced motion. What axe can't decide is listed.
 */
const root = new URL('.', import.meta.url).pathname
const shots = new URL('../../demo-output/gallery/', import.meta.url).pathname
const site = new URL('../../test-output/gallery/', import.meta.url).pathname
const names = [
  'held',
  'heldElsewhere',
  'opening',
  'welcome',
  'refused',
  'access-refused',
  'unreadable',
  'broken',
  'first-step',
  'tour',
  'start',
  'mid',
  'conflict',
  'pointing',
  'pointing-value',
  'preflight',
  'provisioning',
  'provisioned',
  'absent',
  'signed-out',
  'no-access',
  'wrong-page',
  'two-orgs',
  'offline',
  'api-silent',
  'stranger',
  'setups',
  'welcome-back',
  'resume',
  'offer',
  'damaged',
  'done',
  'help',
]
const widths = [320, 360, 560]
/** `--lang=en,de,ja`; English if nothing is said. */
const spoken = (argv.find((one) => one.startsWith('--lang='))?.slice(7) ?? 'en').split(',')
const audited = argv.includes('--axe') ? [320, 360] : []
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"

await rm(shots, { recursive: true, force: true })
await mkdir(shots, { recursive: true })
await build({ root, configFile: false, logLevel: 'error', build: { outDir: site, emptyOutDir: true } })
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: site },
  preview: { port: 0, headers: { 'Content-Security-Policy': policy } },
})
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('The gallery has no address.')
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const faults: string[] = []
const pictures: Picture[] = []
const open = new Set<string>()

async function shoot(page: Page, { name, width, theme, language }: Picture) {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(`${address}?lang=${language}#${name === 'tour' ? 'mid' : name}`)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 5000 })
  const places = page.locator('.places summary')
  if (await places.isVisible()) await places.click()
  if (name === 'setups') await page.locator('header button[aria-expanded]').click()
  if (name === 'help' || name === 'tour') {
    await page.locator('.top-help').click()
    await page.getByRole('dialog').waitFor()
    if (name === 'tour') {
      await page.locator('.help-sheet .actions button').last().click()
      await page.locator('.tour').waitFor()
    }
  }
  const history = page.locator('.history summary')
  if (name === 'resume') await history.click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  if (wide) faults.push(`${name} at ${width}, ${language}: sticks out sideways`)
  await page.screenshot({ path: `${shots}${fileOf({ name, width, theme, language })}`, fullPage: true })
  // What assistive technology is told is the same in every language.
  if (!audited.includes(width) || language !== 'en') return
  const found = await audit(page, width)
  for (const fault of found.faults) faults.push(`${name} at ${width}, ${theme}: ${fault}`)
  for (const line of found.open) open.add(`${name}: ${line}`)
}

for (const theme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ colorScheme: theme, deviceScaleFactor: 1 })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  for (const language of spoken)
    for (const name of names)
      for (const width of widths) {
        const picture = { name, width, theme, language }
        await shoot(page, picture)
        pictures.push(picture)
      }
  await context.close()
}
await browser.close()
await server.close()
await writeFile(`${shots}index.html`, contactSheet(pictures))
for (const fault of new Set(faults)) console.error(fault)
for (const line of open) console.log(`axe could not decide: ${line}`)
const audits = names.length * audited.length * 2
if (audits > 0) console.log(`${audits} audits, ${open.size} lines left to a person`)
console.log(
  `${pictures.length} pictures in demo-output/gallery/ (index.html shows all), ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0
