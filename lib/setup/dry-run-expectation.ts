import type { OktaMe } from '../okta/schema'
import { knownAdmins } from './known-admins'
import type { Sights } from './sight'
import { staleness, unseenInMeta } from './stale'
import type { SetupState } from './state'

/** What a dry run can know of Meta before it asks Okta. */
export interface DryRunKnowledge {
  state: SetupState
  sights: Sights
  /** Whose session makes the dry run, as Okta says; null where it doesn't. */
  me: OktaMe | null
  now: Date
}

/** What decides at Meta, each null where it isn't known for sure. */
export interface HeldByMeta {
  audienceUrl: string | null
  acsUrl: string | null
  issuer: string | null
  /** The text of the certificate, as it was saved. */
  certificate: string | null
  /** Where Meta sends people. */
  signOnUrl: string | null
  email: string | null
}

/** One of Meta's own values, if its page showed it lately and nothing else; null while two texts disagree. */
function shown(knowledge: DryRunKnowledge, id: 'audienceUrl' | 'acsUrl'): string | null {
  return staleness(knowledge, [id]) ? null : knowledge.state.values[id].value
}

/**
 * What Meta has saved of Okta's values, as far as Tandem saw lately. What was read in Okta is no word on it: they may differ.
 * A form that holds another text than the saved one leaves open which of them Meta goes by.
 */
function saved(knowledge: DryRunKnowledge, id: 'issuer' | 'certificate' | 'signOnUrl'): string | null {
  if (unseenInMeta(knowledge, [id])) return null
  const { saved: text, inForm } = knowledge.state.values[id]
  return text === '' || (inForm !== null && inForm !== '' && inForm !== text) ? null : text
}

/** A person's address as Meta spells it, by the Directory or a person's word; null unless it is one and in use. */
function ownAddress({ state, me }: DryRunKnowledge): string | null {
  const names = [me?.profile.email, me?.profile.login].map((name) => name?.toLowerCase())
  const [own, another] = knownAdmins(state.admins, state.directory).filter(({ email }) =>
    names.includes(email.toLowerCase()),
  )
  return own && !another && own.doubt === null ? own.email : null
}

/** What Meta goes by when it judges a sign-in, as far as it is known. What Okta has is no part of it. Pure. */
export function heldByMeta(knowledge: DryRunKnowledge): HeldByMeta {
  const { state } = knowledge
  const recipient = state.values.recipientUrl.value
  const acsUrl = shown(knowledge, 'acsUrl')
  return {
    audienceUrl: shown(knowledge, 'audienceUrl'),
    // Two addresses for one thing: which of them Meta compares is not known.
    acsUrl: recipient !== null && recipient !== acsUrl ? null : acsUrl,
    issuer: saved(knowledge, 'issuer'),
    certificate: saved(knowledge, 'certificate'),
    signOnUrl: saved(knowledge, 'signOnUrl'),
    email: ownAddress(knowledge),
  }
}
