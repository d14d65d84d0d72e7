import { kindOf } from '../guide/recognise'
import { values, type ValueId } from '../guide/values'
import { settingEntries } from '../okta/app-facts'
import { certificateProblem } from '../saml/certificate'
import { exkOf } from '../saml/metadata'
import { unknown, type CheckInput, type Verdict } from './check-verdict'
import { isSameText } from './sight'
import { staleness, unseenInMeta } from './stale'
import { differenceOf } from './text-difference'

/** Whether a text is one of Meta's two values, of whichever company, or all but one. */
function isMetaValue(text: string): boolean {
  return (
    ['meta-audience', 'meta-acs'].includes(kindOf(text) ?? '') || /work\.(?:meta|facebook)\.com/i.test(text)
  )
}

/** What a setting of the app is, as far as its key tells: Okta does not document the keys of this app. */
function roleOf(key: string): 'audienceUrl' | 'acsUrl' | null {
  if (/audience|entity/i.test(key)) return 'audienceUrl'
  return /acs|recipient|destination|reply/i.test(key) ? 'acsUrl' : null
}

/** That a value was read in two ways, and nobody has decided yet; null if none of these was. */
function undecided({ state }: CheckInput, ids: readonly ValueId[]): Verdict | null {
  const [id] = ids.filter((one) => state.values[one].status === 'conflict')
  return id === undefined
    ? null
    : unknown(`Two different texts were read as ${values[id].label}. Decide under “Values” which one holds.`)
}

/** That Meta has saved another text than the one that was read in Okta, as far as Tandem saw; null if not. */
function otherInMeta({ state }: CheckInput, ids: readonly ('issuer' | 'signOnUrl')[]): Verdict | null {
  for (const id of ids) {
    const { value, saved, inForm } = state.values[id]
    // What the open form holds was seen later than what was saved.
    const held = inForm === null || inForm === '' ? saved : inForm
    if (value !== null && held !== null && held !== value)
      return {
        status: 'fail',
        detail: `Meta has ${held === saved ? 'saved' : 'in its form'} another ${values[id].label} than Okta shows. ${differenceOf(held, value).words} Fill it into Meta and validate again.`,
      }
  }
  return null
}

/** How a saved text differs from the one that Meta shows, and what to do. */
function differs(label: string, saved: string, shown: string, other: string | null, at?: string): Verdict {
  const words =
    saved === other
      ? `Okta has the other value of Meta as its ${label}: Audience URL and ACS URL are swapped.`
      : `Okta has saved another ${label} than Meta shows. ${differenceOf(saved, shown).words}`
  return { status: 'fail', detail: `${words} Fill and save again.`, ...(at === undefined ? {} : { at }) }
}

/** Whether Okta has saved what Meta shows, byte for byte, each in its own field. */
export function valuesMatch(input: CheckInput): Verdict {
  const { state, facts } = input
  const { audienceUrl, acsUrl, recipientUrl } = state.values
  if (audienceUrl.value === null || acsUrl.value === null)
    return (
      undecided(input, ['audienceUrl', 'acsUrl']) ??
      unknown('Open "Add IdP" in Meta, so that Tandem can read its values.')
    )
  if (recipientUrl.value !== null && recipientUrl.value !== acsUrl.value)
    return {
      status: 'fail',
      detail: 'Meta shows a Recipient URL that differs from the ACS URL. Reload the page and look again.',
    }
  const shown = { audienceUrl: audienceUrl.value, acsUrl: acsUrl.value }
  const ids = ['audienceUrl', 'acsUrl'] as const
  const other = { audienceUrl: shown.acsUrl, acsUrl: shown.audienceUrl }
  const stale = staleness(input, ids)
  for (const id of ids) {
    const { saved } = state.values[id]
    if (saved !== null && saved !== shown[id]) return differs(values[id].label, saved, shown[id], other[id])
  }
  const onPage = ids.every((id) => state.values[id].saved === shown[id])
  if (facts?.app.ok) {
    const { at, value: app } = facts.app
    const settings = settingEntries(app)
    for (const [key, text] of settings) {
      const id = roleOf(key)
      // A text of no known shape may be a setting that only sounds like one of the two.
      if (id !== null && text !== shown[id] && isMetaValue(text))
        return differs(values[id].label, text, shown[id], other[id], at)
    }
    const held = (id: (typeof ids)[number]) => settings.some(([, text]) => text === shown[id])
    const named = (id: (typeof ids)[number]) =>
      settings.some(([key, text]) => text === shown[id] && roleOf(key) === id)
    if (ids.every(held)) {
      if (ids.every(named) || onPage)
        return stale ?? { status: 'pass', detail: 'Okta confirms both, character for character.', at }
      return unknown(
        'Okta holds both, but does not say in which field. Open the Sign On tab once, so that Tandem sees it.',
      )
    }
    const near = settings.find(([, text]) => isMetaValue(text) && !Object.values(shown).includes(text))
    const absent = ids.find((id) => !held(id))
    if (near && absent) return differs(values[absent].label, near[1], shown[absent], other[absent], at)
    if (settings.some(([, text]) => isMetaValue(text)) && absent)
      return {
        status: 'fail',
        detail: `Okta's settings do not hold this ${values[absent].label}. Fill and save again.`,
        at,
      }
    // Only where the app has both settings by name can it be told that they are empty, and not somewhere else.
    const empty = (id: (typeof ids)[number]) =>
      Object.entries(app.settings?.app ?? {}).some(
        ([key, text]) => roleOf(key) === id && (text === null || text === ''),
      )
    if (ids.every(empty))
      return { status: 'fail', detail: 'Both fields are empty in Okta. Fill and save again.', at }
  }
  return onPage
    ? (stale ?? {
        status: 'pass',
        detail: 'The saved form in Okta shows both, character for character.',
        at: state.valuesChangedAt,
      })
    : unknown('Not seen as saved in Okta yet. Fill the form there and press "Save".')
}

/** Whether what goes to Meta comes from one app, and that one this setup's. */
export function sameApp(input: CheckInput): Verdict {
  const { state, facts } = input
  const { issuer, signOnUrl, metadataUrl } = state.values
  if (issuer.value === null || signOnUrl.value === null)
    return undecided(input, ['issuer', 'signOnUrl']) ?? unknown('Issuer and Sign on URL are not read yet.')
  const other = otherInMeta(input, ['issuer', 'signOnUrl'])
  if (other) return other
  const apps = new Set(
    [issuer, signOnUrl, metadataUrl].flatMap((value) => (value.value ? [exkOf(value.value)] : [])),
  )
  if (apps.size !== 1 || apps.has(null))
    return { status: 'fail', detail: 'These values come from different apps. Read them again on one app.' }
  const [exk] = apps
  if (!facts?.metadata.ok)
    return unknown('The values fit together; Okta could not confirm that they are this app’s.')
  return new RegExp(`/${exk}(?![0-9A-Za-z])`).test(facts.metadata.value)
    ? (unseenInMeta(input, ['issuer', 'signOnUrl']) ?? {
        status: 'pass',
        detail: `All three name ${exk}, and so does this app's metadata.`,
        at: facts.metadata.at,
      })
    : {
        status: 'fail',
        detail: 'These values are of another app than the chosen one. Read them again on this app.',
      }
}

/** Whether the signing certificate is sound and lasts. */
export function certificateValid(input: CheckInput): Verdict {
  const { state, certificate, now } = input
  if (state.values.certificate.status === 'conflict')
    return {
      status: 'fail',
      detail:
        'Okta shows two different certificates. Decide under “Values” which one is active, and fill it into Meta.',
    }
  if (!certificate) return unknown('No signing certificate read yet.')
  const { value, saved, inForm, source } = state.values.certificate
  const at = source?.at ?? null
  const held = inForm === null || inForm === '' ? saved : inForm
  if (value !== null && held !== null && !isSameText('certificate', held, value))
    return {
      status: 'fail',
      detail:
        'Meta has saved another certificate than the one that Okta signs with. Fill it into Meta, validate and test again.',
      at,
    }
  const until = certificate.notAfter.slice(0, 10)
  switch (certificateProblem(certificate, now)) {
    case 'expired':
      return { status: 'fail', detail: `It expired on ${until}. Make a new one in Okta and activate it.`, at }
    case 'not-yet-valid':
      return { status: 'fail', detail: `It is valid only from ${certificate.notBefore.slice(0, 10)}.`, at }
    case 'weak-key':
      return { status: 'fail', detail: 'Its key is too short (under 2048 bits). Make a new one in Okta.', at }
    case 'weak-signature':
      return {
        status: 'warn',
        detail: 'It is signed with SHA-1. A SHA-2 certificate is safer; Okta can make one.',
        at,
      }
    case 'expires-soon':
      return { status: 'warn', detail: `It expires on ${until}, in less than 30 days. Renew it first.`, at }
    case null:
      return (
        unseenInMeta(input, ['certificate']) ?? {
          status: 'pass',
          detail: `Valid until ${until}, ${certificate.signatureAlgorithm}.`,
          at,
        }
      )
  }
}
