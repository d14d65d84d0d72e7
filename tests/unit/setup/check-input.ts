import type { CheckId, CheckResult } from '../../../lib/guide/checks'
import type { Assignment, Assignments } from '../../../lib/okta/assignments'
import type { OktaAnswer, OktaFailure } from '../../../lib/okta/client'
import { failureText } from '../../../lib/okta/failure-text'
import type { AppFacts } from '../../../lib/okta/queries'
import type { OktaApp } from '../../../lib/okta/schema'
import type { CertificateDetails } from '../../../lib/saml/certificate'
import type { CheckInput } from '../../../lib/setup/check-verdict'
import { runChecks } from '../../../lib/setup/checks'
import type { EventBody } from '../../../lib/setup/events'
import type { Sights } from '../../../lib/setup/sight'
import { after, APP, bound, captured, minute, texts } from './sample'

/** When the sample answers were read. */
export const readAt = minute(40)

/** An answer of the API. */
export const answer = <T>(value: T): OktaAnswer<T> => ({ ok: true, value, at: readAt, next: null })

/** No answer, for that reason. */
export const failed = (reason: OktaFailure): Extract<OktaAnswer<never>, { ok: false }> => ({
  ok: false,
  reason,
  at: readAt,
  retryAt: null,
})

/** Every way in which the API gives no answer. */
export const failures = Object.keys(failureText()) as OktaFailure[]

/** The sample app, as the API gives it when all is well. */
export const app = (change: Partial<OktaApp> = {}): OktaApp => ({
  id: APP.id,
  name: APP.key,
  label: APP.label,
  status: 'ACTIVE',
  signOnMode: 'SAML_2_0',
  features: [],
  credentials: { userNameTemplate: { template: '${source.email}', type: 'BUILT_IN' } },
  settings: { app: { audienceRestriction: texts.audienceUrl, acsURL: texts.acsUrl }, signOn: {} },
  ...change,
})

/** Facts of the sample app when all is well. */
export const facts = (change: Partial<AppFacts> = {}): AppFacts => ({
  app: answer(app()),
  assignment: answer({ id: '00u1', credentials: { userName: 'ada@acme.example' } }),
  metadata: answer(`<md:EntityDescriptor entityID="${texts.issuer}">`),
  certificate: answer('MII'),
  ...change,
})

/** The signed-in admin. */
export const me = answer({ id: '00u1', profile: { login: 'ada@acme.example', email: 'ada@acme.example' } })

/** The admin's assignment when all is well, or one with that change. */
export const assigned = (change: Partial<Assignment> = {}): Assignment => ({
  userId: '00u1',
  scope: 'USER',
  status: 'ACTIVE',
  userName: 'ada@acme.example',
  syncState: null,
  externalId: null,
  person: { login: 'ada@acme.example', email: 'ada@acme.example', status: 'ACTIVE' },
  ...change,
})

/** Everybody who is assigned. */
export const assignments = (...people: Assignment[]): OktaAnswer<Assignments> =>
  answer({ people, groups: [], complete: true })

/** A certificate without fault on the day of the checks. */
export const certificate: CertificateDetails = {
  pem: texts.certificate,
  sha1: 'AA',
  sha256: 'BB',
  subject: 'CN=acme',
  issuer: 'CN=acme',
  notBefore: '2025-01-01T00:00:00.000Z',
  notAfter: '2035-01-01T00:00:00.000Z',
  signatureAlgorithm: 'RSASSA-PKCS1-v1_5 SHA-256',
  keyAlgorithm: 'RSA',
  keyBits: 2048,
}

/** What a setup without fault is made of. */
export const allWell: readonly EventBody[] = [
  bound,
  captured('audienceUrl'),
  captured('acsUrl'),
  captured('recipientUrl'),
  captured('metadataUrl'),
  captured('signOnUrl'),
  captured('issuer'),
  captured('certificate'),
  { type: 'value.saved', id: 'audienceUrl', value: texts.audienceUrl },
  { type: 'value.saved', id: 'acsUrl', value: texts.acsUrl },
  { type: 'milestone.seen', milestone: 'test-passed' },
  { type: 'admins.named', admins: [{ email: 'ada@acme.example', passwordOnly: false }] },
  { type: 'break-glass.named', text: 'it@acme.example' },
  { type: 'step.ticked', id: '3.break-glass' },
  { type: 'step.ticked', id: '3.5.4' },
  { type: 'step.ticked', id: '3.mfa-policy' },
  { type: 'step.ticked', id: '4.deactivate-understood' },
]

/** That Meta's form held Okta's values, as they were agreed on, at that time. */
export const inMeta = (at = minute(30)): Sights =>
  Object.fromEntries(
    (['issuer', 'signOnUrl', 'certificate'] as const).map((id) => [
      id,
      { agreed: null, instead: null, inForm: { text: texts[id], at } },
    ]),
  )

/** What the checks look at: all is well but for the change. */
export const input = (change: Partial<CheckInput> = {}, bodies = allWell): CheckInput => ({
  state: after(...bodies),
  facts: facts(),
  me,
  assignments: assignments(assigned()),
  policy: undefined,
  certificate,
  dryRun: null,
  // Meta showed its values, and what it has of Okta's, again half an hour ago.
  sights: {
    ...inMeta(),
    audienceUrl: { agreed: { text: texts.audienceUrl, at: minute(30) }, instead: null },
    acsUrl: { agreed: { text: texts.acsUrl, at: minute(30) }, instead: null },
  },
  now: new Date(minute(60)),
  ...change,
})

/** The verdict of one check. */
export function verdict(id: CheckId, change: Partial<CheckInput> = {}, bodies = allWell): CheckResult {
  const found = runChecks(input(change, bodies)).find((check) => check.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}
