import { getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium, type Browser, type Page } from 'playwright'
import type { ConsoleId } from '../../../lib/guide/types'
import { findBrowser } from '../../../scripts/browser/find'
import { emptyPage } from './page-around'

const addresses: Record<ConsoleId, string> = {
  meta: 'https://work.meta.com/admin/',
  okta: 'https://acme-admin.okta.com/admin/',
}

/** Bundles one of this folder's in-page scripts. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** The browser that scenes are drawn in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...(getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  })
}

/** A page at a console's address, with scripts in an isolated world of it, as an extension has one. */
export interface Stage {
  page: Page
  /** Calls a function of the isolated world with plain data and gives its plain answer. */
  call<Result>(name: string, ...args: unknown[]): Promise<Result>
  /** Runs one more script in the isolated world. */
  run(script: string): Promise<void>
  close(): Promise<void>
}

/** Opens a stage. Nothing leaves this machine. */
export async function openStage(
  browser: Browser,
  console: ConsoleId,
  scripts: readonly string[],
): Promise<Stage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(10_000)
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: emptyPage }),
  )
  await page.goto(addresses[console])
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'scenes',
  })
  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  for (const script of scripts) await evaluate(script)
  return {
    page,
    async call<Result>(name: string, ...args: unknown[]) {
      return (await evaluate(`${name}(...${JSON.stringify(args)})`)) as Result
    },
    async run(script) {
      await evaluate(script)
    },
    close: () => page.close(),
  }
}
