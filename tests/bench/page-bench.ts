import type { Browser } from 'playwright'
import type { ConsoleId } from '../../lib/guide/types'
import { engineNames, type EngineId } from './engine-names'
import type { InPage } from './in-page'
import { generatePage, type GeneratedPage } from './page'
import { playwrightNames, timePlaywright, type PlaywrightId } from './playwright-peer'
import { createRandom, shuffled } from './seed'
import { addresses } from './targets'
import { openWorld, type World as AnyWorld } from './world'

type World = AnyWorld<InPage>

/** Id of anything that is timed on the pages. */
export type RowId = EngineId | PlaywrightId

/** What each is called in the tables, in the order in which they stand there. */
export const rowNames: Record<RowId, string> = { ...engineNames, ...playwrightNames }

/** Ids of all rows. */
export const rowIds = Object.keys(rowNames) as readonly RowId[]

/** One round's times of one engine in a page of its own, in milliseconds. */
export interface Sample {
  /** The first run in a fresh page, and one among many. */
  cold: number
  warm: number
  /** One warm pass of the TreeWalker in the same page. */
  unit: number
  /** Single runs by turns: nothing changed, and right after a re-render. */
  still: readonly number[]
  fresh: readonly number[]
}

/** All rounds of one engine on one page. */
export interface Row {
  samples: Sample[]
  /** Labels of the targets that it found; null where it looks for none. */
  found: readonly string[] | null
  values: number | null
}

/** One console's page of one size. */
export interface PageResult {
  console: ConsoleId
  elements: number
  count: { document: number; shadow: number; frames: number }
  rounds: number
  /** Without those that would take too long. */
  rows: Map<RowId, Row>
  /** How often the page was laid out: in a read after a re-render, and after the same re-render alone. */
  layouts: { read: number; alone: number }
}

/** A peer that needs longer than this for one run is left out, and at every larger size. In milliseconds. */
const PATIENCE = 20_000

const isPlaywright = (id: RowId): id is PlaywrightId => Object.hasOwn(playwrightNames, id)

async function sampleEngine(world: World, console: ConsoleId, id: EngineId): Promise<Row> {
  await world.collectGarbage()
  const cold = await world.ask('once', console, id)
  const { targets, values } = await world.ask('found', console, id)
  await world.collectGarbage()
  const many = await world.ask('many', console, id)
  await world.collectGarbage()
  const turns = await world.ask('afterRerender', console, id)
  return { samples: [{ cold, ...many, ...turns }], found: targets, values }
}

async function samplePlaywright(world: World, console: ConsoleId, id: PlaywrightId): Promise<Row> {
  await world.collectGarbage()
  const { cold, warm, found } = await timePlaywright(world.page, console, id)
  await world.collectGarbage()
  const { unit } = await world.ask('many', console, null)
  return { samples: [{ cold, warm, unit, still: [], fresh: [] }], found, values: null }
}

async function countLayouts(world: World, console: ConsoleId, id: EngineId | null): Promise<number> {
  const layouts = async () => {
    const { metrics } = await world.session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN
  }
  const before = await layouts()
  await world.ask('rerender', console, id)
  return (await layouts()) - before
}

async function inWorld<T>(
  browser: Browser,
  console: ConsoleId,
  page: GeneratedPage,
  act: (world: World) => Promise<T>,
): Promise<T> {
  const world = await openWorld<InPage>(browser, addresses[console], page, 'in-page.ts')
  try {
    return await act(world)
  } finally {
    await world.close()
  }
}

async function lookAround(world: World, console: ConsoleId): Promise<Pick<PageResult, 'count' | 'layouts'>> {
  const count = await world.ask('count')
  await world.session.send('Performance.enable')
  await world.ask('once', console, 'tandem')
  const read: number[] = []
  const alone: number[] = []
  // A frame of the browser's own may fall in between and count too: the least of a few is the read's.
  for (let turn = 0; turn < 5; turn++) {
    read.push(await countLayouts(world, console, 'tandem'))
    alone.push(await countLayouts(world, console, null))
  }
  return { count, layouts: { read: Math.min(...read), alone: Math.min(...alone) } }
}

/**
 * Times all engines on one console's page: in each round, in an order that the seed decides, a fresh page for each.
 * `slow` holds those that are left out, and gets those that turn out to need too long for a page of `next` elements.
 */
export async function benchConsole(
  browser: Browser,
  console: ConsoleId,
  size: { elements: number; next: number; rounds: number; seed: number },
  slow: Set<RowId>,
): Promise<PageResult> {
  const { elements, next, rounds, seed } = size
  const page = generatePage(console, elements, seed)
  const random = createRandom(seed)
  const around = await inWorld(browser, console, page, (world) => lookAround(world, console))
  const rows = new Map(
    rowIds
      .filter((id) => !slow.has(id))
      .map((id): [RowId, Row] => [id, { samples: [], found: null, values: null }]),
  )
  for (let turn = 0; turn < rounds; turn++)
    for (const id of shuffled([...rows.keys()], random)) {
      const one = await inWorld(browser, console, page, (world) =>
        isPlaywright(id) ? samplePlaywright(world, console, id) : sampleEngine(world, console, id),
      )
      const longest = Math.max(...one.samples.map(({ cold }) => cold))
      if (longest * Math.max(1, next / elements) > PATIENCE) slow.add(id)
      if (longest > PATIENCE) rows.delete(id)
      else rows.set(id, { ...one, samples: [...(rows.get(id)?.samples ?? []), ...one.samples] })
    }
  return { console, elements, rounds, rows, ...around }
}
