import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { findBrowser } from '../../scripts/browser/find'
import { extensionIdOf } from '../../scripts/browser/launch'
import { buildBlank } from './blank-build'
import { SEED, switches } from './options'
import { storedRecord } from './record'
import { createRandom, shuffled } from './seed'
import { bundle } from './world'

/** What is opened, and what it is called in the table. `events` is the length of the record that the panel finds. */
export const openings = {
  blank: { name: 'blank React page, same build tools', events: null },
  // What the browser takes for a page of an extension with these permissions, whatever is in it.
  bare: { name: 'the same page in Tandem in place of the panel', events: null },
  first: { name: 'panel, first run', events: 0 },
  started: { name: 'panel, setup just started', events: 1 },
  hundred: { name: 'panel, 100 events in the record', events: 100 },
  thousand: { name: 'panel, 1,000 events in the record', events: 1000 },
  tenThousand: { name: 'panel, 10,000 events in the record', events: 10_000 },
} as const

/** Id of what is opened. */
export type OpeningId = keyof typeof openings

interface Place {
  id: OpeningId
  folder: string
  url: string
}

/** A copy of the build that has its hosts from the start, as after the person has pressed Allow. */
function copyPanel(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    unknown
  >
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }))
  return folder
}

/** A copy of the panel's extension that shows the blank page instead. */
function copyBare(build: string, blank: string, folder: string): string {
  copyPanel(build, folder)
  for (const path of ['chunks', 'panel.html'])
    cpSync(join(blank, path), join(folder, path), { recursive: true })
  return folder
}

/** One extension for each opening, since each has a storage of its own. */
async function preparePlaces(build: string, folder: string): Promise<Place[]> {
  const blank = await buildBlank(join(folder, 'blank'))
  return (Object.keys(openings) as OpeningId[]).map((id) => {
    const own =
      id === 'blank'
        ? blank
        : id === 'bare'
          ? copyBare(build, blank, join(folder, id))
          : copyPanel(build, join(folder, id))
    const page = id === 'blank' || id === 'bare' ? 'panel.html' : 'sidepanel.html'
    return { id, folder: own, url: `chrome-extension://${extensionIdOf(own)}/${page}` }
  })
}

/** Milliseconds from the navigation to the first moment of use, in a new tab. */
async function open(context: BrowserContext, { url }: Place): Promise<number> {
  const page = await context.newPage()
  try {
    await page.addInitScript({ content: await bundle('note-ready.ts') })
    await page.goto(url)
    const ready = await page.waitForFunction(() => Reflect.get(globalThis, 'readyAt') as unknown, undefined, {
      polling: 20,
    })
    return Number(await ready.jsonValue())
  } finally {
    await page.close()
  }
}

/**
 * Opens a page of the extension that does nothing and stays, so that its process runs whether it has a worker or not:
 * starting one would take most of the time and hide what differs. From there it writes the record.
 */
async function keepAwake(context: BrowserContext, { id, url }: Place): Promise<void> {
  const page = await context.newPage()
  await page.goto(new URL('/manifest.json', url).href)
  const { events } = openings[id]
  if (events === null || events === 0) return
  await page.evaluate(
    (record) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(entries: unknown): Promise<void> } } }
        }
      ).chrome.storage.local.set(record),
    storedRecord(events),
  )
  // The first start makes the second copy, and holds the lock until it has; none that counts may find it half made.
  const panel = await context.newPage()
  await panel.goto(url)
  await panel.locator('[aria-label="Now"]').waitFor()
  await panel.evaluate(() => navigator.locks.request('tandem-record', () => {}))
  await panel.close()
}

/** Opens everything once in each round, in an order that the seed decides. The first round doesn't count. */
export async function benchStart(build: string, rounds: number): Promise<Map<OpeningId, number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  try {
    const places = await preparePlaces(build, folder)
    const folders = places.map((place) => place.folder).join(',')
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: findBrowser(),
      headless: false,
      args: [
        '--headless=new',
        ...switches,
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        // Nothing leaves this machine: no host has an address.
        '--host-resolver-rules=MAP * ~NOTFOUND',
      ],
    })
    try {
      const times = new Map<OpeningId, number[]>()
      for (const place of places) await keepAwake(context, place)
      const random = createRandom(SEED)
      for (let turn = 0; turn <= rounds; turn++)
        for (const place of shuffled(places, random)) {
          const time = await open(context, place)
          if (turn > 0) times.set(place.id, [...(times.get(place.id) ?? []), time])
        }
      return times
    } finally {
      await context.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
