import { expect, it } from 'vitest'
import { parseCertificate } from '../../../lib/saml/certificate'
import { base64, makeCertificate } from '../../unit/saml/make-certificate'

it('parses a certificate in the browser as it does in Node', async () => {
  const made = await makeCertificate({ notAfter: '2034-05-06T07:08:09Z' })
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', made.der.slice().buffer))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
  expect(await parseCertificate(base64(made.der))).toMatchObject({
    ok: true,
    certificate: { pem: made.pem, sha256, keyBits: 2048, notAfter: '2034-05-06T07:08:09.000Z' },
  })
  expect(await parseCertificate(made.privatePem)).toEqual({ ok: false, reason: 'private-key' })
})
