import { parseDomFromString, xpath } from '@node-saml/node-saml/lib/xml.js'
import * as v from 'valibot'
import { responseChecker } from './saml-provider'
import { serviceProviderOf } from './service-provider'
import type { IdpSetup, MetaState, PendingRequest } from './state'

/** What a SAML response came to: who it names, or why it is refused. */
export type ResponseVerdict =
  | { ok: true; setup: IdpSetup; pending: PendingRequest | null; nameId: string }
  | {
      ok: false
      setup: IdpSetup | null
      pending: PendingRequest | null
      nameId: string | null
      reason: string
    }

/** The outer response, which node-saml leaves unchecked apart from its signature. */
interface Envelope {
  inResponseTo: string | null
  destination: string | null
  issuer: string | null
  signed: boolean
}

/** The part of node-saml's parsed, signature-checked assertion that is looked at here. */
const assertionShape = v.object({
  Assertion: v.object({
    Subject: v.tuple([
      v.object({
        SubjectConfirmation: v.array(
          v.object({
            SubjectConfirmationData: v.tuple([
              v.object({
                $: v.object({ Recipient: v.optional(v.string()), NotOnOrAfter: v.optional(v.string()) }),
              }),
            ]),
          }),
        ),
      }),
    ]),
  }),
})

async function readEnvelope(samlResponse: string): Promise<Envelope> {
  const document = await parseDomFromString(Buffer.from(samlResponse, 'base64').toString('utf8'))
  const root = "/*[local-name()='Response']"
  const attribute = (name: string) => xpath.selectAttributes(document, `${root}/@${name}`)[0]?.value ?? null
  const [issuer] = xpath.selectElements(document, `${root}/*[local-name()='Issuer']`)
  return {
    inResponseTo: attribute('InResponseTo'),
    destination: attribute('Destination'),
    issuer: issuer?.textContent ?? null,
    signed: xpath.selectElements(document, `${root}/*[local-name()='Signature']`).length > 0,
  }
}

/** Puts node-saml's complaint into words that lead an admin to the value that is wrong. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/signature/i.test(message)) {
    return `The response isn't signed with the SAML certificate of this setup (${message}).`
  }
  if (/audience/i.test(message)) {
    return `The response is for another audience than our Audience URL (${message}).`
  }
  if (/expired|not yet valid|subject confirmation/i.test(message))
    return `The response isn't valid at this time (${message}).`
  if (/InResponseTo/i.test(message)) return `The response doesn't answer a request of ours (${message}).`
  return `The response was refused (${message}).`
}

/**
 * Checks a SAML response against what was saved for its IdP: signature, issuer, audience, destination,
 * recipient, times and the request it answers.
 */
export async function checkSamlResponse(
  state: MetaState,
  samlResponse: string,
  now: () => Date,
): Promise<ResponseVerdict> {
  let setup: IdpSetup | null = null
  let pending: PendingRequest | null = null
  let nameId: string | null = null
  const refuse = (reason: string): ResponseVerdict => ({ ok: false, setup, pending, nameId, reason })

  let envelope: Envelope
  try {
    envelope = await readEnvelope(samlResponse)
  } catch {
    return refuse("The response isn't SAML.")
  }
  pending = state.pending.get(envelope.inResponseTo ?? '') ?? null
  const request = pending
  setup =
    state.setups.find((candidate) =>
      request ? candidate.id === request.setupId : candidate.active && candidate.issuer === envelope.issuer,
    ) ?? null
  if (setup === null) return refuse('The response comes from an identity provider that nobody added.')

  let profile
  try {
    const saml = responseChecker(state, setup, now, envelope.signed)
    profile = (await saml.validatePostResponseAsync({ SAMLResponse: samlResponse })).profile
  } catch (error) {
    return refuse(inWords(error))
  } finally {
    // One answer per request: a second one is a replay.
    if (envelope.inResponseTo !== null) state.pending.delete(envelope.inResponseTo)
  }
  nameId = profile?.nameID ?? null

  for (const issuer of [envelope.issuer, profile?.issuer ?? null]) {
    if (issuer !== setup.issuer) {
      return refuse(`The response was issued by ${issuer ?? 'nobody'}, not by ${setup.issuer}.`)
    }
  }
  const { acsUrl } = serviceProviderOf(state)
  if (envelope.destination !== acsUrl) {
    return refuse(`The response was meant for ${envelope.destination ?? 'nowhere'}, not for our ACS URL.`)
  }
  const assertion = v.safeParse(assertionShape, profile?.getAssertion?.())
  const confirmations = assertion.success
    ? assertion.output.Assertion.Subject[0].SubjectConfirmation.map(
        (confirmation) => confirmation.SubjectConfirmationData[0].$,
      )
    : []
  if (!confirmations.some((data) => data.Recipient === acsUrl)) {
    const recipient = confirmations[0]?.Recipient ?? 'nobody'
    return refuse(`The assertion's recipient is ${recipient}, not our Recipient URL.`)
  }
  if (nameId === null) return refuse('The response names nobody (no NameID).')
  return { ok: true, setup, pending, nameId }
}
