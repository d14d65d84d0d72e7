import { cpSync } from 'node:fs'
import type { Page } from 'playwright'
import { historyOf } from '../../lib/panel/history'
import type { SetupEvent } from '../../lib/setup/events'
import { createAdmin } from '../e2e/admin'
import { panelOf, startSetup } from '../e2e/with-tandem'
import { areEqual, readCopies, setupsIn, type Entries } from './copies'
import { foldersOf } from './file-damages'
import { work } from './hands'
import { eventsIn } from './oracle'
import { typeInMeta } from './typist'
import { openBrowser, type World } from './world'

/** A profile with a setup in the middle, left properly; faults are injected into copies of it. */
export interface Template {
  /** Without access to the consoles: what the panel shows comes from the record alone. */
  profile: string
  extensionId: string
  setup: string
  /** What both copies of the record hold. */
  entries: Entries
  events: readonly SetupEvent[]
  /** How many entries the history shows of them. */
  rows: number
}

/**
 * Closes a panel while it writes nothing: a write that is cut off is a fault of its own (`kill.ts`), and leaves two
 * copies that differ until the next start. Whatever would be written meanwhile waits for a lock that is never handed on.
 */
async function closeBetweenWrites(panel: Page, gate: Page): Promise<void> {
  await gate.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('tandem-record', () => {
          held()
          return new Promise(() => {})
        })
      }),
  )
  await panel.close()
  await gate.close()
}

/** Fewest events that make a setup worth damaging. */
const FEWEST = 60

async function makeTemplate(world: World): Promise<Template> {
  const profile = world.newProfile()
  const browser = await openBrowser(world, profile, true)
  const { page } = await browser.openPanel()
  await startSetup(page, createAdmin())
  const { meta } = await browser.openConsoles()
  await typeInMeta(meta)
  for (const id of ['audienceUrl', 'certificate']) await panelOf(page).value(id, 'captured')
  await page.evaluate(work, { seed: 7, deeds: 45, most: 4 })
  await closeBetweenWrites(page, await browser.openShelf())
  const copies = await readCopies(await browser.openShelf())
  await browser.close()
  const bare = world.newProfile()
  const empty = await openBrowser(world, bare)
  await (await empty.openShelf()).evaluate('chrome.storage.local.get(null)')
  await empty.close()
  const from = foldersOf(profile, browser.extensionId)
  const to = foldersOf(bare, browser.extensionId)
  for (const copy of ['first', 'second'] as const) cpSync(from[copy], to[copy], { recursive: true })
  const { first } = copies
  if (typeof first === 'string' || !areEqual(copies)) throw new Error('The template’s copies differ')
  const [setup = ''] = setupsIn(first)
  const events = eventsIn(first, setup)
  if (events.length < FEWEST) throw new Error(`The template has only ${events.length} events`)
  const { extensionId } = browser
  return { profile: bare, extensionId, setup, entries: first, events, rows: historyOf(events).length }
}

/** The template profile of this run. */
export const templateOf = (world: World): Promise<Template> =>
  world.once('template', () => makeTemplate(world))
