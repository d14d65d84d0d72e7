import type { OktaAnswer } from '../../../lib/okta/client'
import type { OktaApp } from '../../../lib/okta/schema'
import { buildView, type SetupView } from '../../../lib/panel/build-view'
import type { ViewInput } from '../../../lib/panel/view-input'
import type { ConsolesReading, TabReading } from '../../../lib/panel/read-consoles'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { NO_POLICY } from '../../../lib/setup/policy'
import { nothingSeen } from '../../../lib/setup/provisioning-sights'
import { answer, app, input } from '../setup/check-input'
import { after, APP, bound, minute, snapshot } from '../setup/sample'

/** Another app of the org, of the same kind. */
export const OTHER = { id: '0oaother00000000000', key: APP.key, label: 'Meta Work Accounts (old)' }

/** A tab as a look at the consoles gives it; its page gave no answer where the snapshot is null. */
export function tab(
  console: 'okta' | 'meta',
  page: Partial<PageSnapshot> | null = {},
  stranger?: string,
): TabReading {
  return {
    tab: {
      id: 1,
      windowId: 1,
      console,
      stranger: stranger ?? null,
      origin: console === 'okta' ? 'https://acme-admin.okta.com' : 'https://work.meta.com',
      active: true,
      lastAccessed: 0,
    },
    snapshot: page === null ? null : snapshot(console, page),
    company: null,
  }
}

/** A look at the consoles, access to both granted. */
export function look(...tabs: TabReading[]): ConsolesReading {
  return { access: { okta: true, meta: true }, tabs, at: minute(30) }
}

/** Instances of the app, as the API lists them. */
export const instances = (...labels: string[]): OktaAnswer<OktaApp[]> =>
  answer(labels.map((label, index) => app({ id: `0oa${index}`, label })))

/** What the panel shows of a bound setup and these tabs. */
export function view(
  tabs: readonly TabReading[] | undefined,
  bodies: readonly EventBody[] = [bound],
  change: Partial<ViewInput> = {},
): SetupView {
  const setup = after(...bodies)
  return buildView({
    setup,
    looked: input({ state: setup }),
    log: undefined,
    provisioning: { log: undefined, sights: nothingSeen(null) },
    reading: tabs && look(...tabs),
    apps: undefined,
    certificate: null,
    rivalCertificates: new Map(),
    checks: [],
    assignments: undefined,
    guardSeen: new Set(),
    dryRun: null,
    replacing: null,
    pointing: null,
    filling: null,
    undoable: null,
    testEmail: 'ada@acme.example',
    sights: {},
    others: [],
    now: new Date(minute(60)),
    company: NO_POLICY,
    ...change,
  })
}
