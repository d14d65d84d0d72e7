import { messages, phrase } from '../i18n/messages'
import { failureText } from '../okta/failure-text'
import { oktaUnread } from './okta-unread'
import { boxes, ticksByApi, type BoxId } from './provisioning-boxes'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

const words = messages('provisioning-features', {
  differ: phrase(
    'Okta’s page shows "{box}" otherwise than its API says. After a save that lasts some seconds; else reload the page.',
  ),
  'on.api': 'On, by Okta’s API.',
  'on.page': 'On, by Okta’s page.',
  'api-off.api':
    'Off, by Okta’s API: Okta makes no accounts at Meta. Press "Configure API Integration", and go through the form to its "Save".',
  'api-off.page':
    'Off, by Okta’s page: Okta makes no accounts at Meta. Press "Configure API Integration", and go through the form to its "Save".',
  comesAfter: 'Comes after the API integration.',
  'create-off.api':
    'Off, by Okta’s API: nobody gets an account. Open "To App", press "Edit", tick it, and press "Save".',
  'create-off.page':
    'Off, by Okta’s page: nobody gets an account. Open "To App", press "Edit", tick it, and press "Save".',
  'update-off.api':
    'Off, by Okta’s API: what changes about a person in Okta does not reach the account at Meta.',
  'update-off.page':
    'Off, by Okta’s page: what changes about a person in Okta does not reach the account at Meta.',
  'deactivate-on.api':
    'On, by Okta’s API: whoever loses the app in Okta loses the account at Meta, admins included.',
  'deactivate-on.page':
    'On, by Okta’s page: whoever loses the app in Okta loses the account at Meta, admins included.',
  'deactivate-off': 'Off: whoever loses the app in Okta keeps the account at Meta.',
  chosen: 'You chose so.',
  chosenFor: phrase('You chose so: {reason}.'),
  unchosen: 'That is a choice; if you mean it, skip its step with a reason.',
})

/** Whether a box is on in what Okta has saved; null where nobody says, or page and API differ. */
export interface BoxState {
  on: boolean | null
  at: string | null
  /** Who says so; "both" where they differ. */
  by: 'api' | 'page' | 'both' | null
}

/** What Okta's API and its pages say of one box. The API is asked every ten seconds, a page is seen every second. */
export function boxState(id: BoxId, { facts, sights }: ProvisioningInput): BoxState {
  const api = ticksByApi(facts)
  const page = sights.shown[id]
  if (api && page && page.at > api.at && page.on !== api.ticks[id])
    return { on: null, at: page.at, by: 'both' }
  if (api) return { on: api.ticks[id], at: api.at, by: 'api' }
  return page ? { ...page, by: 'page' } : { on: null, at: null, by: null }
}

function unsaid(id: BoxId, { at, by }: BoxState, { facts }: ProvisioningInput): LineVerdict {
  if (by === 'both') return { status: 'unknown', detail: words().differ({ box: boxes[id].label }), at }
  if (facts && !facts.app.ok) return notKnown(failureText()[facts.app.reason])
  return notKnown(oktaUnread().notAsked)
}

type Saying = 'on' | 'api-off' | 'create-off' | 'update-off' | 'deactivate-on'

/** What is said of a box that is on or off, with who says so. */
const say = (what: Saying, { by }: BoxState): string => words()[`${what}.${by === 'page' ? 'page' : 'api'}`]

/** Whether Okta speaks with Meta's API at all. */
export function apiOn(input: ProvisioningInput): LineVerdict {
  const state = boxState('enable-api', input)
  if (state.on === null) return { ...unsaid('enable-api', state, input), step: '4.3' }
  return state.on
    ? { status: 'pass', detail: say('on', state), at: state.at }
    : {
        status: 'fail',
        detail: say('api-off', state),
        at: state.at,
        step: '4.3',
      }
}

/** One of the three boxes of "To App": how it stands, or that it is not its turn. */
function toAppBox(
  id: Exclude<BoxId, 'enable-api'>,
  input: ProvisioningInput,
  judge: (state: BoxState & { on: boolean }) => LineVerdict,
): LineVerdict {
  if (boxState('enable-api', input).on === false) return notKnown(words().comesAfter)
  const state = boxState(id, input)
  return state.on === null ? unsaid(id, state, input) : judge({ ...state, on: state.on })
}

/** Whether Okta makes accounts. */
export const createUsers = (input: ProvisioningInput): LineVerdict =>
  toAppBox('create-users', input, (state) =>
    state.on
      ? { status: 'pass', detail: say('on', state), at: state.at }
      : {
          status: 'fail',
          detail: say('create-off', state),
          at: state.at,
          step: '4.13.create',
        },
  )

/** Whether changes of people reach Meta. */
export const updateAttributes = (input: ProvisioningInput): LineVerdict =>
  toAppBox('update-attributes', input, (state) =>
    state.on
      ? { status: 'pass', detail: say('on', state), at: state.at }
      : {
          status: 'warn',
          detail: say('update-off', state),
          at: state.at,
          step: '4.13.update',
        },
  )

/** Whether who loses the app loses the account: a choice, and never a failure. */
export const deactivateUsers = (input: ProvisioningInput): LineVerdict =>
  toAppBox('deactivate-users', input, (state) => {
    const { status, note } = input.state.steps['4.13.deactivate']
    if (state.on) return { status: 'pass', detail: say('deactivate-on', state), at: state.at }
    const off = words()['deactivate-off']
    if (status !== 'skipped')
      return {
        status: 'warn',
        detail: `${off} ${words().unchosen}`,
        at: state.at,
        step: '4.13.deactivate',
      }
    const chosen = note === null ? words().chosen : words().chosenFor({ reason: note })
    return { status: 'pass', detail: `${off} ${chosen}`, at: state.at }
  })
