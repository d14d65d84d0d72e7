import type { ConsoleId } from '../../lib/guide/types'
import { createEngines } from './engines'
import { createParts } from './parts'

/** A clock of the browser's accuracy is coarse: short things run until this time is over. In milliseconds. */
const LEAST = 40

/** Milliseconds of one run, on average over as many as fit. */
function time(run: () => unknown): number {
  const start = performance.now()
  let runs = 0
  do {
    run()
    runs++
  } while (performance.now() - start < LEAST)
  return (performance.now() - start) / runs
}

/** Draws two hundred nodes anew, as a page does that shows other rows. */
function rerender(): void {
  const rows = [...document.querySelectorAll('[role="row"] span')].slice(0, 200)
  for (const node of rows) node.replaceWith(node.cloneNode(true))
}

/** Milliseconds of the first run after a re-render, median of several; style and layout are part of it. */
function timeFresh(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    rerender()
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[3] ?? 0
}

/** What the bench can ask of the page. */
const bench = {
  count: () => document.querySelectorAll('*').length,
  found: (console: ConsoleId, name: string) => createEngines(console)[name]?.found() ?? null,
  names: (console: ConsoleId) => Object.keys(createEngines(console)),
  time(console: ConsoleId, name: string) {
    const engine = createEngines(console)[name]
    if (!engine) return 0
    engine.run()
    return time(engine.run)
  },
  timeFresh: (console: ConsoleId, name: string) =>
    timeFresh(createEngines(console)[name]?.run ?? (() => null)),
  parts: (console: ConsoleId) =>
    Object.entries(createParts(console)).map(([name, run]) => [name, time(run)] as const),
}

/** The questions, with their arguments and answers. */
export type InPage = typeof bench

Object.assign(globalThis, { bench })
