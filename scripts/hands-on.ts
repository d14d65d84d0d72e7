import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext } from 'playwright'
import { setStage } from '../tests/e2e/stage'
import { openBeside } from './browser/beside'

const MAILBOX = 'https://mail.acme.example/'

/** What to do where there is no display. */
export const remoteWay = `--hands-on needs a display, and there is none here. Run it where there is one, or drive its browser from your machine:
  here              npm run demo -- --hands-on --headless --port=9222
  on your machine   ssh -N -L 9222:127.0.0.1:9222 <this machine>
  in your Chrome    chrome://inspect/#devices, "Configure", add localhost:9222, then "inspect" beside each page`

const whatToDo = (panel: string) => `
The browser is yours. Ada is signed in to both practice consoles, and nothing is set up yet.
  1. ${panel}
  2. Type "acme" as the Okta org and press Enter; the tour, if you like, takes a minute.
  3. Do what "Now" says: "Take me there" opens the page, and Tandem reads and fills the values.
  4. The code that verifies the domain arrives at ${MAILBOX}
  5. Once "Preflight" has nothing against it, press "Activate SSO" in Meta; the report is at the panel's end.
Ctrl+C ends all of it, and so does closing the browser.`

/** Waits until the person has closed the browser; on some systems it outlives its last window. */
function closedByPerson(context: BrowserContext): Promise<void> {
  return new Promise((done) => {
    context.once('close', () => done())
    const follow = () => {
      for (const page of context.pages())
        page.once('close', () => {
          if (context.pages().length === 0) done()
        })
    }
    context.on('page', follow)
    follow()
  })
}

/** Where the browser listens, as it writes it into its profile. */
async function debugAddress(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let look = 0; look < 100; look++) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== undefined && /^\d+$/.test(port)) return `http://127.0.0.1:${port}`
    await pause(100)
  }
  throw new Error('The browser did not say on which port it listens.')
}

/**
 * Starts the practice consoles and a browser with the extension, opens both consoles and the panel, and leaves them to
 * the person until Ctrl+C or the browser's end. `port`: without a window, driven from outside through this port.
 */
export async function handsOn(port: number | null): Promise<number> {
  // Asked to end more than once, as terminal and npm both do, it still ends in good order.
  const asked = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end())
  })
  console.log('Starting the practice consoles and a browser …')
  const stage = await setStage({
    headless: port !== null,
    ownSignals: true,
    ...(port === null ? {} : { debugPort: port }),
  })
  try {
    const { context, session } = stage
    const [empty] = context.pages()
    for (const url of ['https://acme-admin.okta.com/', 'https://work.meta.com/'])
      await (await context.newPage()).goto(url)
    if (port === null) {
      await openBeside(stage)
      console.log(
        whatToDo(
          'Tandem is in the narrow window; its icon in the toolbar opens it at the side of any tab instead.',
        ),
      )
    } else {
      const panel = await session.openPanel()
      const address = await debugAddress(session.profile)
      console.log(whatToDo(`Tandem is at ${panel.url()}; all pages are listed at ${address}/json/list`))
    }
    await empty?.close()
    await Promise.race([asked, closedByPerson(context)])
    console.log('Ending the browser and the practice consoles …')
  } finally {
    await stage.close()
  }
  return 0
}
