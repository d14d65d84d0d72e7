import type { ControlId } from '../guide/controls'
import type { SignalId } from '../guide/signals'
import type { AppFacts } from '../okta/queries'
import type { PageSnapshot } from '../page/types'

/** The boxes of Okta's two provisioning forms. */
export const boxes = {
  'enable-api': { label: 'Enable API integration', form: 'api', feature: null },
  'create-users': { label: 'Create Users', form: 'to-app', feature: 'PUSH_NEW_USERS' },
  'update-attributes': {
    label: 'Update User Attributes',
    form: 'to-app',
    feature: 'PUSH_PROFILE_UPDATES',
  },
  'deactivate-users': { label: 'Deactivate Users', form: 'to-app', feature: 'PUSH_USER_DEACTIVATION' },
} as const satisfies Record<string, { label: string; form: FormId; feature: string | null }>

/** Id of such a box. */
export type BoxId = keyof typeof boxes

/** Okta's two provisioning forms: "Integration" and "To App". */
export type FormId = 'api' | 'to-app'

/** All boxes, in the forms' order. */
export const boxIds = Object.keys(boxes) as BoxId[]

/** The boxes of a form that can be told apart there, each with whether it is ticked. */
export type Ticks = Partial<Record<BoxId, boolean>>

const controls: Record<BoxId, ControlId> = {
  'enable-api': 'okta.enable-api',
  'create-users': 'okta.create-users',
  'update-attributes': 'okta.update-attributes',
  'deactivate-users': 'okta.deactivate-users',
}
const ticked: Record<BoxId, SignalId> = {
  'enable-api': 'okta.api-ticked',
  'create-users': 'okta.create-users',
  'update-attributes': 'okta.update-attributes',
  'deactivate-users': 'okta.deactivate-users',
}
const open: Record<FormId, SignalId> = { api: 'okta.api-form', 'to-app': 'okta.to-app-form' }

function ticksOf(form: FormId, { controls: there, signals }: PageSnapshot): Ticks {
  const own = boxIds.filter((id) => boxes[id].form === form && there.includes(controls[id]))
  return Object.fromEntries(own.map((id) => [id, signals.includes(ticked[id])]))
}

/** What the open form of a page holds; null where it isn't open there. */
export function ticksInForm(form: FormId, page: PageSnapshot): Ticks | null {
  return page.signals.includes(open[form]) ? ticksOf(form, page) : null
}

/** What a page shows as saved: in its locked copy of a form, or by what comes only after a save. */
export function ticksShown(page: PageSnapshot): Ticks {
  const { controls: there, signals } = page
  // To App is in the list once the integration is saved; "Configure API Integration" stands in its place before.
  const saved: Ticks = signals.includes('okta.to-app')
    ? { 'enable-api': true }
    : there.includes('okta.configure-api')
      ? { 'enable-api': false }
      : signals.includes('okta.api-form')
        ? {}
        : ticksOf('api', page)
  // Whether the form is locked is told by its first box; where that isn't found, the others may be open.
  const locked =
    signals.includes('okta.to-app') &&
    !signals.includes('okta.to-app-form') &&
    there.includes('okta.create-users')
  return locked ? { ...saved, ...ticksOf('to-app', page) } : saved
}

/** What Okta's API says is on, and when it was asked (ISO 8601); null where it gave no answer. */
export function ticksByApi(
  facts: AppFacts | undefined,
): { ticks: Record<BoxId, boolean>; at: string } | null {
  if (!facts?.app.ok) return null
  const { at, value } = facts.app
  const has = (id: BoxId) => {
    const { feature } = boxes[id]
    // Okta lists the features only while the API integration is on.
    return feature === null ? value.features.length > 0 : value.features.includes(feature)
  }
  return {
    at,
    ticks: {
      'enable-api': has('enable-api'),
      'create-users': has('create-users'),
      'update-attributes': has('update-attributes'),
      'deactivate-users': has('deactivate-users'),
    },
  }
}
