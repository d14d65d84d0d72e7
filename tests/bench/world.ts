import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import type { GeneratedPage } from './page'

/** How long a page of 100,000 elements may take to load on a busy machine, in milliseconds. */
const LOADING = 180_000

const bundles = new Map<string, Promise<string>>()

/** A script of this folder with all that it imports, for a browser. Made once. */
export function bundle(file: string): Promise<string> {
  const made =
    bundles.get(file) ??
    build({
      entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    }).then(({ outputFiles }) => outputFiles.map(({ text }) => text).join('\n'))
  bundles.set(file, made)
  return made
}

/** Questions that a script in the page answers, by name. */
type Questions = Record<string, (...args: never[]) => unknown>

/** A generated page with a script of the bench in an isolated world of it. */
export interface World<Q extends Questions> {
  page: Page
  session: CDPSession
  ask<Name extends keyof Q & string>(
    question: Name,
    ...args: Parameters<Q[Name]>
  ): Promise<Awaited<ReturnType<Q[Name]>>>
  collectGarbage(): Promise<void>
  close(): Promise<void>
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    awaitPromise: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** Serves the page, its frames and nothing else; isolated across origins, which makes the browser's clock finer (5 µs). */
async function serve(page: Page, { html, frames }: GeneratedPage): Promise<void> {
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: frames[new URL(route.request().url()).pathname] ?? html,
    }),
  )
}

/** Opens the page under this address, with the script's answers at hand. Nothing leaves this machine. */
export async function openWorld<Q extends Questions>(
  browser: Browser | BrowserContext,
  address: string,
  generated: GeneratedPage,
  script: string,
): Promise<World<Q>> {
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1280, height: 900 })
  await serve(page, generated)
  await page.goto(address, { timeout: LOADING })
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  await evaluate(session, executionContextId, await bundle(script))
  return {
    page,
    session,
    async ask(question, ...args) {
      const call = `bench[${JSON.stringify(question)}](...${JSON.stringify(args)})`
      return (await evaluate(session, executionContextId, call)) as never
    },
    async collectGarbage() {
      await session.send('HeapProfiler.collectGarbage')
    },
    close: () => page.close(),
  }
}
