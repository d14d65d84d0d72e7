import { messages, phrase } from '../i18n/messages'
import { certificateProblem } from '../saml/certificate'
import { unknown, type CheckInput, type Verdict } from './check-verdict'
import { isSameText } from './sight'
import { unseenInMeta } from './stale'

const words = messages('check-certificate', {
  twoCertificates:
    'Okta shows two different certificates. Decide under “Values” which one is active, and fill it into Meta.',
  noCertificate: 'No signing certificate read yet.',
  otherCertificate:
    'Meta has saved another certificate than the one that Okta signs with. Fill it into Meta, validate and test again.',
  expired: phrase('It expired on {day}. Make a new one in Okta and activate it.'),
  notYetValid: phrase('It is valid only from {day}.'),
  weakKey: 'Its key is too short (under 2048 bits). Make a new one in Okta.',
  weakSignature: 'It is signed with SHA-1. A SHA-2 certificate is safer; Okta can make one.',
  expiresSoon: phrase('It expires on {day}, in less than 30 days. Renew it first.'),
  valid: phrase('Valid until {day}, {algorithm}.'),
})

/** Whether the signing certificate is sound and lasts. */
export function certificateValid(input: CheckInput): Verdict {
  const { state, certificate, now } = input
  if (state.values.certificate.status === 'conflict')
    return { status: 'fail', detail: words().twoCertificates }
  if (!certificate) return unknown(words().noCertificate)
  const { value, saved, inForm, source } = state.values.certificate
  const at = source?.at ?? null
  const held = inForm === null || inForm === '' ? saved : inForm
  if (value !== null && held !== null && !isSameText('certificate', held, value))
    return { status: 'fail', detail: words().otherCertificate, at }
  const day = certificate.notAfter.slice(0, 10)
  switch (certificateProblem(certificate, now)) {
    case 'expired':
      return { status: 'fail', detail: words().expired({ day }), at }
    case 'not-yet-valid':
      return {
        status: 'fail',
        detail: words().notYetValid({ day: certificate.notBefore.slice(0, 10) }),
        at,
      }
    case 'weak-key':
      return { status: 'fail', detail: words().weakKey, at }
    case 'weak-signature':
      return { status: 'warn', detail: words().weakSignature, at }
    case 'expires-soon':
      return { status: 'warn', detail: words().expiresSoon({ day }), at }
    case null:
      return (
        unseenInMeta(input, ['certificate']) ?? {
          status: 'pass',
          detail: words().valid({ day, algorithm: certificate.signatureAlgorithm }),
          at,
        }
      )
  }
}
