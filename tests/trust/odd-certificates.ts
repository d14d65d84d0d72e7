import { base64, makeCertificate, wrap } from '../unit/saml/make-certificate'

/** A text that somebody gives for a certificate. `der`: what it is to be read as; null where it has to be refused. */
export interface OddCertificate {
  name: string
  text: string
  der: Uint8Array | null
  /** Where it may as well be refused, though Node reads it. */
  mayRefuse?: boolean
  /** The reason for which it has to be refused. */
  reason?: string
}

const pemOf = (der: Uint8Array, width = 64, newline = '\n') =>
  `-----BEGIN CERTIFICATE-----${newline}${wrap(base64(der), width, newline)}${newline}-----END CERTIFICATE-----`

/** The same certificate with another serial number than the one that was signed, which begins with this byte. */
function withSerial(der: Uint8Array, first: number): Uint8Array {
  const copy = Uint8Array.from(der)
  const place = copy.findIndex(
    (byte, at) => byte === 2 && copy[at + 1] === 3 && copy[at + 2] === 1 && copy[at + 3] === 0xa2,
  )
  copy[place + 2] = first
  return copy
}

/** Certificates of all kinds, in all layouts, and what is taken for one. */
export async function oddCertificates(quick: boolean): Promise<OddCertificate[]> {
  const [rsa, small, ec, sha1, expired, early, named, huge, big, issued] = await Promise.all([
    makeCertificate(),
    makeCertificate({ key: 'RSA-1024' }),
    makeCertificate({ key: 'EC-P-256' }),
    makeCertificate({ hash: 'SHA-1' }),
    makeCertificate({ notAfter: '2025-02-01T00:00:00Z' }),
    makeCertificate({ notBefore: '2034-01-01T00:00:00Z' }),
    makeCertificate({ name: 'CN=Zoë Ångström 東京 \u202eelgoog, O=“Acme” & <b>Söhne</b>' }),
    makeCertificate({ name: `CN=${'a'.repeat(20_000)}` }),
    makeCertificate({ key: 'RSA-3072', hash: 'SHA-512' }),
    makeCertificate({ issuer: 'CN=An authority' }),
  ])
  const kinds = { rsa, small, ec, sha1, expired, early, named, huge, big, issued }
  const sound = Object.entries(kinds).map(([name, { pem, der }]): OddCertificate => ({
    name,
    text: pem,
    der,
  }))
  const { der, pem, privatePem, privateDer } = rsa
  // Whether it was altered only its issuer could tell.
  const negative = withSerial(issued.der, 0x81)
  const line = base64(der)
  const layout = (name: string, text: string): OddCertificate => ({ name, text, der, mayRefuse: true })
  const refused = (name: string, text: string, reason = ''): OddCertificate => ({
    name,
    text,
    der: null,
    reason,
  })
  const cut = Array.from({ length: Math.floor(der.length / (quick ? 64 : 16)) }, (_, place) =>
    refused(`cut at byte ${16 * place}`, pemOf(der.slice(0, (quick ? 64 : 16) * place))),
  )
  return [
    ...sound,
    { name: 'a negative serial', text: pemOf(negative), der: negative },
    ...[60, 76, 100_000].map((width) => ({
      ...layout(`${width} columns`, pemOf(der, width)),
      mayRefuse: false,
    })),
    { ...layout('CRLF', pemOf(der, 64, '\r\n')), mayRefuse: false },
    layout('literal \\n', pem.replaceAll('\n', String.raw`\n`)),
    layout('no END', pem.replace(/-----END.*/, '')),
    layout('no BEGIN', pem.replace(/-----BEGIN.*/, '')),
    layout('bare', line),
    layout('NBSP', pem.replaceAll('\n', '\u00a0\n')),
    layout('ZWSP', `\u200b${pem.replaceAll('\n', '\u200b\n')}`),
    layout('BOM', `\ufeff${pem}`),
    layout('in XML', `<ds:X509Certificate>${line}</ds:X509Certificate>`),
    layout('twice the same', `${pem}\n${pem}`),
    refused('two', `${pem}\n${ec.pem}`, 'several'),
    refused('bytes behind it', pemOf(Uint8Array.from([...der, 0, 1, 2]))),
    refused('a null behind it', pemOf(Uint8Array.from([...der, 5, 0]))),
    refused('an altered serial', pemOf(withSerial(der, 2)), 'damaged'),
    refused('a private key', privatePem, 'private-key'),
    refused('a private key, bare', base64(privateDer), 'private-key'),
    refused('a certificate and its key', `${pem}\n${privatePem}`, 'private-key'),
    refused('a key called a certificate', pemOf(privateDer), 'private-key'),
    refused('a request', pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')),
    refused('PKCS#7', pem.replaceAll('CERTIFICATE', 'PKCS7')),
    refused('nothing', '', 'empty'),
    refused('words', 'The certificate is in the mail.'),
    refused('HTML', '<!doctype html><h1>Sign in</h1>'),
    refused('a long text', 'A'.repeat(1_000_000), 'too-long'),
    refused('endless markers', '-----BEGIN '.repeat(5_000)),
    refused('endless dashes', '-'.repeat(60_000)),
    refused('endless entities', '&#65;'.repeat(12_000)),
    refused(
      'nested sequences',
      pemOf(Uint8Array.from({ length: 40_000 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x80))),
    ),
    ...cut,
  ]
}
