import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, CDPSession, Page } from 'playwright'
import type { ConsoleId } from '../../lib/guide/types'
import type { InPage } from './in-page'
import { addresses } from './targets'

let bundled: Promise<string> | null = null

function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  }).then(({ outputFiles }) => outputFiles.map(({ text }) => text).join('\n'))
  return bundled
}

/** A generated page with the page library in an isolated world of it. */
export interface World {
  page: Page
  ask<Q extends keyof InPage>(question: Q, ...args: Parameters<InPage[Q]>): Promise<ReturnType<InPage[Q]>>
  collectGarbage(): Promise<void>
  close(): Promise<void>
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** Opens the page under its console's address. Nothing leaves this machine. */
export async function openWorld(browser: Browser, console: ConsoleId, html: string): Promise<World> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(addresses[console])
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  await evaluate(session, executionContextId, await bundle())
  return {
    page,
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
