import type { Page } from 'playwright'
import type { SetupEvent } from '../../lib/setup/events'

/** What a panel came to the screen with, before any look at the pages could add to it. */
export interface FirstSight {
  /** Null if no step was left. */
  step: string | null
  /** How many entries its history had. */
  entries: number
  /** When the step was there, in milliseconds from the navigation. */
  at: number
}

/** What was heard of a panel from outside of it. */
export interface PanelWatch {
  /** Events that the browser said it had written, one list for each write. */
  writes: SetupEvent[][]
  /** How many entries the history has shown at most. */
  shown: number
  /** What went wrong in the page without being caught. */
  errors: string[]
}

/** What an extension's page has of the browser's storage. */
export interface ExtensionApi {
  runtime: { reload(): void }
  windows: { create(options: { url: string }): Promise<unknown> }
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>
      getKeys(): Promise<string[]>
      set(entries: Record<string, unknown>): Promise<void>
      remove(keys: string[]): Promise<void>
      clear(): Promise<void>
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void }
    }
  }
}

declare const chrome: ExtensionApi

/** Runs in the panel's page before anything of the panel. */
function watchFromInside(): void {
  // Functions that come into the page from a bundler ask for this.
  Reflect.set(globalThis, '__name', (target: unknown) => target)
  const tell = globalThis as unknown as { panelWrote(events: string): void; panelShowed(count: number): void }
  chrome.storage.local.onChanged.addListener((changes) => {
    const events = Object.entries(changes).flatMap(([key, { newValue }]) =>
      key.startsWith('event:') && newValue !== undefined ? [newValue] : [],
    )
    if (events.length > 0) tell.panelWrote(JSON.stringify(events))
  })
  let sight: { step: string | null; at: number } | null = null
  let told = false
  new MutationObserver(() => {
    const now = document.querySelector<HTMLElement>('section.now')
    const summary = document.querySelector('.history summary')
    // "1,000 entries"
    const entries = Number.parseInt((summary?.textContent ?? '0').replace(',', ''), 10)
    if (now && !sight) {
      const seen = { step: now.dataset['step'] ?? null, at: 0 }
      sight = seen
      requestAnimationFrame(() => (seen.at = performance.now()))
    }
    // The history is drawn after the step, and as the record had it: the pages are looked at later.
    if (sight && summary && !told) {
      told = true
      const seen = sight
      requestAnimationFrame(() => Reflect.set(globalThis, 'firstSight', { ...seen, entries }))
    }
    if (entries > 0) tell.panelShowed(entries)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Listens to a page that is going to be the panel. */
export async function watchPanel(page: Page): Promise<PanelWatch> {
  const watch: PanelWatch = { writes: [], shown: 0, errors: [] }
  page.on('pageerror', (error) => watch.errors.push(error.message))
  await page.exposeFunction('panelWrote', (events: string) => {
    watch.writes.push(JSON.parse(events) as SetupEvent[])
  })
  await page.exposeFunction('panelShowed', (count: number) => {
    watch.shown = Math.max(watch.shown, count)
  })
  await page.addInitScript(watchFromInside)
  return watch
}

/** Waits until a panel has come to the screen. */
export async function firstSight(page: Page): Promise<FirstSight> {
  const seen = await page.waitForFunction(
    () => Reflect.get(globalThis, 'firstSight') as FirstSight | undefined,
  )
  return (await seen.jsonValue()) as FirstSight
}
