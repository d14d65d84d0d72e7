import { failureText } from '../okta/failure-text'
import { boxes, ticksByApi, type BoxId } from './provisioning-boxes'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'

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
  const differ = `Okta’s page shows "${boxes[id].label}" otherwise than its API says. After a save that lasts some seconds; else reload the page.`
  if (by === 'both') return { status: 'unknown', detail: differ, at }
  if (facts && !facts.app.ok) return notKnown(failureText[facts.app.reason])
  return notKnown('Okta was not asked yet. Open the Okta tab, and choose the app.')
}

const source = ({ by }: BoxState): string => (by === 'page' ? 'by Okta’s page' : 'by Okta’s API')

/** Whether Okta speaks with Meta's API at all. */
export function apiOn(input: ProvisioningInput): LineVerdict {
  const state = boxState('enable-api', input)
  if (state.on === null) return { ...unsaid('enable-api', state, input), step: '4.3' }
  return state.on
    ? { status: 'pass', detail: `On, ${source(state)}.`, at: state.at }
    : {
        status: 'fail',
        detail: `Off, ${source(state)}: Okta makes no accounts at Meta. Press "Configure API Integration", and go through the form to its "Save".`,
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
  if (boxState('enable-api', input).on === false) return notKnown('Comes after the API integration.')
  const state = boxState(id, input)
  return state.on === null ? unsaid(id, state, input) : judge({ ...state, on: state.on })
}

/** Whether Okta makes accounts. */
export const createUsers = (input: ProvisioningInput): LineVerdict =>
  toAppBox('create-users', input, (state) =>
    state.on
      ? { status: 'pass', detail: `On, ${source(state)}.`, at: state.at }
      : {
          status: 'fail',
          detail: `Off, ${source(state)}: nobody gets an account. Open "To App", press "Edit", tick it, and press "Save".`,
          at: state.at,
          step: '4.13.create',
        },
  )

/** Whether changes of people reach Meta. */
export const updateAttributes = (input: ProvisioningInput): LineVerdict =>
  toAppBox('update-attributes', input, (state) =>
    state.on
      ? { status: 'pass', detail: `On, ${source(state)}.`, at: state.at }
      : {
          status: 'warn',
          detail: `Off, ${source(state)}: what changes about a person in Okta does not reach the account at Meta.`,
          at: state.at,
          step: '4.13.update',
        },
  )

/** Whether who loses the app loses the account: a choice, and never a failure. */
export const deactivateUsers = (input: ProvisioningInput): LineVerdict =>
  toAppBox('deactivate-users', input, (state) => {
    const { status, note } = input.state.steps['4.13.deactivate']
    if (state.on)
      return {
        status: 'pass',
        detail: `On, ${source(state)}: whoever loses the app in Okta loses the account at Meta, admins included.`,
        at: state.at,
      }
    const off = 'Off: whoever loses the app in Okta keeps the account at Meta.'
    return status === 'skipped'
      ? { status: 'pass', detail: `${off} You chose so${note === null ? '' : `: ${note}`}.`, at: state.at }
      : {
          status: 'warn',
          detail: `${off} That is a choice; if you mean it, skip its step with a reason.`,
          at: state.at,
          step: '4.13.deactivate',
        }
  })
