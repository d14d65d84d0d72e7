import { beforeAll, describe, expect, test } from 'vitest'
import { createDocumentParser } from '../../../lib/saml/document-parser'
import { readAppMetadata } from '../../../lib/setup/app-metadata'
import { base64, makeCertificate } from '../../unit/saml/make-certificate'

const EXK = 'exk1a2b3c4d5e6f7g8h9'
const OTHER = 'exk9a2b3c4d5e6f7g8h1'
const MD = 'urn:oasis:names:tc:SAML:2.0:metadata'
const DS = 'http://www.w3.org/2000/09/xmldsig#'

let certificate: string
let second: string
beforeAll(async () => {
  certificate = base64((await makeCertificate()).der)
  second = base64((await makeCertificate()).der)
})

const metadata = ({
  issuer = `http://www.okta.com/${EXK}`,
  app = EXK,
  certificates = [certificate],
} = {}) => `<md:EntityDescriptor xmlns:md="${MD}" entityID="${issuer}">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    ${certificates
      .map(
        (one) =>
          `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${DS}"><ds:X509Data><ds:X509Certificate>${one}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
      )
      .join('')}
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://acme.okta.com/app/facebook_work_accounts/${app}/sso/saml"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`
const read = (wish?: Parameters<typeof metadata>[0]) =>
  readAppMetadata(metadata(wish), createDocumentParser())

describe('an app’s metadata', () => {
  test('gives all three values where they hold together', async () => {
    expect(await read()).toMatchObject({
      ok: true,
      issuer: `http://www.okta.com/${EXK}`,
      signOnUrl: `https://acme.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`,
      certificate: { subject: expect.stringContaining('O=Okta') as string },
    })
  })

  test.each(['oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil'])(
    'may be of the cloud %s',
    async (cloud) => expect((await read({ issuer: `http://www.${cloud}/${EXK}` })).ok).toBe(true),
  )

  test.each([
    `https://www.okta.com/${EXK}`,
    `http://wvw.okta.com/${EXK}`,
    `http://www.okta.com.evil.example/${EXK}`,
    ` http://www.okta.com/${EXK}`,
    `http://www.okta.com/${EXK}/`,
    `http://www.okta.com/${EXK}?x`,
    `http://www.okta.com/x/${EXK}`,
    'http://www.okta.com/',
  ])('is refused where its issuer is “%s”', async (issuer) => {
    expect(await read({ issuer })).toEqual({ ok: false, reason: 'foreign-issuer' })
  })

  test('is refused where it speaks of two apps', async () => {
    expect(await read({ app: OTHER })).toEqual({ ok: false, reason: 'several-apps' })
  })

  test('is refused where it has two certificates, one that was altered, or none', async () => {
    const reason = async (certificates: string[]) => {
      const result = await read({ certificates })
      return result.ok ? null : result.reason
    }
    expect(await reason([certificate, second])).toBe('several-certificates')
    // Another letter in the name of the org.
    const altered = btoa(atob(certificate).replace('acme', 'acne'))
    expect(await reason([altered])).toBe('damaged')
    expect(await reason([])).toBe('no-certificate')
  })
})
