import { build } from 'esbuild'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import type { Input, Outcome, Reader, TrustPage } from './page/inputs-page'
import { attemptOf, rowOf, type Row } from './row'

declare const trust: TrustPage

const ADDRESS = 'https://inputs.example/'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types tandem-documents"
/** How much longer than the control a task may take, in milliseconds. */
const BLOCK = 200
const BATCH = 50
const PEOPLE: Input = {
  text: Buffer.from(
    ['Email,Admin', ...Array.from({ length: 50_000 }, (_, at) => `somebody.${at}@acme.example,no`)].join(
      '\n',
    ),
  ).toString('base64'),
}

/** A real page with what Tandem reads inputs with, under a policy like the panel's. */
export interface InputPage {
  page: Page
  tryAll(reader: Reader, inputs: readonly Input[]): Promise<Outcome[]>
  /** Rows on what the page suffered in all this time. */
  rows(): Row[]
  close(): Promise<void>
}

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/inputs-page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** Opens it. */
export async function openInputPage(browser: Browser): Promise<InputPage> {
  const code = await script()
  const page = await browser.newPage()
  const faults: string[] = []
  const runs: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => {
    runs.push(dialog.message())
    void dialog.dismiss()
  })
  let reading: Reader = 'nothing'
  await page.exposeFunction('noteRefusal', (what: string) => {
    // Chromium's own report of an XML error is an element with a style, in a document that nobody sees.
    if (!/metadata/i.test(reading) || what !== 'style-src-attr inline') runs.push(what)
  })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/trust.js') return route.fulfill({ contentType: 'text/javascript', body: code })
    if (pathname !== '/') runs.push(`asked for ${route.request().url()}`)
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: '<!doctype html><html lang="en"><title>Inputs</title><div id="root"></div><script src="/trust.js"></script></html>',
    })
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteRefusal } = globalThis as unknown as { noteRefusal: (what: string) => void }
      noteRefusal(`${violatedDirective} ${blockedURI}`)
    })
  })
  await page.goto(ADDRESS)
  const threw = rowOf('no input makes it crash: every outcome is a value')
  const blocks = rowOf('no input blocks the page')
  const ask = async (reader: Reader, inputs: readonly Input[]) => {
    reading = reader
    const outcomes = await page.evaluate(([which, all]) => trust.tryAll(which, [...all]), [
      reader,
      inputs,
    ] as const)
    reading = 'nothing'
    return outcomes
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
  }
  /** The longest task, or what the page's thread has worked in all, if that is less: others may have had its processor. */
  const blockedBy = async (reader: Reader, input: Input) => {
    const before = await threadTime()
    await ask('nothing', [input])
    const between = await threadTime()
    const [outcome] = await ask(reader, [input])
    const worked = (await threadTime()) - between - (between - before)
    const blocked = outcome?.blocked ?? Infinity
    return Number.isNaN(worked) ? blocked : Math.min(blocked, worked)
  }
  let people: Promise<number> | null = null
  /** What the page is blocked anyway: by the largest sound export of people, measured once, or by doing nothing. */
  const controlOf = async (reader: Reader, inputs: readonly Input[]) => {
    if (reader !== 'directory')
      return Math.max(0, ...(await ask('nothing', inputs.slice(0, 5))).map(({ blocked }) => blocked))
    people ??= blockedBy(reader, PEOPLE).then(async (one) => Math.min(one, await blockedBy(reader, PEOPLE)))
    return people
  }
  let largest = 0
  let worst = 0
  return {
    page,
    async tryAll(reader, inputs) {
      const outcomes: Outcome[] = []
      for (let from = 0; from < inputs.length; from += BATCH) {
        const some = inputs.slice(from, from + BATCH)
        const control = await controlOf(reader, some)
        largest = Math.max(largest, control)
        for (const [place, outcome] of (await ask(reader, some)).entries()) {
          const input = some[place]
          let least = outcome.blocked
          // A busy machine blocks as well: the best of three.
          if (input !== undefined)
            for (let again = 0; again < 2 && least > control + BLOCK; again++)
              least = Math.min(least, await blockedBy(reader, input))
          worst = Math.max(worst, least)
          const begins = JSON.stringify(input?.text.slice(0, 60))
          attemptOf(blocks, least <= control + BLOCK, `${reader}: ${least.toFixed(0)} ms for ${begins}`)
          attemptOf(threw, outcome.thrown === null, `${reader}: ${outcome.thrown ?? ''} for ${begins}`)
          outcomes.push(outcome)
        }
      }
      return outcomes
    },
    rows() {
      for (const fault of faults) attemptOf(threw, false, fault)
      const quiet = rowOf('no script runs, nothing is asked for, and the policy has nothing to refuse')
      quiet.tried = threw.tried
      for (const run of runs) attemptOf(quiet, false, run)
      threw.what = 'metadata, certificates, hand-off and places files, exports of people, in a real page'
      blocks.what = `longest task ${worst.toFixed(0)} ms, longest control (nothing, or a sound export of 50,000 people) ${largest.toFixed(0)} ms; a block is ${BLOCK} ms more in the best of three`
      quiet.what = 'the same page, under a content security policy like the panel’s'
      return [threw, blocks, quiet]
    },
    close: () => page.close(),
  }
}
