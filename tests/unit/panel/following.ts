import type { QueryClient } from '@tanstack/react-query'
import { vi } from 'vitest'
import { createFollower, type Knowledge } from '../../../lib/panel/follow'
import type { TabReading } from '../../../lib/panel/read-consoles'
import { createPanelStore } from '../../../lib/panel/store'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import { createProfile } from '../browser/memory'
import { started } from '../setup/sample'
import { look } from './scene'

/** A panel in a browser of its own that follows what is open, with a setup that has just begun. */
export async function openFollowing(...bodies: EventBody[]) {
  const profile = createProfile()
  const panel = createPanelStore(profile.open())
  await panel.open()
  await panel.begin('sample', [started, ...bodies])
  const invalidateQueries = vi.fn(() => Promise.resolve())
  const queries = { invalidateQueries } as unknown as QueryClient
  const follower = createFollower(panel, queries)
  return {
    profile,
    panel,
    queries,
    invalidateQueries,
    follower,
    setup: () => panel.store.getState().setup,
    /** What was written beside the beginning, of one type or of all. */
    events: (type?: SetupEvent['type']) =>
      panel.store
        .getState()
        .events.filter((event) => event.type !== 'setup.started' && (!type || event.type === type)),
    /** One look at these tabs. */
    follow: (tabs: readonly TabReading[], rest: Partial<Knowledge> = {}) =>
      follower.follow({
        reading: look(...tabs),
        apps: undefined,
        facts: undefined,
        policy: undefined,
        ...rest,
      }),
  }
}

/** Such a panel. */
export type Following = Awaited<ReturnType<typeof openFollowing>>
