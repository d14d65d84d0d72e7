import type { StorageView } from '../../lib/panel/storage-notes'
import { storageWords } from '../../lib/panel/storage-words'
import type { PanelView } from '../../lib/panel/view'
import { buildView } from './build-view'
import { fromMeta, proposedName } from './readings'

const away = { ready: false, why: 'Sign in to Meta in its tab.' } as const
const begun = { now: '3.1.4', events: [...fromMeta, proposedName] } as const

/** The panel where something stands in the way: of each what it is, what works and the way on. */
export const stateScenes: Record<string, { view: PanelView; status: string }> = {
  'first-step': { status: '', view: buildView({ now: 'requirements.okta-admin' }) },
  absent: {
    status: '',
    view: buildView({
      ...begun,
      okta: { status: 'absent', detail: 'No tab of Okta’s Admin Console is open.', outline: false },
      meta: { status: 'absent', detail: 'No tab of Meta’s Admin Center is open.', outline: false },
    }),
  },
  'signed-out': {
    status: '',
    view: buildView({
      ...begun,
      okta: { status: 'signed-out', detail: 'Sign in to Okta in its tab.' },
      meta: { status: 'signed-out', detail: 'Sign in to Meta in its tab.' },
      fill: { okta: away, meta: away },
    }),
  },
  'no-access': {
    status: '',
    view: buildView({
      ...begun,
      okta: { status: 'ready', detail: 'App “Meta Work Accounts”' },
      meta: { status: 'no-access', detail: 'Tandem may not see work.meta.com yet. Allow it, and only it.' },
    }),
  },
  'wrong-page': {
    status: '',
    view: buildView({
      ...begun,
      okta: {
        status: 'wrong-page',
        detail: 'The tab shows another app. Go to the one for Meta Work Accounts.',
        strangers: [
          {
            text: 'A tab shows another app, “Salesforce”. Nothing is read from it or filled there.',
            setup: null,
          },
        ],
      },
      meta: { status: 'wrong-page', detail: 'The tab is not on an admin page of Meta.' },
    }),
  },
  'two-orgs': {
    status: '',
    view: buildView({
      ...begun,
      okta: {
        status: 'wrong-page',
        detail: 'The open tab is of another org. Open acme-admin.okta.com.',
        strangers: [
          {
            text: 'A tab of another Okta org, globex-admin.okta.com, is open. Nothing is read from it or filled there.',
            setup: null,
          },
        ],
      },
    }),
  },
  offline: { status: '', view: buildView(begun) },
  'api-silent': { status: '', view: buildView({ ...begun, apiSilent: true }) },
}

/** Nothing of the record can be read. */
export const unreadableStorage: StorageView = {
  notes: [{ tone: 'danger', text: storageWords().nothingReadable({ why: 'UnknownError: Internal error.' }) }],
  canNote: false,
  canSave: false,
}
