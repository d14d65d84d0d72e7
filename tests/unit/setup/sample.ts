import {
  EVENT_VERSION,
  type Actor,
  type EventBody,
  type SetupEvent,
  type Source,
} from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import type { TabContext } from '../../../lib/setup/observe'
import type { SetupState } from '../../../lib/setup/state'
import type { PageSnapshot } from '../../../lib/page/types'
import type { ValueId } from '../../../lib/guide/values'

const EXK = 'exk1a2b3c4d5e6f7g8h9'

/** The app that the sample setup is bound to. */
export const APP = { id: '0oa1a2b3c4d5e6f7g8h9', key: 'facebook_work_accounts', label: 'Meta Work Accounts' }

/** Invented values that belong together. The certificate has the shape of one and no more. */
export const texts = {
  audienceUrl: 'https://work.meta.com/company/1234567890123456',
  acsUrl: 'https://work.meta.com/work/saml.php?__cid=6543210987654321',
  recipientUrl: 'https://work.meta.com/work/saml.php?__cid=6543210987654321',
  metadataUrl: `https://acme.okta.com/app/${EXK}/sso/saml/metadata`,
  signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`,
  issuer: `http://www.okta.com/${EXK}`,
  certificate: '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIBATAKBggq\n-----END CERTIFICATE-----',
  setupName: 'Okta SSO',
} as const satisfies Record<ValueId, string>

/** Another Audience URL than the sample setup's. */
export const otherAudience = 'https://work.meta.com/company/9999999999999999'

/** The browser in which the sample setup is made. */
export const SEAT = '0123456789abcdef'

/** A colleague's browser. */
export const OTHER_SEAT = 'fedcba9876543210'

/** A moment of the sample setup: so many minutes after nine. */
export const minute = (count: number): string => new Date(Date.UTC(2026, 4, 1, 9, count)).toISOString()

/** A source, as the page of a console gives it. */
export const source = (change: Partial<Source> = {}): Source => ({
  console: 'meta',
  url: 'https://work.meta.com/admin/sso',
  method: 'page',
  at: minute(0),
  ...change,
})

/** The key of the sample record's event of that number. */
export const keyAt = (index: number): string =>
  `${String(Date.parse(minute(index))).padStart(13, '0')}-${String(index).padStart(6, '0')}-0000abcd`

/** The event that a text was read for a value. */
export function captured(
  id: ValueId,
  value: string = texts[id],
  method: Source['method'] = 'page',
): EventBody {
  return { type: 'value.captured', id, value, source: source({ method }), problem: null }
}

/** How every setup begins. */
export const started: EventBody = {
  type: 'setup.started',
  name: 'acme and Meta',
  oktaOrg: 'acme',
  oktaHost: 'acme-admin.okta.com',
}

/** The event that the sample app was chosen. */
export const bound: EventBody = { type: 'app.bound', appId: APP.id, appKey: APP.key, appLabel: APP.label }

/** Stored events of what happened, a minute apart. */
export function eventsOf(bodies: readonly EventBody[], by: Actor = 'page'): SetupEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    v: EVENT_VERSION,
    key: keyAt(index),
    setup: 'sample',
    at: minute(index),
    by,
    seat: SEAT,
    page: null,
  }))
}

/** The state after a start and what came then. */
export function after(...bodies: EventBody[]): SetupState {
  const state = fold(eventsOf([started, ...bodies]))
  if (!state) throw new Error('a setup that started has a state')
  return state
}

/** A page of the consoles as it was read; a bound app's page unless told otherwise. */
export function snapshot(console: 'okta' | 'meta', change: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    console,
    origin: console === 'okta' ? 'https://acme-admin.okta.com' : 'https://work.meta.com',
    path: console === 'okta' ? `/admin/app/${APP.key}/instance/${APP.id}/` : '/admin/sso',
    hash: '',
    title: '',
    app: console === 'okta' ? APP : null,
    readings: [],
    fields: {},
    settings: {},
    testEmail: null,
    openFields: 0,
    signals: [],
    controls: [],
    alerts: [],
    guard: { armed: [], held: null },
    directory: null,
    signedOut: false,
    ...change,
  }
}

/** A reading that a page gave without a doubt. */
export const reading = (id: ValueId, text: string = texts[id]) => ({
  id,
  text,
  problem: null,
  evidence: 'its label',
})

/** What is known of a tab: nothing from before, its form the one that counts, nothing else in sight. */
export const around = (change: Partial<TabContext> = {}): TabContext => ({
  before: null,
  forms: true,
  around: { all: [], sights: {} },
  ...change,
})
