import { mkdir, rm, writeFile } from 'node:fs/promises'
import { argv } from 'node:process'
import { chromium, type Browser, type Page } from 'playwright'
import { audit } from '../access/audit'
import { findBrowser } from '../browser/find'
import { contactSheet, fileOf, overview, type Picture } from './contact-sheet'
import { missingFonts } from './fonts'
import { optionsOf, type Options } from './options'
import { makeReadmePictures } from './readme'
import { acceptPalette, acceptScene, comparePalette, compareScene } from './references'
import { openSite } from './site'
import { fitHeight, lookAt, lookAtLargeText, MOMENT, openScene } from './stage-scene'

/**
 * `npm run gallery`: photographs every scene in light and dark, at two widths and in several languages, into
 * demo-output/gallery/, and fails for what sticks out, is cut off, overlaps, is not mirrored or not translated, or what
 * the panel's policy refuses. How to use it: CONTRIBUTING.md.
 */
const shots = new URL('../../demo-output/gallery/', import.meta.url).pathname
/** Pages at once: they wait for each other's picture more than they draw. */
const PAGES = 3
/** How often a scene is begun anew when the browser hangs. */
const TRIES = 3

interface Run {
  options: Options
  address: string
  pictures: Picture[]
  /** What axe leaves to a person. */
  open: Set<string>
}

async function photograph(page: Page, run: Run, picture: Omit<Picture, 'faults'>): Promise<string[]> {
  const { options } = run
  const { name, width, theme, language } = picture
  await page.emulateMedia({ colorScheme: theme })
  await fitHeight(page, width)
  const { faults, marks, palette } = await lookAt(page)
  await page.screenshot({ path: `${shots}${fileOf(picture)}`, timeout: 10_000 })
  if (options.accept && language === 'en') {
    if (theme === 'light' && width === 360) acceptScene(name, marks)
    acceptPalette(theme, palette)
  }
  if (options.compare) faults.push(...compareScene(name, marks), ...comparePalette(theme, palette))
  if (theme === 'light') faults.push(...(await lookAtLargeText(page, width)))
  return faults
}

/** All pictures of one scene in one language. */
async function shootScene(page: Page, run: Run, language: string, name: string): Promise<void> {
  const { options, address } = run
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
  const pictures: Picture[] = []
  for (const theme of options.themes) {
    await openScene(page, { address, language, scene: name, font: options.font })
    for (const width of options.widths) {
      const picture = { name, width, theme, language }
      const faults = await photograph(page, run, picture)
      // What assistive technology is told is the same in every language.
      if (options.axe && language === 'en') {
        const found = await audit(page, width)
        faults.push(...found.faults)
        for (const line of found.open) run.open.add(`${name}: ${line}`)
        await openScene(page, { address, language, scene: name, font: options.font })
      }
      pictures.push({ ...picture, faults: [...faults, ...heard.splice(0)] })
    }
  }
  run.pictures.push(...pictures)
}

async function shootAll(browser: Browser, run: Run): Promise<void> {
  const { options } = run
  const jobs = options.languages.flatMap((language) => options.scenes.map((name) => ({ language, name })))
  const work = async () => {
    const context = await browser.newContext({ deviceScaleFactor: 1, timezoneId: 'UTC' })
    await context.clock.setFixedTime(MOMENT)
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { language, name } = job
      // Now and then the browser leaves a page undrawn among others; that says nothing of the scene.
      for (let left = TRIES; left > 0;) {
        const page = await context.newPage()
        const failure = await shootScene(page, run, language, name).catch((error: unknown) => error)
        await page.close()
        if (failure === undefined) break
        if (--left === 0) throw failure
      }
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: PAGES }, work))
}

/** Back in the order of the sheet, whichever page was the quickest. */
function sorted({ options, pictures }: Run): Picture[] {
  return options.scenes.flatMap((name) =>
    options.languages.flatMap((language) =>
      pictures.filter((picture) => picture.name === name && picture.language === language),
    ),
  )
}

/** A picture for each language, and one in dark, that shows all of them. */
async function shootOverviews(
  browser: Browser,
  pictures: readonly Picture[],
  { widths, themes, languages }: Options,
) {
  const page = await browser.newPage()
  for (const language of languages)
    for (const theme of themes) {
      const some = pictures.filter(
        (one) => one.language === language && one.theme === theme && one.width === widths[0],
      )
      const file = `${shots}overview-${language}-${theme}`
      await writeFile(`${file}.html`, overview(some))
      await page.goto(`file://${file}.html`)
      await page.screenshot({ path: `${file}.jpg`, type: 'jpeg', quality: 70, fullPage: true })
      await rm(`${file}.html`)
    }
  await page.close()
}

async function main(): Promise<number> {
  const options = optionsOf(argv.slice(2))
  if (options.readme) return makeReadmePictures()
  const missing = missingFonts(options.languages)
  for (const line of missing) console.error(`!!! ${line}`)
  await rm(shots, { recursive: true, force: true })
  await mkdir(shots, { recursive: true })
  const site = await openSite()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  const run: Run = { options, address: site.address, pictures: [], open: new Set() }
  try {
    await shootAll(browser, run)
    const pictures = sorted(run)
    await writeFile(`${shots}index.html`, contactSheet(pictures))
    await shootOverviews(browser, pictures, options)
  } finally {
    await browser.close()
    await site.close()
  }
  const bad = sorted(run).filter(({ faults }) => faults.length > 0)
  for (const { faults, ...picture } of bad)
    for (const fault of new Set(faults)) console.error(`${fileOf(picture)}: ${fault}`)
  for (const line of run.open) console.log(`axe could not decide: ${line}`)
  console.log(
    `${run.pictures.length} pictures in demo-output/gallery/ (index.html shows all), ${bad.length} with faults`,
  )
  return bad.length > 0 ? 1 : 0
}

process.exitCode = await main()
