import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { findBrowser } from '../../scripts/browser/find'
import { switches } from './options'

/**
 * Starts a browser as a person's is. Under Playwright's own control every page believes itself in front and focused;
 * here a tab that lies behind another one is hidden and without focus.
 */
export async function withPlainBrowser<T>(act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  const child = spawn(
    findBrowser(),
    ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...switches, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.on('data', (piece: Buffer) => {
        said += piece.toString()
        const match = /listening on (ws:\S+)/.exec(said)
        if (match?.[1]) resolve(match[1])
      })
      child.once('error', reject)
      child.once('exit', () => reject(new Error(`The browser ended at once: ${said}`)))
    })
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window.')
    try {
      return await act(context)
    } finally {
      // Ends the whole browser; closing the connection would leave it there.
      await (await browser.newBrowserCDPSession()).send('Browser.close')
    }
  } catch (error) {
    child.kill()
    throw error
  } finally {
    await ended
    // Its helpers write into the profile for a moment longer.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
