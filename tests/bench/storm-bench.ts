import { setTimeout as pause } from 'node:timers/promises'
import type { InStorm } from './in-storm'
import type { World as AnyWorld } from './world'

type World = AnyWorld<InStorm>

/** A window of one second: the main thread's time in it and the frames that were drawn. */
export interface Window {
  /** Milliseconds of the processor, not of the clock: what others do meanwhile doesn't count. */
  busy: number
  frames: number
  /** Tasks of more than 50 ms, and those of them in which a read ran. */
  longTasks: { all: number; withRead: number }
  /** Milliseconds of the one read in it; null where none was asked for. */
  read: number | null
}

/** Two windows, one after the other in an order that is drawn by lot. */
export interface Pair {
  on: Window
  off: Window
}

const SECOND = 1000

async function look(world: World): Promise<Omit<Window, 'read'>> {
  const { metrics } = await world.session.send('Performance.getMetrics')
  const busy = (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000
  const frames = Number(await world.page.evaluate(() => Reflect.get(globalThis, 'drawnFrames') as unknown))
  return { busy, frames, longTasks: await world.ask('longTasks') }
}

async function measureWindow(world: World, asking: boolean, when: number): Promise<Window> {
  const over = pause(SECOND)
  const before = await look(world)
  let read: number | null = null
  if (asking) {
    await pause(when * SECOND * 0.5)
    read = (await world.ask('read')).milliseconds
  }
  await over
  const after = await look(world)
  return {
    busy: after.busy - before.busy,
    frames: after.frames - before.frames,
    longTasks: {
      all: after.longTasks.all - before.longTasks.all,
      withRead: after.longTasks.withRead - before.longTasks.withRead,
    },
    read,
  }
}

async function measurePair(world: World, asking: boolean, random: () => number): Promise<Pair> {
  const first = random() < 0.5
  const one = await measureWindow(world, first && asking, random())
  const other = await measureWindow(world, !first && asking, random())
  return first ? { on: one, off: other } : { on: other, off: one }
}

/** Pairs with one read a second against none, and pairs of none against none, by turns. */
export async function measurePairs(
  world: World,
  pairs: number,
  random: () => number,
): Promise<{ asked: Pair[]; nothing: Pair[] }> {
  await world.session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const asked: Pair[] = []
  const nothing: Pair[] = []
  for (let turn = 0; turn < pairs; turn++) {
    asked.push(await measurePair(world, true, random))
    nothing.push(await measurePair(world, false, random))
  }
  return { asked, nothing }
}

/** What one read a second adds to a frame, in milliseconds: one figure for each pair. */
export function addedPerFrame(pairs: readonly Pair[]): number[] {
  return pairs.map(({ on, off }) => on.busy / on.frames - off.busy / off.frames)
}

const audienceUrl = (number: number) => `https://work.meta.com/company/${2_000_000_000_000_000 + number}`

/** How long somebody waits for a value before it counts as missed, in milliseconds. */
const PATIENCE = 10_000

/**
 * Milliseconds from the moment before a value appears until somebody who asks once a second has it, for each of so many
 * values that appear at any time; null for one that was never seen.
 */
export async function measureNotice(
  world: World,
  appearances: number,
  random: () => number,
): Promise<(number | null)[]> {
  const seen = new Map<string, number>()
  const stop = new AbortController()
  const asker = (async () => {
    while (!stop.signal.aborted) {
      const next = pause(SECOND)
      const { texts } = await world.ask('read')
      for (const text of texts) if (!seen.has(text)) seen.set(text, performance.now())
      await next
    }
  })()
  const waits: (number | null)[] = []
  for (let number = 0; number < appearances; number++) {
    await pause(random() * SECOND)
    const text = audienceUrl(number)
    const start = performance.now()
    await world.ask('show', text)
    while (!seen.has(text) && performance.now() - start < PATIENCE) await pause(5)
    const at = seen.get(text)
    waits.push(at === undefined ? null : at - start)
  }
  stop.abort()
  await asker
  return waits
}
