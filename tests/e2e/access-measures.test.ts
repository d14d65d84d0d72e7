import { getuid } from 'node:process'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAxe } from '../../scripts/access/axe'
import { findBrowser } from '../../scripts/browser/find'
import { measure } from '../../scripts/access/measure'
import { announcements, startListening } from '../access/announcements'
import { focusFaults } from './focus'

/** What the audits look with has to see what is wrong: each is shown a page with one fault. */
describe('the measures', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  })
  afterAll(() => browser.close())

  const put = (body: string, style = '') =>
    page.setContent(
      `<html lang="en"><title>Panel</title><style>button { min-height: 30px } ${style}</style><main><h1>Panel</h1>${body}</main>`,
    )

  test('find nothing in a page where nothing is wrong', async () => {
    await put('<button>Fill Okta</button> <label><input type="checkbox">Done</label><p>Some text</p>')
    expect(await measure(page)).toEqual([])
    expect(await runAxe(page)).toEqual({ violations: [], open: [] })
  })

  test.each([
    [
      'a small target beside another',
      '<button>Fill</button><button id="x">x</button>',
      '#x { min-height: 0; height: 16px; width: 16px; padding: 0 }',
      /^small target/,
    ],
    ['a page that is too wide', '<p>wide</p>', 'p { width: 400px }', /^the page scrolls sideways/],
    [
      'text that is cut off',
      '<p>thisisatextthatdoesnotbreak</p>',
      'p { width: 60px; overflow: hidden }',
      /^cut off/,
    ],
    [
      'text that is cut off once it is large',
      '<p>text</p>',
      'p { width: 60px; overflow: hidden; font: 1.5rem monospace }',
      /^text at 200 %: cut off/,
    ],
    [
      'bars that take the room',
      '<p class="status-line">bar</p>',
      '.status-line { height: 30rem }',
      /^text at 200 %: the bars/,
    ],
    [
      'a button without a frame',
      '<button>Quiet</button>',
      'button { border: 0; background: none }',
      /^no frame/,
    ],
    ['what moves', '<p>moves</p>', 'p { transition: color 1s }', /^moves/],
  ])('find %s', async (_name, body, style, fault) => {
    await put(body, style)
    expect(await measure(page)).toContainEqual(expect.stringMatching(fault))
  })

  test('axe finds a button without a name', async () => {
    await put('<button></button>')
    expect((await runAxe(page)).violations).toEqual([expect.stringMatching(/^button-name: button/)])
  })

  test.each([
    ['without a ring', '', '*:focus { outline: none }', /^no ring/],
    ['with a ring that nobody sees', '', '*:focus { outline: 2px solid transparent }', /^no ring/],
    ['under a bar', '<div></div>', 'div { position: fixed; inset: 0 }', /^covered by div/],
    ['beside the viewport', '', '#it { position: fixed; left: -500px }', /^out of sight/],
  ])('a focus %s is no focus in sight', async (_name, body, style, fault) => {
    await put(`<button id="it">Fill Okta</button>${body}`, style)
    await page.keyboard.press('Tab')
    expect(await focusFaults(page)).toContainEqual(expect.stringMatching(fault))
  })

  test('a focus with its ring is in sight', async () => {
    await put('<button>Fill Okta</button>', '*:focus { outline: 2px solid teal }')
    await page.keyboard.press('Tab')
    expect(await focusFaults(page)).toEqual([])
  })

  test('a live region is heard when its text changes, an alert when it comes, and nothing else', async () => {
    await put('<div role="status" id="status">Before</div><p id="text">Text</p>')
    await startListening(page)
    await page.evaluate(() => {
      const write = (id: string, text: string) => document.getElementById(id)?.replaceChildren(text)
      const add = (role: string, text: string) => {
        const region = document.createElement('div')
        region.role = role
        region.textContent = text
        document.body.append(region)
      }
      write('text', 'Other text')
      write('status', 'Filled.')
      add('alert', 'Held back')
      // A polite region that comes with its text is not read by most.
      add('status', 'Too early')
    })
    await expect
      .poll(async () => (await announcements(page)).map(({ manner, text }) => `${manner} ${text}`))
      .toEqual(['polite Filled.', 'assertive Held back'])
    await page.evaluate(() => document.getElementById('status')?.replaceChildren('Filled.\u00a0'))
    await expect.poll(async () => (await announcements(page)).length).toBe(3)
  })
})
