import { messages, phrase } from '../lib/i18n/messages'
import type { CertificateDetails } from '../lib/saml/certificate'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('CertificateFacts', {
  subject: 'Subject',
  valid: 'Valid',
  validFor: '{from} to {until}',
  key: 'Key',
  signed: phrase('{key}, signed with {signature}'),
  signedBits: phrase('{key} {bits} bit, signed with {signature}'),
})

/** What an admin compares a certificate by: whose it is, how long it lasts, its key and its fingerprint. */
export function CertificateFacts({ certificate }: { certificate: CertificateDetails }) {
  const { subject, notBefore, notAfter, keyAlgorithm, keyBits, signatureAlgorithm, sha256 } = certificate
  return (
    <dl className="certificate">
      <dt>{words().subject}</dt>
      <dd>{subject}</dd>
      <dt>{words().valid}</dt>
      <dd>
        <Phrase
          text={words().validFor}
          parts={{
            from: <Moment at={notBefore} parts="day" />,
            until: <Moment at={notAfter} parts="day" />,
          }}
        />
      </dd>
      <dt>{words().key}</dt>
      <dd>
        {keyBits === null
          ? words().signed({ key: keyAlgorithm, signature: signatureAlgorithm })
          : // As a text: "2048", which nobody writes with a separator.
            words().signedBits({ key: keyAlgorithm, bits: String(keyBits), signature: signatureAlgorithm })}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{sha256}</code>
      </dd>
    </dl>
  )
}
