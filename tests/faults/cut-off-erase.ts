import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright'
import { createRandom } from '../bench/seed'
import { storedRecord } from '../bench/record'
import { countOf, entriesOf, readCopies, setupsIn, writeCopies, type Entries } from './copies'
import { expectThat, findingOf, type Job } from './harness'
import { isSetupShown } from './panel-face'
import type { ExtensionApi } from './watch-panel'
import { openBrowser, type World } from './world'

declare const chrome: ExtensionApi

/** So many entries that the first copy is erased in two messages to the browser. */
const LONG = 12_000

/** Changes that erasing such a setup makes, one after the other, in either copy. */
const CHANGES = 8

/** Runs in the panel: lets so many changes of either copy through, and stops for good before the next. */
function stopBefore(turn: number): void {
  let changes = 0
  const count = () => {
    if (++changes < turn) return
    ;(globalThis as unknown as { stopped(): void }).stopped()
    // The page must not go on until it is ended from outside.
    for (const end = Date.now() + 20_000; Date.now() < end;);
  }
  const stopIn = (target: object, name: string, isChange: (args: unknown[]) => boolean) => {
    const real = Reflect.get(target, name) as (...args: unknown[]) => unknown
    Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
      if (isChange(args)) count()
      return Reflect.apply(real, this, args)
    })
  }
  for (const name of ['set', 'remove']) stopIn(chrome.storage.local, name, () => true)
  stopIn(IDBDatabase.prototype, 'transaction', ([, mode]) => mode === 'readwrite')
}

async function askToErase(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Erase this setup' }).dispatchEvent('click')
  await panel.getByRole('group').getByRole('button', { name: 'Erase this setup' }).dispatchEvent('click')
}

async function newLongRecord(world: World, length: number): Promise<{ profile: string; setup: string }> {
  const profile = world.newProfile()
  const entries: Entries = { ...storedRecord(length), seat: '0123456789abcdef' }
  const browser = await openBrowser(world, profile)
  await writeCopies(await browser.openShelf(), { first: entries, second: entries })
  await browser.close()
  return { profile, setup: setupsIn(entries)[0] ?? '' }
}

/**
 * The job: the browser is killed while it erases a setup of so many events, before each of the changes in turn
 * (`stops`), and at random moments.
 */
function cutOffEraseJob(length: number, stops: readonly number[], randomly: number): Job {
  return async (world) => {
    const finding = findingOf('kill -9 in the middle of erasing')
    const { profile: template, setup } = await newLongRecord(world, length)
    const half: string[] = []
    let gone = 0
    for (let trial = 0; trial < stops.length + randomly; trial++) {
      const profile = world.newProfile(template)
      const one = await openBrowser(world, profile)
      const { page } = await one.openPanel()
      await page.locator('section.now').waitFor()
      const turn = stops[trial]
      if (turn === undefined) {
        await askToErase(page)
        await delay(createRandom(trial)() * 400)
      } else {
        const stopped = new Promise<void>((resolve) => void page.exposeFunction('stopped', resolve))
        await page.evaluate(stopBefore, turn)
        // The page may never answer again.
        void askToErase(page).catch(() => {})
        await stopped
      }
      await one.kill()
      finding.times++

      const when = turn === undefined ? `random moment ${trial - stops.length}` : `before change ${turn}`
      const two = await openBrowser(world, profile)
      const shelf = await two.openShelf()
      const counts = async () => {
        const { first, second } = await readCopies(shelf)
        return [first, second].map((copy) => countOf(entriesOf(copy), setup))
      }
      const before = await counts()
      if (before.some((count) => count > 0 && count < length) || new Set(before).size > 1) half.push(when)
      const { page: again } = await two.openPanel()
      const shown = await isSetupShown(again)
      const after = await counts()
      const whole = after.every((count) => count === (shown ? length : 0))
      expectThat(
        finding,
        whole,
        `${when}: the setup is ${shown ? '' : 'not '}shown, ${after.join(' and ')} entries are left`,
      )
      const keys = Object.values(await readCopies(shelf)).flatMap((copy) => Object.keys(entriesOf(copy)))
      const remains = keys.filter((key) => key.startsWith('erasing:') || (!shown && key.startsWith('head:')))
      expectThat(finding, remains.length === 0, `${when}: ${remains.join(', ')} is left`)
      if (!shown) gone++
      await two.close()
    }
    finding.also = `${gone} gone as a whole, ${finding.times - gone} there as a whole; ${half.length} were half erased when the browser came back`
    return [finding]
  }
}

/** A stop before each change that erasing makes, and some at random. */
export const cutOffErase: Job = cutOffEraseJob(
  LONG,
  Array.from({ length: CHANGES }, (_, place) => place + 1),
  4,
)

/** One stop only, when all events are gone and their head is not. */
export const cutOffEraseOnce: Job = cutOffEraseJob(100, [5], 0)
