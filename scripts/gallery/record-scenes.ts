import type { SetupSummary } from '../../lib/panel/panel-state'
import type { StorageView } from '../../lib/panel/storage-notes'
import type { PanelView } from '../../lib/panel/view'
import { EVENT_VERSION, type SetupEvent } from '../../lib/setup/events'
import { fold } from '../../lib/setup/fold'
import { previewImport } from '../../lib/setup/import-preview'
import { buildView, otherSeat, SEAT, today } from './build-view'
import { fromMeta, fromOkta, proposedName, read, sources } from './readings'

function stored(
  id: string,
  oktaOrg: string,
  oktaHost: string,
  further: readonly object[] = [],
): SetupEvent[] {
  const bodies = [
    { type: 'setup.started', name: `${oktaOrg} and Meta Work Accounts`, oktaOrg, oktaHost },
    ...further,
  ]
  return bodies.map(
    (body, place) =>
      ({
        ...body,
        v: EVENT_VERSION,
        key: `${1_777_600_000_000 + place}-000001`,
        setup: id,
        at: '2026-05-01T15:02:00.000Z',
        by: 'person',
        seat: otherSeat,
        page: null,
      }) as SetupEvent,
  )
}

function summary(events: readonly SetupEvent[]): SetupSummary {
  return {
    id: events[0]?.setup ?? '',
    state: fold(events),
    entries: events.length,
    lastAt: events.at(-1)?.at ?? null,
  }
}

const app = {
  type: 'app.bound',
  appId: '0oa9zzzqc5JnwvTRa4x7',
  appKey: 'facebook_work_accounts',
  appLabel: 'Meta Work Accounts',
}

/** Setups that stand beside the one on the screen. */
export const otherSetups: readonly SetupSummary[] = [
  summary(stored('preview', 'acme', 'acme-admin.oktapreview.com', [app, ...fromMeta])),
  summary(stored('globex', 'globex', 'globex-admin.okta.com')),
  {
    id: 'b7c1f0de-0000-4000-8000-000000000001',
    state: null,
    entries: 41,
    lastAt: '2026-04-03T08:00:00.000Z',
  },
]

const file = stored('gallery-file', 'acme', 'acme-admin.okta.com', [
  { type: 'seat.named', name: 'Mia Meta' },
  ...fromMeta,
  read('issuer', sources.okta),
  read('issuer', sources.okta, 'http://www.okta.com/exk9zzzqc4HZ4vEiY4x7'),
  { type: 'step.ticked', id: '1.1' },
])
const preview = previewImport([], file)
if (!preview) throw new Error('The gallery’s hand-off file makes no setup.')

/** Nothing to say about the stored record. */
export const soundStorage: StorageView = { notes: [], canNote: false, canSave: false }

/** All that can be wrong at once, so that every note is seen. */
export const brokenStorage: StorageView = {
  notes: [
    {
      tone: 'danger',
      text: '3 entries of this record are lost: neither of the browser’s two copies has them. What you see may be incomplete; look through the values and the checklist.',
    },
    {
      tone: 'note',
      text: '12 entries were missing or damaged in the browser’s storage and came back from Tandem’s second copy. Nothing of them is lost.',
    },
    {
      tone: 'warn',
      text: 'Tandem’s second copy of this record can’t be kept (QuotaExceededError). Everything is saved once; press “Hand off” from time to time.',
    },
  ],
  canNote: true,
  canSave: true,
}

/** The panel where the record itself is what matters. */
export const recordScenes: Record<string, { view: PanelView; status: string }> = {
  setups: { status: '', view: buildView({ now: '3.1.4', others: otherSetups }) },
  resume: {
    status: '',
    view: buildView({
      now: '3.2.4',
      events: [
        ...fromMeta,
        ...fromOkta,
        proposedName,
        { type: 'seat.named', name: 'Mia Meta' },
        {
          type: 'field.observed',
          id: 'acsUrl',
          value: 'https://work.meta.com/work/saml.php?__cid=1000000000000777',
        },
      ],
      resume: {
        lastAt: today,
        questions: [
          {
            step: '3.2.3',
            text: 'ACS URL: filled into Okta, and not seen saved. A form that was closed without saving is empty again: open it, and Tandem sees what it holds.',
          },
          {
            step: '3.1.4',
            text: 'Audience URL and ACS URL: not seen again yet. Open the page in Meta, and Tandem says if anything has changed.',
          },
        ],
      },
    }),
  },
  offer: {
    status: '',
    view: buildView({
      now: '3.1.4',
      offer: {
        fileName: 'tandem-acme.tandem.json',
        setup: 'gallery-file',
        events: file,
        preview: {
          ...preview,
          rebound: [{ what: 'company', before: '1000000000000001', after: '1000000000000002' }],
        },
        beside: 'acme and Meta Work Accounts',
      },
    }),
  },
  damaged: { status: '', view: buildView({ now: '3.1.4', events: fromMeta }) },
}

/** The browser that the gallery's panel is in. */
export const ownSeat = SEAT
