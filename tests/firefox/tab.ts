import type { Bidi } from './bidi'

/** How long something may take to come about, in milliseconds. */
const PATIENCE = 20_000

/** What a page answered. */
interface Evaluated {
  type: 'success' | 'exception'
  result?: { type: string; value?: string }
  exceptionDetails?: { text: string }
}

interface Node {
  sharedId: string
}

/** A tab, with what a person can do in it. Everything is waited for. */
export interface Tab {
  context: string
  /** Goes to an address. */
  open(url: string): Promise<void>
  front(): Promise<void>
  close(): Promise<void>
  /** Runs a function in the page; arguments and answer are JSON. */
  run<A extends readonly unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Waits until a function answers truly in the page, and gives that answer. */
  until<A extends readonly unknown[], T>(
    what: string,
    test: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<NonNullable<T>>
  /** Waits for the one visible element of this role and name. */
  find(role: string, name: string): Promise<string>
  click(role: string, name: string): Promise<void>
  /** Clicks the first visible element that fits a CSS selector. */
  clickOn(selector: string): Promise<void>
  /** Replaces what a field holds, key by key. */
  type(role: string, name: string, text: string): Promise<void>
}

/** Asks again and again until there is an answer. Failures on the way count as none, and the last one is told. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  patience = PATIENCE,
): Promise<NonNullable<T>> {
  const end = performance.now() + patience
  let last: unknown = null
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = null
    } catch (error) {
      last = error
    }
    if (performance.now() > end) throw new Error(`Never came about: ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Runs a function in a page, or in the browser's own window. */
export async function runIn<A extends readonly unknown[], T>(
  bidi: Bidi,
  context: string,
  act: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { type, result, exceptionDetails } = await bidi.send<Evaluated>('script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify(await (${act.toString()})(...JSON.parse(json)) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
  })
  if (type === 'exception') throw new Error(`in the page: ${exceptionDetails?.text}`)
  return JSON.parse(result?.value ?? 'null') as T
}

const KEYS = { a: 'a', control: '\uE009', enter: '\uE007' }

/** Drives a tab. */
export function driveTab(bidi: Bidi, context: string): Tab {
  const perform = (actions: object[]) => bidi.send('input.performActions', { context, actions })
  const keys = (...pressed: object[]) => perform([{ type: 'key', id: 'keys', actions: pressed }])
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]
  const run: Tab['run'] = (act, ...args) => runIn(bidi, context, act, ...args)
  const front = async () => {
    await bidi.send('browsingContext.activate', { context })
  }

  async function press(sharedId: string): Promise<void> {
    await front()
    await bidi.send('script.callFunction', {
      functionDeclaration: `(element) => element.scrollIntoView({ block: 'center', behavior: 'instant' })`,
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: false,
    })
    const origin = { type: 'element', element: { sharedId } }
    await perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ])
  }

  const locate = (what: string, locator: object) =>
    eventually(what, async () => {
      const { nodes } = await bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
        context,
        locator,
      })
      const shown = await Promise.all(
        nodes.map(async ({ sharedId }) => {
          const { result } = await bidi.send<{ result?: { value?: boolean } }>('script.callFunction', {
            functionDeclaration: '(element) => element.checkVisibility({ visibilityProperty: true })',
            arguments: [{ sharedId }],
            target: { context },
            awaitPromise: false,
          })
          return result?.value === true ? [sharedId] : []
        }),
      )
      return shown.flat().length > 0 ? shown.flat() : null
    })

  async function find(role: string, name: string): Promise<string> {
    const found = await locate(`${role} “${name}”`, { type: 'accessibility', value: { role, name } })
    const [only] = found
    if (only === undefined || found.length > 1) throw new Error(`${found.length} of ${role} “${name}”`)
    return only
  }

  return {
    context,
    run,
    front,
    find,
    async open(url) {
      // Of the extension's own pages nobody hears that they are loaded.
      const wait = url.startsWith('https:') ? 'complete' : 'none'
      await bidi.send('browsingContext.navigate', { context, url, wait })
      if (wait === 'none')
        await eventually(url, () =>
          run((href) => location.href === href && document.readyState === 'complete', url),
        )
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context })
    },
    until: (what, test, ...args) => eventually(what, () => run(test, ...args)),
    async click(role, name) {
      // A page may draw the element anew under the hand.
      await eventually(`a click on ${role} “${name}”`, async () => {
        await press(await find(role, name))
        return true
      })
    },
    async clickOn(selector) {
      const [first] = await locate(selector, { type: 'css', value: selector })
      if (first !== undefined) await press(first)
    },
    async type(role, name, text) {
      await press(await find(role, name))
      await keys(
        { type: 'keyDown', value: KEYS.control },
        ...stroke(KEYS.a),
        { type: 'keyUp', value: KEYS.control },
        ...Array.from(text, (sign) => stroke(sign === '\n' ? KEYS.enter : sign)).flat(),
      )
    },
  }
}
