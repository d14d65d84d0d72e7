import type { QueryClient } from '@tanstack/react-query'
import type { ConsoleId } from '../../lib/guide/types'
import type { ConsolesReading } from '../../lib/panel/read-consoles'
import type { SetupEvent } from '../../lib/setup/events'
import { madeUpBrowser } from './made-up-browser'
import { createProfile } from '../unit/browser/memory'
import { bound, started } from '../unit/setup/sample'

const TABS = {
  okta: 'https://acme-admin.okta.com/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/',
  meta: 'https://work.meta.com/admin/sso',
} as const

/** A panel whose only tab answers what it is told to. */
export interface Fuzzed {
  /** Begins a setup anew. */
  begin(): Promise<void>
  /** One look at a tab of this console: what was read, and the events that were written for it. */
  look(
    console: ConsoleId,
    answer: unknown,
  ): Promise<{ reading: ConsolesReading; events: readonly SetupEvent[] }>
  /** What the panel says went wrong since the setup began; "" if nothing did. */
  said(): string
  tabUrl(console: ConsoleId): string
}

/** Opens the panel's own reader, follower and record, with a browser around them that is all made up. */
export async function openFuzzed(): Promise<Fuzzed> {
  let now: { console: ConsoleId; answer: unknown } = { console: 'meta', answer: null }
  Object.assign(madeUpBrowser, {
    permissions: { contains: () => Promise.resolve(true) },
    tabs: {
      query: () =>
        Promise.resolve([{ id: 1, windowId: 1, url: TABS[now.console], active: true, lastAccessed: 1 }]),
    },
    windows: { getAll: () => Promise.resolve([{ id: 1, type: 'normal' }]) },
    // What the page's script says, as the browser hands it over.
    scripting: { executeScript: () => Promise.resolve([{ result: { answer: { answer: now.answer } } }]) },
  })
  const { readConsoles } = await import('../../lib/panel/read-consoles')
  const { createFollower } = await import('../../lib/panel/follow')
  const { createPanelStore } = await import('../../lib/panel/store')
  const queries = { invalidateQueries: () => Promise.resolve() } as unknown as QueryClient
  const open = async () => {
    const panel = createPanelStore(createProfile().open())
    await panel.open()
    await panel.begin('sample', [started, bound])
    return { panel, follower: createFollower(panel, queries) }
  }
  let current = await open()
  return {
    async begin() {
      current = await open()
    },
    async look(console, answer) {
      now = { console, answer }
      const { panel, follower } = current
      const before = panel.store.getState().events.length
      const reading = await readConsoles(
        {
          oktaHost: 'acme-admin.okta.com',
          setupName: 'Okta SSO',
          picks: [],
          guarded: { okta: [], meta: ['meta.activate'] },
          binding: { app: panel.store.getState().setup?.app ?? null, metaCompanyId: null },
          passed: new Set(),
        },
        new Map(),
      )
      await follower.follow({ reading, apps: undefined, facts: undefined, policy: undefined })
      return { reading, events: panel.store.getState().events.slice(before) }
    },
    said: () => current.panel.store.getState().message,
    tabUrl: (console) => TABS[console],
  }
}
