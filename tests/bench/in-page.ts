import '../page/whole-page'
import type { ConsoleId } from '../../lib/guide/types'
import { timeBeside, timeOnce } from './clock'
import type { EngineId } from './engine-names'
import { createEngine } from './engines'

/** How many nodes a re-render draws anew. */
const REDRAWN = 200
/** A run that takes longer than this is timed once instead of several times. In milliseconds. */
const SLOW = 60
const REPEATS = 7

/** Draws two hundred nodes anew, as a page does that shows other rows. */
function rerender(): number {
  const nodes = [...document.querySelectorAll('[role="row"] span')].slice(0, REDRAWN)
  for (const node of nodes) node.replaceWith(node.cloneNode(true))
  return nodes.length
}

function frameDocuments(): Document[] {
  return [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])
}

function countInShadow(root: Document | ShadowRoot): number {
  let count = 0
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot)
      count += element.shadowRoot.querySelectorAll('*').length + countInShadow(element.shadowRoot)
  return count
}

/** What the bench can ask of the page. */
const bench = {
  /** Elements in the document, in shadow roots, and in frames. */
  count: () => {
    const frames = frameDocuments()
    const all = (root: Document) => root.querySelectorAll('*').length
    return {
      document: all(document),
      shadow: countInShadow(document),
      frames: frames.reduce((sum, frame) => sum + all(frame) + countInShadow(frame), 0),
    }
  },
  found: (console: ConsoleId, id: EngineId) => {
    const engine = createEngine(console, id)
    return { targets: engine.found(), values: engine.values() }
  },
  /** Milliseconds of the one next run. */
  once: (console: ConsoleId, id: EngineId) => timeOnce(createEngine(console, id).run),
  /** Milliseconds of a run among many, and of a pass of the TreeWalker; null stands for the walker alone. */
  many: (console: ConsoleId, id: EngineId | null) =>
    timeBeside(createEngine(console, 'walker').run, id && createEngine(console, id).run),
  /** Milliseconds of single runs by turns: on a page that stays as it is, and right after a re-render. */
  afterRerender: (console: ConsoleId, id: EngineId) => {
    const { run } = createEngine(console, id)
    const still: number[] = []
    const fresh: number[] = []
    const repeats = timeOnce(run) > SLOW ? 1 : REPEATS
    for (let turn = 0; turn < repeats; turn++) {
      still.push(timeOnce(run))
      rerender()
      fresh.push(timeOnce(run))
    }
    return { still, fresh }
  },
  /** One re-render, and with an engine one run of it in the same task. */
  rerender: (console: ConsoleId, id: EngineId | null) => {
    const nodes = rerender()
    if (id) createEngine(console, id).run()
    return nodes
  },
}

/** The questions, with their arguments and answers. */
export type InPage = typeof bench

Object.assign(globalThis, { bench })
