import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { getuid } from 'node:process'
import { chromium } from 'playwright'
import { findBrowser } from './browser/find'

/** Draws `assets/icon.svg` in the sizes that browsers ask for, into `public/icon/`. */
const root = resolve(import.meta.dirname, '..')
const svg = readFileSync(resolve(root, 'assets/icon.svg'), 'utf8')
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  await page.screenshot({ path: resolve(root, `public/icon/${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
