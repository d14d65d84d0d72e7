import type { CertificateDetails } from '../lib/saml/certificate'
import { Moment } from './ui/Moment'

/** What an admin compares a certificate by: whose it is, how long it lasts, its key and its fingerprint. */
export function CertificateFacts({ certificate }: { certificate: CertificateDetails }) {
  const { subject, notBefore, notAfter, keyAlgorithm, keyBits, signatureAlgorithm, sha256 } = certificate
  return (
    <dl className="certificate">
      <dt>Subject</dt>
      <dd>{subject}</dd>
      <dt>Valid</dt>
      <dd>
        <Moment at={notBefore} parts="day" /> to <Moment at={notAfter} parts="day" />
      </dd>
      <dt>Key</dt>
      <dd>
        {keyAlgorithm}
        {keyBits !== null && ` ${keyBits} bit`}, signed with {signatureAlgorithm}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{sha256}</code>
      </dd>
    </dl>
  )
}
