import '../page/whole-page'
import { readPage } from '../../lib/page/snapshot'

const reads: { start: number; end: number }[] = []
const longTasks: { start: number; end: number }[] = []
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    longTasks.push({ start: startTime, end: startTime + duration })
}).observe({ type: 'longtask' })

function box(...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement('div')
  element.append(...inside)
  return element
}

function read() {
  const start = performance.now()
  const { readings } = readPage(document, 'meta', 'Okta SSO')
  const end = performance.now()
  reads.push({ start, end })
  return { milliseconds: end - start, texts: readings.map(({ text }) => text) }
}

/** In a task of the page's own: the browser doesn't count a debugger's question among its long tasks. */
function inTask<T>(act: () => T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(act())))
}

/** What the storm bench can ask of the page. */
const bench = {
  /** One read, as the panel asks for it: the texts of the values that it brings home, and its own milliseconds. */
  read: () => inTask(read),
  /** Shows this Audience URL from now on. */
  show: (text: string) => {
    document.getElementById('slot')?.replaceChildren(box('Audience URL'), box(text))
  },
  /** Tasks of more than 50 ms since the start, and those of them in which a read ran. */
  longTasks: () => ({
    all: longTasks.length,
    withRead: longTasks.filter((task) => reads.some(({ start, end }) => start < task.end && end > task.start))
      .length,
  }),
}

/** The questions, with their arguments and answers. */
export type InStorm = typeof bench

Object.assign(globalThis, { bench })
