import { getuid } from 'node:process'
import { chromium, type Browser } from 'playwright'
import { findBrowser } from '../../scripts/browser/find'

/** How to run a part of the bench. */
export interface BenchOptions {
  /** One small round: shows that everything works, and nothing about speed. */
  quick: boolean
  /** Sizes of the generated pages, in elements; a part's own if empty. */
  sizes: readonly number[]
}

/** Takes what is to be shown, as soon as it is known. */
export type Print = (text: string) => void

/** The seed of all generated pages and orders. */
export const SEED = 20_260_501

/** Switches that every browser of the bench is started with. */
export const switches: readonly string[] = [
  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Starts a browser for a part of the bench and ends it afterwards. */
export async function withBrowser<T>(act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...switches] })
  try {
    return await act(browser)
  } finally {
    await browser.close()
  }
}
