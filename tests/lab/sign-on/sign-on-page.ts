import { signXml } from '@node-saml/node-saml/lib/xml.js'
import type { Request, Response } from 'express'
import samlp from 'samlp'
import type { SigningPair } from '../meta/test-idp'

/** What an identity provider writes into a sign-on response, and what is then done to it. */
export interface SignOnAnswer {
  pair: SigningPair
  issuer: string
  audience: string | string[]
  recipient: string
  destination: string
  postUrl: string
  nameId: string
  nameIdFormat: string
  lifetimeInSeconds: number
  signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1'
  signResponse: boolean
  signAssertion: boolean
  /** PEM of the key's certificate for which the assertion is encrypted. */
  encryptFor?: SigningPair & { publicKey: string }
  /** Changes the XML before it is signed. */
  edit?: (xml: string) => string
  /** Changes the XML after it was signed. */
  tamper?: (xml: string) => string
}

const VALUE = /(name="SAMLResponse"\s+value=")([^"]*)/

/** The page that `samlp` sends for an answer. */
function pageBySamlp(answer: SignOnAnswer): Promise<string> {
  const { pair, nameId, nameIdFormat, postUrl, encryptFor, edit: _edit, tamper: _tamper, ...rest } = answer
  const handler = samlp.auth<string>({
    ...rest,
    cert: pair.certificate,
    key: pair.key,
    digestAlgorithm: answer.signatureAlgorithm === 'rsa-sha1' ? 'sha1' : 'sha256',
    authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    sessionIndex: '_practice',
    nameIdentifierFormat: nameIdFormat,
    ...(encryptFor && { encryptionCert: encryptFor.certificate, encryptionPublicKey: encryptFor.publicKey }),
    profileMapper: () => ({
      getClaims: () => ({}),
      getNameIdentifier: () => ({ nameIdentifier: nameId, nameIdentifierFormat: nameIdFormat }),
    }),
    getUserFromRequest: () => nameId,
    getPostURL: (_audience, _dom, _request, done) => done(null, postUrl),
  })
  return new Promise((resolve, reject) => {
    const request = { method: 'GET', query: {}, body: {} } as unknown as Request
    const response = { set: () => undefined, send: resolve } as unknown as Response
    void handler(request, response, reject)
  })
}

function signAgain(xml: string, name: 'Assertion' | 'Response', { pair }: Signing): string {
  const path = `//*[local-name(.)='${name}']`
  return signXml(
    xml,
    path,
    { reference: path, action: 'prepend' },
    {
      privateKey: pair.key,
      publicCert: pair.certificate,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
    },
  )
}

/** The address, and the fields, that the form of such a page would post. */
export function formOf(page: string): { postUrl: string; response: string } {
  const postUrl = /<form[^>]*action="([^"]*)"/.exec(page)?.[1] ?? ''
  return { postUrl: postUrl.replaceAll('&amp;', '&'), response: VALUE.exec(page)?.[2] ?? '' }
}

/** What decides which parts of a response are signed, and with what. */
type Signing = Pick<SignOnAnswer, 'pair' | 'signResponse' | 'signAssertion'>

const xmlIn = (page: string): string => Buffer.from(formOf(page).response, 'base64').toString('utf8')
const withXml = (page: string, xml: string): string =>
  page.replace(VALUE, (_whole, before: string) => before + Buffer.from(xml).toString('base64'))

function editXml(xml: string, signing: Signing, edit: (xml: string) => string): string {
  const unsigned = xml.replace(/<Signature\b[\s\S]*?<\/Signature>/g, '')
  let edited = edit(unsigned)
  if (edited === unsigned) throw new Error(`The edit changed nothing: ${edit.toString()}`)
  if (signing.signAssertion) edited = signAgain(edited, 'Assertion', signing)
  return signing.signResponse ? signAgain(edited, 'Response', signing) : edited
}

/** The page with another response in it: edited, and signed again. */
export function editPage(page: string, signing: Signing, edit: (xml: string) => string): string {
  return withXml(page, editXml(xmlIn(page), signing, edit))
}

/** The page with which a real identity provider library posts an answer; edited ones are signed again. */
export async function makeSignOnPage(answer: SignOnAnswer): Promise<string> {
  const page = await pageBySamlp(answer)
  const xml = answer.edit ? editXml(xmlIn(page), answer, answer.edit) : xmlIn(page)
  const sent = answer.tamper ? answer.tamper(xml) : xml
  if (answer.tamper && sent === xml) throw new Error(`Nothing was tampered with: ${answer.tamper.toString()}`)
  return withXml(page, sent)
}
