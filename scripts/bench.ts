import { join } from 'node:path'
import { argv, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright'
import type { ConsoleId } from '../lib/guide/types'
import { generatePage } from '../tests/bench/page'
import { timePlaywright } from '../tests/bench/playwright-peer'
import { createRandom, shuffled } from '../tests/bench/seed'
import { sizesOf } from '../tests/bench/sizes'
import { median, printTable, round, spread } from '../tests/bench/table'
import { openWorld } from '../tests/bench/world'
import { findBrowser } from './browser/find'

/**
 * Times the page library against one walk over the tree and against its peers, on generated pages of the two consoles,
 * in a real browser and an isolated world. Ratios within one run count; milliseconds depend on the machine. Sizes may
 * be given: `npm run bench -- 1000 100000`.
 */

const SEED = 20_260_501
const ROUNDS = 7
const WALKER = 'TreeWalker, elements and text'
const READ = 'Tandem: readPage'
const PLAYWRIGHT = 'Playwright getByLabel, getByRole, getByText ×10'
const ROOT = fileURLToPath(new URL('../', import.meta.url))

async function benchPage(browser: Browser, console: ConsoleId, elements: number): Promise<void> {
  const world = await openWorld(browser, console, generatePage(console, elements, SEED))
  const names = await world.ask('names', console)
  const times = new Map<string, number[]>()
  const found = new Map<string, number | null>()
  const fresh = { walk: [] as number[], read: [] as number[] }
  let messages: number[] = []
  const random = createRandom(SEED)
  // The first look brings Playwright's own script into the page.
  await timePlaywright(world.page, console)
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const name of shuffled([...names, PLAYWRIGHT], random)) {
      await world.collectGarbage()
      const known = times.get(name) ?? []
      times.set(name, known)
      if (name === PLAYWRIGHT) {
        const peer = await timePlaywright(world.page, console)
        known.push(peer.milliseconds)
        messages = [...messages, peer.messages]
        found.set(name, peer.found)
      } else {
        known.push(await world.ask('time', console, name))
        found.set(name, await world.ask('found', console, name))
      }
    }
    fresh.walk.push(await world.ask('timeFresh', console, WALKER))
    fresh.read.push(await world.ask('timeFresh', console, READ))
  }
  const unit = median(times.get(WALKER) ?? [])
  const inUnits = (milliseconds: readonly number[]) => spread(milliseconds.map((one) => one / unit))
  const line = (name: string, milliseconds: readonly number[], hits: string) => [
    name,
    round(median(milliseconds)),
    inUnits(milliseconds),
    hits,
  ]
  const count = await world.ask('count')
  printTable(
    `${console} page, ${count} elements outside shadow roots (ratio: 1 = TreeWalker, ${round(unit)} ms)`,
    ['engine', 'ms', 'ratio (least–most)', 'found of 10'],
    [
      ...[...times].map(([name, list]) => line(name, list, String(found.get(name) ?? '–'))),
      line(`${WALKER}, first after a re-render`, fresh.walk, '–'),
      line(`${READ}, first after a re-render`, fresh.read, '–'),
    ],
  )
  globalThis.console.log(`  Playwright's messages, taken off: ${round(median(messages))} ms`)
  const parts = await world.ask('parts', console)
  printTable(
    'where the time of a read goes',
    ['part', 'ms', 'ratio'],
    parts.map(([name, milliseconds]) => [name, round(milliseconds), round(milliseconds / unit)]),
  )
  await world.close()
}

function benchSizes(): void {
  const sizes = sizesOf(join(ROOT, '.output', 'chrome-mv3'))
  if (!sizes) return console.log('\nNo build in .output/chrome-mv3: run "npm run build" to see its sizes.')
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  printTable(
    'size of the build',
    ['part', 'raw', 'gzip', 'goal'],
    sizes.map(({ name, raw, packed, goal }) => [
      name,
      kB(raw),
      kB(packed),
      goal === null ? '–' : `≤ ${kB(goal)}`,
    ]),
  )
}

const wanted = argv
  .slice(2)
  .map(Number)
  .filter((size) => size >= 100)
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...(getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
})
console.log(
  `${browser.browserType().name()} ${browser.version()}, seed ${SEED}, ${ROUNDS} shuffled rounds, medians`,
)
for (const elements of wanted.length > 0 ? wanted : [1000, 10_000, 50_000])
  for (const console of ['meta', 'okta'] as const) await benchPage(browser, console, elements)
await browser.close()
benchSizes()
