import { kindOf } from '../guide/recognise'
import type { ValueId } from '../guide/values'
import { valueLabel } from '../i18n/guide'
import { messages, phrase } from '../i18n/messages'
import { settingEntries } from '../okta/app-facts'
import { exkOf } from '../saml/metadata'
import { unknown, type CheckInput, type Verdict } from './check-verdict'
import { staleness, unseenInMeta } from './stale'
import { differenceOf } from './text-difference'

const words = messages('check-values', {
  undecided: phrase('Two different texts were read as {label}. Decide under “Values” which one holds.'),
  otherSaved: phrase('Meta has saved another {label} than Okta shows.'),
  otherInForm: phrase('Meta has in its form another {label} than Okta shows.'),
  fillMeta: 'Fill it into Meta and validate again.',
  swapped: phrase('Okta has the other value of Meta as its {label}: Audience URL and ACS URL are swapped.'),
  differs: phrase('Okta has saved another {label} than Meta shows.'),
  saveAgain: 'Fill and save again.',
  openAddIdp: 'Open "Add IdP" in Meta, so that Tandem can read its values.',
  recipientDiffers:
    'Meta shows a Recipient URL that differs from the ACS URL. Reload the page and look again.',
  bothByApi: 'Okta confirms both, character for character.',
  fieldUnknown:
    'Okta holds both, but does not say in which field. Open the Sign On tab once, so that Tandem sees it.',
  absent: phrase("Okta's settings do not hold this {label}. Fill and save again."),
  bothEmpty: 'Both fields are empty in Okta. Fill and save again.',
  bothInForm: 'The saved form in Okta shows both, character for character.',
  notSaved: 'Not seen as saved in Okta yet. Fill the form there and press "Save".',
  notRead: 'Issuer and Sign on URL are not read yet.',
  severalApps: 'These values come from different apps. Read them again on one app.',
  appUnconfirmed: 'The values fit together; Okta could not confirm that they are this app’s.',
  oneApp: phrase("All three name {key}, and so does this app's metadata."),
  otherApp: 'These values are of another app than the chosen one. Read them again on this app.',
})

/** Whether a text is one of Meta's two values, of whichever company, or all but one. */
function isMetaValue(text: string): boolean {
  return (
    ['meta-audience', 'meta-acs'].includes(kindOf(text) ?? '') || /work\.(?:meta|facebook)\.com/i.test(text)
  )
}

/** What a setting of the app is, as far as its key tells: Okta does not document the keys of this app. */
function roleOf(key: string): MetaValueId | null {
  if (/audience|entity/i.test(key)) return 'audienceUrl'
  return /acs|recipient|destination|reply/i.test(key) ? 'acsUrl' : null
}

/** That a value was read in two ways, and nobody has decided yet; null if none of these was. */
function undecided({ state }: CheckInput, ids: readonly ValueId[]): Verdict | null {
  const [id] = ids.filter((one) => state.values[one].status === 'conflict')
  return id === undefined ? null : unknown(words().undecided({ label: valueLabel(id) }))
}

/** That Meta has saved another text than the one that was read in Okta, as far as Tandem saw; null if not. */
function otherInMeta({ state }: CheckInput, ids: readonly ('issuer' | 'signOnUrl')[]): Verdict | null {
  for (const id of ids) {
    const { value, saved, inForm } = state.values[id]
    // What the open form holds was seen later than what was saved.
    const held = inForm === null || inForm === '' ? saved : inForm
    if (value === null || held === null || held === value) continue
    const label = valueLabel(id)
    const other = held === saved ? words().otherSaved({ label }) : words().otherInForm({ label })
    return {
      status: 'fail',
      detail: `${other} ${differenceOf(held, value).words} ${words().fillMeta}`,
    }
  }
  return null
}

type MetaValueId = 'audienceUrl' | 'acsUrl'

/** How a saved text differs from the one that Meta shows, and what to do. */
function differs(
  id: MetaValueId,
  saved: string,
  meta: { shown: Record<MetaValueId, string>; other: Record<MetaValueId, string> },
  at?: string,
): Verdict {
  const label = valueLabel(id)
  const swapped = saved === meta.other[id]
  const text = swapped
    ? words().swapped({ label })
    : `${words().differs({ label })} ${differenceOf(saved, meta.shown[id]).words}`
  return {
    status: 'fail',
    detail: `${text} ${words().saveAgain}`,
    wrong: swapped ? 'swapped' : id,
    ...(at === undefined ? {} : { at }),
  }
}

/** Whether Okta has saved what Meta shows, byte for byte, each in its own field. */
export function valuesMatch(input: CheckInput): Verdict {
  const { state, facts } = input
  const { audienceUrl, acsUrl, recipientUrl } = state.values
  if (audienceUrl.value === null || acsUrl.value === null)
    return undecided(input, ['audienceUrl', 'acsUrl']) ?? unknown(words().openAddIdp)
  if (recipientUrl.value !== null && recipientUrl.value !== acsUrl.value)
    return { status: 'fail', detail: words().recipientDiffers }
  const shown = { audienceUrl: audienceUrl.value, acsUrl: acsUrl.value }
  const ids = ['audienceUrl', 'acsUrl'] as const
  const other = { audienceUrl: shown.acsUrl, acsUrl: shown.audienceUrl }
  const stale = staleness(input, ids)
  for (const id of ids) {
    const { saved } = state.values[id]
    if (saved !== null && saved !== shown[id]) return differs(id, saved, { shown, other })
  }
  const onPage = ids.every((id) => state.values[id].saved === shown[id])
  if (facts?.app.ok) {
    const { at, value: app } = facts.app
    const settings = settingEntries(app)
    for (const [key, text] of settings) {
      const id = roleOf(key)
      // A text of no known shape may be a setting that only sounds like one of the two.
      if (id !== null && text !== shown[id] && isMetaValue(text))
        return differs(id, text, { shown, other }, at)
    }
    const held = (id: (typeof ids)[number]) => settings.some(([, text]) => text === shown[id])
    const named = (id: (typeof ids)[number]) =>
      settings.some(([key, text]) => text === shown[id] && roleOf(key) === id)
    if (ids.every(held)) {
      if (ids.every(named) || onPage) return stale ?? { status: 'pass', detail: words().bothByApi, at }
      return unknown(words().fieldUnknown)
    }
    const near = settings.find(([, text]) => isMetaValue(text) && !Object.values(shown).includes(text))
    const absent = ids.find((id) => !held(id))
    if (near && absent) return differs(absent, near[1], { shown, other }, at)
    if (settings.some(([, text]) => isMetaValue(text)) && absent)
      return {
        status: 'fail',
        detail: words().absent({ label: valueLabel(absent) }),
        wrong: absent,
        at,
      }
    // Only where the app has both settings by name can it be told that they are empty, and not somewhere else.
    const empty = (id: (typeof ids)[number]) =>
      Object.entries(app.settings?.app ?? {}).some(
        ([key, text]) => roleOf(key) === id && (text === null || text === ''),
      )
    if (ids.every(empty)) return { status: 'fail', detail: words().bothEmpty, at }
  }
  return onPage
    ? (stale ?? {
        status: 'pass',
        detail: words().bothInForm,
        at: state.valuesChangedAt,
      })
    : unknown(words().notSaved)
}

/** Whether what goes to Meta comes from one app, and that one this setup's. */
export function sameApp(input: CheckInput): Verdict {
  const { state, facts } = input
  const { issuer, signOnUrl, metadataUrl } = state.values
  if (issuer.value === null || signOnUrl.value === null)
    return undecided(input, ['issuer', 'signOnUrl']) ?? unknown(words().notRead)
  const other = otherInMeta(input, ['issuer', 'signOnUrl'])
  if (other) return other
  const apps = new Set(
    [issuer, signOnUrl, metadataUrl].flatMap((value) => (value.value ? [exkOf(value.value)] : [])),
  )
  const [exk] = apps
  if (apps.size !== 1 || typeof exk !== 'string') return { status: 'fail', detail: words().severalApps }
  if (!facts?.metadata.ok) return unknown(words().appUnconfirmed)
  return new RegExp(`/${exk}(?![0-9A-Za-z])`).test(facts.metadata.value)
    ? (unseenInMeta(input, ['issuer', 'signOnUrl']) ?? {
        status: 'pass',
        detail: words().oneApp({ key: exk }),
        at: facts.metadata.at,
      })
    : { status: 'fail', detail: words().otherApp }
}
