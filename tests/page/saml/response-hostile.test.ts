import { describe, expect, it } from 'vitest'
import { parseSignOnPage, RESPONSE_TEXT_LIMIT, SIGN_ON_PAGE_LIMIT } from '../../../lib/saml/response'
import { encode, field, form, pageFor, pageOf, put, read, responseXml, signature } from './sign-on-markup'

const parse = (html: unknown) => parseSignOnPage(html, new DOMParser())
const reasonOf = (html: unknown) => {
  const result = parse(html)
  return result.ok ? 'read' : result.reason
}
const assertion = responseXml.slice(
  responseXml.indexOf('<saml2:Assertion'),
  responseXml.indexOf('</saml2p:Response>'),
)
const evil = '<saml2:NameID>eve@evil.example</saml2:NameID>'
const good = encode(responseXml)

describe('hostile pages', () => {
  it.each([
    ['empty', undefined],
    ['empty', 42],
    ['empty', ' \n'],
    ['page-too-long', ' '.repeat(SIGN_ON_PAGE_LIMIT) + pageFor(responseXml)],
    ['several-responses', pageOf(form(field(good)) + form(field(good)))],
    ['several-responses', pageOf(form(field(good) + field(good)))],
    [
      'several-responses',
      pageOf(form(`${field(good)}<form action="https://evil.example">${field(good)}</form>`)),
    ],
    ['several-responses', pageOf(`${form(field(good))}<svg name="SAMLResponse"/>`)],
    ['odd-form', pageOf(field(good))],
    [
      'odd-form',
      pageOf(`<form id="away" method="post"></form>${form(field(good).replace('/>', ' form="away"/>'))}`),
    ],
    ['odd-form', pageOf(`<form method="post"><div></form>${form(field(good))}</div>`)],
    ['odd-form', pageOf(form(`${field(good)}<div>`).replace('<div>', '<div></form><form>'))],
    ['odd-form', pageOf(form(field(good)).replace('POST', 'GET'))],
    ['odd-form', pageOf(form(field(good)).replace(' method="POST"', ''))],
    ['odd-form', pageOf(form(field(good).replace('type="hidden"', 'type="submit"')))],
    ['odd-form', pageOf(form(field(good).replace('/>', ' disabled/>')))],
    ['odd-form', pageOf(form(`<fieldset disabled>${field(good)}</fieldset>`))],
    ['odd-form', pageOf(form(`<textarea name="SAMLResponse">${good}</textarea>`))],
    ['not-base64', pageOf(form(field('')))],
    ['not-base64', pageOf(form(field('not base64!')))],
    ['not-base64', pageOf(form(field(` ${good}`)))],
    ['not-base64', pageOf(form(field(good.replaceAll('+', '-').replace('P', '_'))))],
    ['not-base64', pageOf(form(field(encode('<a/>x').replace(/=+$/, ''))))],
    ['not-base64', pageOf(form(field('PGE+PC9hPh==')))],
    ['not-base64', pageOf(form(field(`${good}====`)))],
    ['not-utf8', pageOf(form(field(btoa(`\u00ff\u00fe${responseXml.replace(/./gs, '$&\0')}`))))],
    ['not-utf8', pageOf(form(field(btoa(responseXml.replace('ada', 'ad\u00e0')))))],
    ['not-utf8', put('UTF-8', 'UTF-16')],
    ['not-utf8', put('UTF-8', 'UTF-7')],
    ['not-utf8', put('encoding="UTF-8"', "encoding='latin1'")],
    ['not-xml', pageOf(form(field(btoa(responseXml.replace(/./gs, '$&\0')))))],
    ['not-xml', pageFor('Sign in')],
    ['not-xml', pageFor(responseXml.slice(0, -3))],
    ['not-xml', pageFor(responseXml + responseXml)],
    ['not-xml', put('ada@', '&who;')],
    ['not-xml', pageFor('<a>'.repeat(20_000))],
    ['empty', pageFor(' ')],
    ['too-long', pageFor(responseXml + ' '.repeat(RESPONSE_TEXT_LIMIT))],
    ['doctype', put('<saml2p:Response', '<!DOCTYPE x><saml2p:Response')],
    [
      'doctype',
      put('<saml2p:Response', '<!doctype x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><saml2p:Response'),
    ],
    ['doctype', put('<saml2p:Response', '<!DOCTYPE x SYSTEM "https://evil.example/x"><saml2p:Response')],
    ['not-a-response', pageFor('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>')],
    ['not-a-response', pageFor(assertion)],
    ['not-a-response', pageFor(responseXml.replaceAll('saml2p:Response', 'saml2p:LogoutResponse'))],
    ['not-a-response', pageFor(responseXml.replace('SAML:2.0:protocol', 'SAML:1.1:protocol'))],
    ['not-a-response', put('Version="2.0"><saml2:Issuer xmlns', 'Version="1.1"><saml2:Issuer xmlns')],
    ['not-a-response', put('Version="2.0"><saml2:Issuer>', '><saml2:Issuer>')],
    [
      'not-a-response',
      put('<saml2p:Status>', `<saml2p:Extensions><saml2p:Response/></saml2p:Extensions><saml2p:Status>`),
    ],
    [
      'not-a-response',
      pageFor('<form xmlns="http://www.w3.org/1999/xhtml"><input name="localName"/></form>'),
    ],
    ['several-assertions', put('</saml2p:Response>', `${assertion}</saml2p:Response>`)],
    ['several-assertions', put('<saml2p:Status>', `<x>${assertion}</x><saml2p:Status>`)],
    [
      'several-assertions',
      put('</saml2p:Response>', '<evil:Assertion xmlns:evil="urn:evil"/></saml2p:Response>'),
    ],
    ['no-assertion', put(assertion, '')],
    ['no-assertion', put(assertion, `<saml2p:Extensions>${assertion}</saml2p:Extensions>`)],
    ['no-assertion', pageFor(responseXml.replace('SAML:2.0:assertion" ID', 'SAML:1.0:assertion" ID'))],
    [
      'encrypted-assertion',
      put(assertion, '<saml2:EncryptedAssertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion"/>'),
    ],
    [
      'encrypted-assertion',
      put('</saml2p:Response>', '<EncryptedAssertion xmlns="urn:x"/></saml2p:Response>'),
    ],
    ['encrypted-name-id', put('<saml2:NameID', '<saml2:EncryptedID/><saml2:NameID')],
    ['hidden-content', put('ada@acme.example<', 'ada@acme.example<!-- -->.evil.example<')],
    ['hidden-content', put('ada@acme.example<', '<![CDATA[ada@acme.example]]><')],
    ['hidden-content', put('ada@acme.example<', 'ada@acme.example<?x y?><')],
    ['hidden-content', put('ada@acme.example<', 'ada@acme.example<saml2:b/><')],
    ['hidden-content', put('<saml2:Audience>', '<saml2:Audience><!---->')],
    ['hidden-content', put('<saml2:Issuer>', '<saml2:Issuer><![CDATA[]]>')],
    ['hidden-content', put('>AAAABBBB<', '>AAAA<!---->BBBB<')],
    ['ambiguous-value', put('<saml2:NameID', `${evil}<saml2:NameID`)],
    ['ambiguous-value', put('<saml2:NameID', '<NameID xmlns="urn:evil">eve</NameID><saml2:NameID')],
    [
      'ambiguous-value',
      put('<saml2:Issuer>', '<x:Issuer xmlns:x="urn:evil">http://evil</x:Issuer><saml2:Issuer>'),
    ],
    ['ambiguous-value', put('<saml2:Subject>', `<saml2:Subject>${evil}</saml2:Subject><saml2:Subject>`)],
    ['ambiguous-value', put('<saml2:Conditions', '<saml2:Conditions/><saml2:Conditions')],
    [
      'ambiguous-value',
      put('<saml2:AudienceRestriction>', '<saml2:AudienceRestriction/><saml2:AudienceRestriction>'),
    ],
    ['ambiguous-value', put('<saml2:Audience>', '<Audience xmlns="urn:evil">x</Audience><saml2:Audience>')],
    ['ambiguous-value', put('<saml2p:Status>', '<saml2p:Status/><saml2p:Status>')],
    ['ambiguous-value', put('ID="id2"', 'ID="id1"')],
    ['ambiguous-value', put('<saml2:Subject>', `${signature('id2', 'BBBB')}<saml2:Subject>`)],
    [
      'ambiguous-value',
      put('<saml2:Subject>', `<saml2:Advice>${signature('id2', 'BBBB')}</saml2:Advice><saml2:Subject>`),
    ],
    ['ambiguous-value', put(signature('id2', 'AAAABBBB'), '<x:Signature xmlns:x="urn:evil"/>')],
    ['ambiguous-value', put('<saml2:Subject>', '<x:Signature xmlns:x="urn:evil"/><saml2:Subject>')],
  ])('refuses with %s', (reason, html) => {
    expect(reasonOf(html)).toBe(reason)
  })

  it.each([
    'action',
    'method',
    'getAttribute',
    'querySelector',
    'querySelectorAll',
    'closest',
    'children',
    'parentNode',
    'nodeType',
    'evaluate',
    'getElementsByName',
    'ownerDocument',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ])('reads a page whose fields and forms are named "%s" as any other', (name) => {
    const fields = `${field(good)}<input type="hidden" name="${name}" value="x"/>`
    const html = pageOf(`<form name="${name}"></form><img name="${name}"/>${form(fields, `name="${name}"`)}`)
    expect(parse(html)).toEqual({ ok: true, response: read })
  })

  it.each(['__proto__', 'constructor', 'toString'])('takes a NameID "%s" for a text', (name) => {
    expect(parse(put('ada@acme.example', name))).toMatchObject({ ok: true, response: { nameId: name } })
  })

  it('runs nothing and loads nothing of the page', async () => {
    const marks = globalThis as unknown as Record<string, unknown>
    const html = pageOf(
      `${form(field(good))}<script>globalThis.ran = 1</script><img src="/never-to-be-loaded" onerror="globalThis.ran = 2"/><svg onload="globalThis.ran = 3"/>`,
    )
    expect(reasonOf(html)).toBe('read')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(marks['ran']).toBeUndefined()
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('never-to-be-loaded')),
    ).toEqual([])
  })

  it('never throws, and never reads another NameID out of a cut or damaged response', () => {
    for (let at = 0; at < responseXml.length; at += 7)
      for (const piece of ['', '<', '"', '&', '\u0000', '<!---->', '<x/>']) {
        const cut = parse(pageFor(responseXml.slice(0, at) + piece))
        expect(cut.ok).toBe(false)
        const result = parse(pageFor(responseXml.slice(0, at) + piece + responseXml.slice(at)))
        if (result.ok)
          expect([read.nameId, null]).toContain(result.response.nameId?.replace(/["&]/, '') ?? null)
      }
  })
})
