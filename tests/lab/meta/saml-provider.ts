import { SAML, ValidateInResponseTo, type CacheProvider } from '@node-saml/node-saml'
import { strictPem } from './idp-metadata'
import { serviceProviderOf } from './service-provider'
import type { IdpSetup, MetaState, PendingRequest } from './state'

/** Clocks of the two companies may differ by this much. */
const CLOCK_SKEW_MS = 60_000

/** node-saml with the lab's clock in place of the machine's. */
class LabSaml extends SAML {
  // A plain field, because parameter properties do not survive type stripping.
  private now: () => Date = () => new Date()

  withClock(now: () => Date): this {
    this.now = now
    return this
  }

  protected override checkTimestampsValidityError(
    _machineNow: number,
    notBefore: string,
    notOnOrAfter: string,
    maxTimeLimitMs?: number,
  ): Error | null {
    return super.checkTimestampsValidityError(this.now().getTime(), notBefore, notOnOrAfter, maxTimeLimitMs)
  }
}

/** Remembers requests in the state, so that an answer finds back to what it answers. */
function pendingCache(state: MetaState, request: PendingRequest | null): CacheProvider {
  return {
    saveAsync: (id, instant) => {
      if (request) state.pending.set(id, { ...request, instant })
      return Promise.resolve({ value: instant, createdAt: Date.now() })
    },
    getAsync: (id) => Promise.resolve(state.pending.get(id)?.instant ?? null),
    removeAsync: (id) => {
      if (id !== null) state.pending.delete(id)
      return Promise.resolve(id)
    },
  }
}

function createSaml(
  state: MetaState,
  setup: IdpSetup,
  now: () => Date,
  more: { request: PendingRequest | null; responseSigned: boolean },
): SAML {
  const provider = serviceProviderOf(state)
  return new LabSaml({
    entryPoint: setup.samlUrl.trim(),
    issuer: provider.audienceUrl,
    audience: provider.audienceUrl,
    callbackUrl: provider.acsUrl,
    idpCert: strictPem(setup.certificate),
    idpIssuer: setup.issuer,
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    disableRequestedAuthnContext: true,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: more.responseSigned,
    // An answer to nothing is a sign-in that began at the IdP; an answer to something must match it.
    validateInResponseTo: ValidateInResponseTo.ifPresent,
    acceptedClockSkewMs: CLOCK_SKEW_MS,
    cacheProvider: pendingCache(state, more.request),
  }).withClock(now)
}

/** The address at the IdP, with an AuthnRequest in it, to which the browser goes next. */
export function authnRequestUrl(
  state: MetaState,
  setup: IdpSetup,
  request: Omit<PendingRequest, 'setupId' | 'instant'>,
): Promise<string> {
  const pending = { ...request, setupId: setup.id, instant: '' }
  const saml = createSaml(state, setup, () => new Date(), { request: pending, responseSigned: false })
  return saml.getAuthorizeUrlAsync('', undefined, {})
}

/** The checker for a response of one IdP; `responseSigned` says whether the outer signature must hold too. */
export function responseChecker(
  state: MetaState,
  setup: IdpSetup,
  now: () => Date,
  responseSigned: boolean,
): SAML {
  return createSaml(state, setup, now, { request: null, responseSigned })
}
