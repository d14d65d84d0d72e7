import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getuid } from 'node:process'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser/find'
import { speak } from '../../lib/i18n/messages'
import { speakArabic } from '../unit/i18n/speak-arabic'
import { renderHtml } from '../../lib/report/html'
import { longReport } from './long-report'

/** A printed page: its texts in one, and how far they reach, in points from the left edge. */
interface Printed {
  text: string
  left: number
  right: number
  width: number
}

/** What must stay whole on one page. */
const BLOCKS = 'tbody tr, .value, .facts > div, .summary, .state, pre, svg, .signatures'

/**
 * Marks where each block begins and ends, and each table's head, by words that the printed text can be searched for.
 * Returns how many blocks there are, and the head of each that has one.
 */
function markBlocks(selector: string): { heads: (number | null)[] } {
  const mark = (element: Element, word: string, first: boolean) => {
    const text = document.createTextNode(`Q${word}Q`)
    if (first) element.prepend(text)
    else element.append(text)
  }
  const tables = [...document.querySelectorAll('table')]
  tables.forEach((table, place) => mark(table.querySelector('th') ?? table, `head${place}`, true))
  const blocks = [...document.querySelectorAll(selector)]
  blocks.forEach((block, place) => {
    const cells = [...block.querySelectorAll(':scope > td')]
    // In the picture, where a label has room.
    const labels = [...block.querySelectorAll('tspan.label')]
    const parts = cells.length > 0 ? cells : labels.length > 0 ? labels.slice(-1) : [block]
    const begin = cells[0] ?? labels[0] ?? block
    mark(begin, `begin${place}`, true)
    parts.forEach((end, column) => mark(end, `end${place}c${column}`, false))
  })
  return {
    heads: blocks.map((block) => {
      const table = block.closest('table')
      return table ? tables.indexOf(table) : null
    }),
  }
}

async function readPages(pdf: Buffer): Promise<Printed[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await loading.promise
  const pages: Printed[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const starts = texts.map(({ transform }) => Number(transform[4]))
    pages.push({
      text: texts.map(({ str }) => str.replace(/\s/g, '')).join(''),
      left: Math.min(...starts),
      right: Math.max(...texts.map(({ width }, place) => (starts[place] ?? 0) + width)),
      width: page.getViewport({ scale: 1 }).width,
    })
  }
  await loading.destroy()
  return pages
}

/** Numbers of the pages on which a mark stands. */
const pagesWith = (pages: readonly Printed[], mark: string): number[] =>
  pages.flatMap(({ text }, place) => (text.includes(`Q${mark}Q`) ? [place] : []))

/** Points of the left and right page margins: 15 mm. */
const MARGIN = (15 / 25.4) * 72

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  page = await browser.newPage()
})
afterAll(() => browser.close())
afterEach(() => speak('en', {}))

describe.each([
  ['A4', 'en', 595],
  ['Letter', 'ar', 612],
] as const)('the report of a long setup, printed on %s, in %s', (format, language, width) => {
  let pages: Printed[]
  let heads: (number | null)[]
  beforeAll(async () => {
    if (language === 'ar') speakArabic()
    const { report, about } = await longReport()
    await page.setContent(renderHtml(report, about))
    ;({ heads } = await page.evaluate(markBlocks, BLOCKS))
    pages = await readPages(await page.pdf({ format }))
  })

  test('has that size, and several pages with their numbers', () => {
    expect(pages.length).toBeGreaterThan(5)
    expect(new Set(pages.map((printed) => Math.floor(printed.width)))).toEqual(new Set([width]))
    pages.forEach(({ text }, place) => {
      expect(text).toContain('tandem-acme-2026-05-01')
      // Right to left, the page comes after the number of pages in the file.
      const numbers = [place + 1, pages.length]
      expect(text).toContain((language === 'ar' ? numbers.toReversed() : numbers).join('/'))
    })
  })

  test('splits no row and no block', () => {
    expect(heads.length).toBeGreaterThan(100)
    const split = heads.flatMap((_head, place) => {
      const own = pages.flatMap(({ text }, number) =>
        [...text.matchAll(new RegExp(`Q(?:begin${place}|end${place}c\\d+)Q`, 'g'))].map(() => number),
      )
      return own.length > 1 && new Set(own).size === 1 ? [] : [`block ${place} on pages ${own.join()}`]
    })
    expect(split).toEqual([])
  })

  test('repeats the head of a table on each page that it goes on', () => {
    const bare = heads.flatMap((head, place) => {
      const [at] = pagesWith(pages, `begin${place}`)
      return head === null || at === undefined || pagesWith(pages, `head${head}`).includes(at) ? [] : [place]
    })
    expect(bare).toEqual([])
    const repeated = new Set(heads).size
    expect(pages.flatMap(({ text }) => text.match(/Qhead\d+Q/g) ?? []).length).toBeGreaterThan(repeated)
  })

  test('cuts nothing at its edges', () => {
    // Two points for what letters reach beyond their own width, and for rounding.
    const over = pages.filter(({ left, right }) => left < MARGIN - 2 || right > width - MARGIN + 2)
    expect(over.map(({ left, right }) => [left, right])).toEqual([])
  })
})
