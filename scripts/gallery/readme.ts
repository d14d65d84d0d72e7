import { execFileSync } from 'node:child_process'
import { chromium } from 'playwright'
import { findBrowser } from '../browser/find'
import { writeComposition, type Piece } from './compose'
import { photographConsoles } from './consoles-picture'
import { openSite } from './site'
import { MOMENT, openScene } from './stage-scene'

const root = new URL('../../', import.meta.url).pathname
const pictures = `${root}docs/pictures/`
const store = `${root}docs/store/pictures/`

/** Scenes that README and store show, and where in them to look. */
const shown = [
  { scene: 'preflight', caption: 'Checks before the switch', at: '.preflight' },
  { scene: 'held', caption: 'The dangerous button is held', at: '.guard' },
  { scene: 'done', caption: 'Done, with a report', at: '.now' },
]

/** Three states of the panel side by side, in light and dark. */
async function photographStates(): Promise<void> {
  const site = await openSite()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ deviceScaleFactor: 1, timezoneId: 'UTC' })
    await context.clock.setFixedTime(MOMENT)
    for (const theme of ['light', 'dark'] as const) {
      const page = await context.newPage()
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width: 360, height: 742 })
      const pieces: Piece[] = []
      for (const { scene, caption, at } of shown) {
        await openScene(page, { address: site.address, language: 'en', scene, font: null })
        await page.evaluate(`scrollTo(0, document.querySelector(${JSON.stringify(at)}).offsetTop - 64)`)
        pieces.push({ png: await page.screenshot(), caption, width: 360 })
      }
      await page.close()
      await writeComposition(context, pieces, { file: `${pictures}states-${theme}.png`, theme, height: 800 })
      if (theme === 'light')
        await writeComposition(context, pieces, {
          file: `${store}states.png`,
          theme,
          width: 1280,
          height: 800,
        })
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Makes the pictures of README (docs/pictures) and of the stores (docs/store/pictures, 1280 × 800). */
export async function makeReadmePictures(): Promise<number> {
  console.log('Building the extension …')
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { cwd: root, stdio: 'pipe' })
  await photographStates()
  await photographConsoles(pictures, store)
  return 0
}
