import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import type { ConsoleId } from '../../lib/guide/types'
import type { InPage } from './in-page'
import type { GeneratedPage } from './page'
import { addresses } from './targets'

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

/** A generated page with the bench in an isolated world of it. */
export interface World {
  page: Page
  session: CDPSession
  ask<Q extends keyof InPage>(
    question: Q,
    ...args: Parameters<InPage[Q]>
  ): Promise<Awaited<ReturnType<InPage[Q]>>>
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

/** Opens the page under its console's address. Nothing leaves this machine. */
export async function openWorld(
  browser: Browser | BrowserContext,
  console: ConsoleId,
  generated: GeneratedPage,
): Promise<World> {
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1280, height: 900 })
  await serve(page, generated)
  await page.goto(addresses[console])
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  await evaluate(session, executionContextId, await bundle('in-page.ts'))
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
