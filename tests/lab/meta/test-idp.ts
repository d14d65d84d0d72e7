// The certificate library refuses to load without it.
import '../okta/reflect'
import { X509CertificateGenerator, PemConverter } from '@peculiar/x509'
import express from 'express'
import samlp from 'samlp'
import type { LabSite } from '../console'

const NAME_ID_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'

/** A signing key and its certificate, both PEM. */
export interface SigningPair {
  key: string
  certificate: string
}

/** What the identity provider puts into its answers; tests bend it to be wrong in one point. */
export interface IdpAnswers {
  pair: SigningPair
  issuer: string
  audience: string
  recipient: string
  destination: string
  nameId: string
  signResponse: boolean
}

/** A new RSA key with a self-signed certificate that is valid between the two dates. */
export async function createSigningPair(notBefore: Date, notAfter: Date): Promise<SigningPair> {
  const signingAlgorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  }
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Test identity provider',
    notBefore,
    notAfter,
    signingAlgorithm,
    keys,
  })
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { key: PemConverter.encode(key, 'PRIVATE KEY'), certificate: certificate.toString('pem') }
}

/** A real identity provider at https://idp.acme.example/sso, which signs everybody in without asking. */
export function createTestIdp(answers: IdpAnswers): LabSite {
  const app = express()
  app.get('/sso', (request, response, next) => {
    const { pair, nameId, ...rest } = answers
    const handler = samlp.auth<string>({
      ...rest,
      cert: pair.certificate,
      key: pair.key,
      signatureAlgorithm: 'rsa-sha256',
      digestAlgorithm: 'sha256',
      lifetimeInSeconds: 300,
      authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
      sessionIndex: '_practice',
      nameIdentifierFormat: NAME_ID_FORMAT,
      profileMapper: (nameIdentifier) => ({
        getClaims: () => ({}),
        getNameIdentifier: () => ({ nameIdentifier, nameIdentifierFormat: NAME_ID_FORMAT }),
      }),
      getUserFromRequest: () => nameId,
      getPostURL: (_audience, _dom, _request, done) => done(null, answers.destination),
    })
    void handler(request, response, next)
  })
  return { hosts: ['idp.acme.example'], app }
}
