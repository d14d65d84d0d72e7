import type { Bidi } from './bidi'

/** How long something may take to come about, in milliseconds. */
const PATIENCE = 30_000

/** How often is asked whether it has, in milliseconds. */
const PACE = 100

/** Asks again and again until there is an answer. Failures on the way count as none, and the last one is told. */
export async function eventually<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE
  for (;;) {
    let last: unknown = null
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      last = error
    }
    if (performance.now() > end) throw new Error(`Never came about: ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, PACE))
  }
}

/** An element as the protocol hands it over. */
export interface Handle {
  sharedId: string
}

interface Evaluated<T> {
  type: 'success' | 'exception'
  result?: T
  exceptionDetails?: { text: string }
}

async function call<T>(
  bidi: Bidi,
  context: string,
  functionDeclaration: string,
  given: object[],
): Promise<T | undefined> {
  const { type, result, exceptionDetails } = await bidi.send<Evaluated<T>>('script.callFunction', {
    functionDeclaration,
    arguments: given,
    target: { context },
    awaitPromise: true,
  })
  if (type === 'exception') throw new Error(`in the page: ${exceptionDetails?.text}`)
  return result
}

/** Runs a function in a page, or in the browser's own window. Arguments and answer are JSON. */
export async function runIn<A extends readonly unknown[], T>(
  bidi: Bidi,
  context: string,
  act: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const result = await call<{ value?: string }>(
    bidi,
    context,
    `async (json) => JSON.stringify(await (${act.toString()})(...JSON.parse(json)) ?? null)`,
    [{ type: 'string', value: JSON.stringify(args) }],
  )
  return JSON.parse(result?.value ?? 'null') as T
}

/** Asks one element of a page something. */
export async function askElement(
  bidi: Bidi,
  context: string,
  element: Handle,
  question: (element: Element) => boolean | Promise<boolean>,
): Promise<boolean> {
  const result = await call<{ value?: boolean }>(bidi, context, question.toString(), [{ ...element }])
  return result?.value === true
}

/** The elements that a function finds in a page. */
export async function elementsIn(
  bidi: Bidi,
  context: string,
  find: (selector: string, text: string) => Element[],
  selector: string,
  text: string,
): Promise<Handle[]> {
  const result = await call<{ value?: Handle[] }>(bidi, context, find.toString(), [
    { type: 'string', value: selector },
    { type: 'string', value: text },
  ])
  return result?.value ?? []
}
