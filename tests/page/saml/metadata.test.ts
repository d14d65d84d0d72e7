import { describe, expect, it } from 'vitest'
import { METADATA_TEXT_LIMIT, exkOf, parseMetadata } from '../../../lib/saml/metadata'

const EXK = 'exk1a2b3c4d5e6f7g8h9'
const ISSUER = `http://www.okta.com/${EXK}`
const SIGN_ON = `https://acme.okta.com/app/facebook_work_accounts/${EXK}/sso/saml`
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'
const NAMESPACES =
  'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'

const key = (text: string, use = ' use="signing"') =>
  `<md:KeyDescriptor${use}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${text}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`
const service = (location: string, binding: string) =>
  `<md:SingleSignOnService Binding="${binding}" Location="${location}"/>`
const bothServices = service(SIGN_ON, POST) + service(SIGN_ON, REDIRECT)
const provider = (content: string) =>
  `<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${content}</md:IDPSSODescriptor>`
const entity = (content: string, id = ISSUER) =>
  `<md:EntityDescriptor entityID="${id}" ${NAMESPACES}>${content}</md:EntityDescriptor>`
const group = (content: string) => `<md:EntitiesDescriptor ${NAMESPACES}>${content}</md:EntitiesDescriptor>`

const usual = entity(provider(key('MIID\nQUJD') + bothServices))
const servesOnly = '<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/>'
const parse = (xml: unknown) => parseMetadata(xml, new DOMParser())

const read = { ok: true, entityId: ISSUER, signOnUrl: SIGN_ON, certificates: ['MIIDQUJD'] }

describe('parseMetadata', () => {
  it.each([
    ['Okta’s shape', usual],
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>${usual}`],
    ['a byte order mark', `\u{feff}<?xml version="1.0"?>${usual}`],
    ['a blank before the declaration', `\n  <?xml version="1.0"?>\n${usual}\n`],
    ['other prefixes', usual.replaceAll('md:', 'x:').replace('xmlns:md', 'xmlns:x')],
    ['no prefix', usual.replace('xmlns:md', 'xmlns').replaceAll('<md:', '<').replaceAll('</md:', '</')],
    ['a comment between elements', usual.replace('<md:KeyDescriptor', '<!-- key --><md:KeyDescriptor')],
    ['a certificate in CDATA', usual.replace('MIID\nQUJD', '<![CDATA[MIID]]>QUJD')],
    ['one provider in a group', group(entity(servesOnly, 'https://sp.example') + usual)],
    ['one provider in a group of groups', group(group(usual))],
    [
      'an encryption key too',
      usual.replace('<md:SingleSign', `${key('ENC', ' use="encryption"')}<md:SingleSign`),
    ],
    ['a key for every use', usual.replace(' use="signing"', '')],
    [
      'other bindings elsewhere',
      usual.replace('<md:Single', `${service('https://x/soap', 'urn:soap')}<md:Single`),
    ],
    ['one binding only', entity(provider(key('MIIDQUJD') + service(SIGN_ON, REDIRECT)))],
    ['a service provider beside it', entity(provider(key('MIIDQUJD') + bothServices) + servesOnly)],
  ])('reads metadata with %s', (_what, xml) => {
    expect(parse(xml)).toEqual(read)
  })

  it('gives all signing certificates in their order, none twice', () => {
    const xml = entity(provider(key('AAAA') + key('BBBB', '') + key(' AA\nAA ') + bothServices))
    expect(parse(xml)).toMatchObject({ ok: true, certificates: ['AAAA', 'BBBB'] })
  })

  it('decodes escapes in attributes once', () => {
    const xml = entity(provider(key('AAAA') + service('https://idp.example/sso?a=1&amp;amp;b=2', POST)))
    expect(parse(xml)).toMatchObject({ ok: true, signOnUrl: 'https://idp.example/sso?a=1&amp;b=2' })
  })

  it.each([
    ['empty', undefined],
    ['empty', null],
    ['empty', ' \n'],
    ['not-xml', 42],
    ['not-xml', 'Sign in to Okta'],
    ['not-xml', usual.slice(0, -5)],
    ['not-xml', usual.replace('xmlns:ds', 'xmlns:other')],
    ['not-xml', `${usual}${usual}`],
    ['not-metadata', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['not-metadata', usual.replace('SAML:2.0:metadata', 'SAML:1.0:metadata')],
    ['not-metadata', '<EntityDescriptor entityID="x"/>'],
    ['no-identity-provider', entity(servesOnly)],
    ['no-identity-provider', group('')],
    ['no-identity-provider', usual.replace('SAML:2.0:protocol', 'SAML:1.1:protocol')],
    [
      'no-identity-provider',
      entity(`<md:Extensions>${provider(key('AAAA') + bothServices)}</md:Extensions>`),
    ],
    ['several-identity-providers', group(usual + usual)],
    ['several-identity-providers', entity(provider(bothServices) + provider(bothServices))],
    ['no-entity-id', entity(provider(key('AAAA') + bothServices), ' ')],
    ['no-entity-id', usual.replace(`entityID="${ISSUER}"`, '')],
    ['no-sign-on-url', entity(provider(key('AAAA')))],
    ['no-sign-on-url', entity(provider(key('AAAA') + service('javascript:alert(1)', POST)))],
    ['no-sign-on-url', entity(provider(key('AAAA') + service(SIGN_ON, 'urn:soap')))],
    [
      'ambiguous-sign-on-url',
      entity(provider(key('AAAA') + service(SIGN_ON, POST) + service('https://other.example/sso', REDIRECT))),
    ],
    ['no-certificate', entity(provider(bothServices))],
    ['no-certificate', entity(provider(key(' ') + bothServices))],
    ['no-certificate', entity(provider(key('AAAA', ' use="encryption"') + bothServices))],
    ['hidden-content', usual.replace('MIID\n', 'MIID<!-- -->')],
    ['hidden-content', usual.replace('MIID\n', 'MIID<?x y?>')],
    ['hidden-content', usual.replace('MIID\n', 'MIID<b/>')],
    ['too-long', usual + ' '.repeat(METADATA_TEXT_LIMIT)],
  ])('says %s', (reason, xml) => {
    expect(parse(xml)).toEqual({ ok: false, reason })
  })

  it.each([
    `<!DOCTYPE md:EntityDescriptor>${usual}`,
    `<?xml version="1.0"?><!doctype x [<!ENTITY a "b">]>${usual}`,
    `<!DOCTYPE x SYSTEM "file:///etc/hostname" [ ]>${usual}`,
    `<! DOCTYPE x>${usual}`,
  ])('refuses a document type before parsing', (xml) => {
    const untouched = {
      parseFromString: () => {
        throw new Error('parsed')
      },
    }
    expect(parseMetadata(xml, untouched)).toEqual({ ok: false, reason: 'doctype' })
  })

  it('never throws, and never reads another issuer out of cut or damaged metadata', () => {
    for (let at = 0; at < usual.length; at += 3) {
      for (const put of ['', '<', '"', '&', '\u0000', '<!---->', '￿']) {
        for (const text of [usual.slice(0, at) + put, usual.slice(0, at) + put + usual.slice(at)]) {
          const result = parse(text)
          if (!result.ok) continue
          expect(typeof result.entityId).toBe('string')
          if (put === '') expect(result).toEqual(read)
        }
      }
    }
  })
})

describe('exkOf', () => {
  it.each([
    [ISSUER, EXK],
    [SIGN_ON, EXK],
    [`https://acme.okta.com/app/${EXK}/sso/saml/metadata`, EXK],
    [`https://login.acme.com/app/acme_custom_1/${EXK}/sso/saml?x=1#y`, EXK],
    [`https://acme.okta.com/app/x?from=/${EXK}/`, null],
    [`https://${EXK}/app`, null],
    [`https://acme.okta.com/${EXK}/exk9h8g7f6e5d4c3b2a1`, null],
    ['https://acme.okta.com/app/0oa1a2b3c4d5e6f7g8h9/sso', null],
    ['https://acme.okta.com/app/exkshort/sso/saml', null],
    [EXK, null],
    ['', null],
  ])('finds in %s the key %s', (url, expected) => {
    expect(exkOf(url)).toBe(expected)
  })
})
