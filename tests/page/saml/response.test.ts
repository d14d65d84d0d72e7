import { describe, expect, it } from 'vitest'
import { parseSignOnPage } from '../../../lib/saml/response'
import { encode, field, form, pageFor, pageOf, put, read, responseXml, signature } from './sign-on-markup'

const parse = (html: unknown) => parseSignOnPage(html, new DOMParser())
describe('parseSignOnPage', () => {
  it('reads every value of a response, character for character', () => {
    expect(parse(pageFor(responseXml))).toEqual({ ok: true, response: read })
  })

  it.each([
    ['base64 in lines', pageOf(form(field(encode(responseXml).replace(/.{76}/g, '$&\r\n'))))],
    ['a byte order mark', pageFor(`\u{feff}${responseXml}`)],
    ['no XML declaration', pageFor(responseXml.replace(/^<\?xml[^>]*>/, ''))],
    [
      'other prefixes',
      pageFor(
        responseXml
          .replaceAll('saml2p', 'x')
          .replaceAll('saml2:', 'y:')
          .replaceAll('xmlns:saml2=', 'xmlns:y='),
      ),
    ],
    ['a comment between elements', put('<saml2:Subject>', '<!-- who --><saml2:Subject>')],
    [
      'another form beside it',
      pageOf(`<form method="post" action="/signout"></form>${form(field(encode(responseXml)))}`),
    ],
    [
      'a response in a script only once more',
      pageOf(`${form(field(encode(responseXml)))}<script>'<input name="SAMLResponse">'</script>`),
    ],
    // What browsers do with the start tag of a form inside a form: they leave it out, and its address with it.
    [
      'a form’s start tag inside the form',
      pageOf(form(`<form action="https://evil.example">${field(encode(responseXml))}`)),
    ],
  ])('reads a page with %s', (_what, html) => {
    expect(parse(html)).toEqual({ ok: true, response: read })
  })

  it('says whether there is a RelayState', () => {
    const html = pageFor(responseXml).replace('type="hidden" value=""', 'type="hidden" value="x"')
    expect(parse(html)).toEqual({ ok: true, response: { ...read, hasRelayState: true } })
  })

  it('keeps spaces, escapes and case as they are written', () => {
    const html = put('>ada@acme.example<', '> Ada@acme.example&#x200b;&amp;\n<')
    expect(parse(html)).toMatchObject({ response: { nameId: ' Ada@acme.example\u200b&\n' } })
  })

  it('says null for what is not there', () => {
    const bare = pageFor(
      '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0"><a:Assertion xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" Version="2.0"/></p:Response>',
    ).replace(/action="[^"]*"/, '')
    expect(parse(bare)).toEqual({
      ok: true,
      response: {
        ...Object.fromEntries(Object.keys(read).map((key) => [key, null])),
        postUrl: '',
        hasRelayState: false,
        audiences: [],
        confirmations: [],
        certificates: [],
        signed: { response: false, assertion: false },
        signatureAlgorithms: [],
      },
    })
  })

  it.each([
    ['of another element', put('URI="#id2"', 'URI="#id1"'), { response: true, assertion: false }],
    ['of the whole document', put('URI="#id1"', 'URI=""'), { response: false, assertion: true }],
    [
      'of two elements',
      put('<ds:Reference URI="#id2"/>', '<ds:Reference URI="#id2"/><ds:Reference URI="#id1"/>'),
      { response: true, assertion: false },
    ],
    ['that isn’t there', put(signature('id1', 'AAAA\nBBBB'), ''), { response: false, assertion: true }],
    [
      'of no element',
      pageFor(responseXml.replace('ID="id2" ', '').replace('#id2', '#')),
      { response: true, assertion: false },
    ],
    ['of an element without id', put('ID="id2" ', ''), { response: true, assertion: false }],
  ])('counts no signature %s', (_what, html, signed) => {
    expect(parse(html)).toMatchObject({ ok: true, response: { signed } })
  })
})

describe('pages without a response', () => {
  it.each([
    [
      'sign-in-page',
      null,
      '<title>Acme - Sign In</title><h1>Sign In</h1><form><input type="password"/></form>',
    ],
    ['sign-in-page', null, '<title>Acme - Sign In</title><div id="okta-login-container"></div>'],
    [
      'sign-in-page',
      null,
      '<title>x</title><script src="https://ok1static.oktacdn.com/okta-signin-widget/7.1/js/okta-sign-in.min.js"></script>',
    ],
    [
      'error-page',
      'User is not assigned to this application',
      '<h1>User is not\n assigned to this application</h1>',
    ],
    ['error-page', 'Acme', '<title>Acme - 403</title><h1>Acme</h1>'],
    ['error-page', 'Zugriff verweigert', '<body class="auth error-page"><h2>Zugriff verweigert</h2>'],
    ['error-page', `Error ${'x'.repeat(194)}`, `<h1>Error ${'x'.repeat(5000)}</h1>`],
    ['error-page', 'Sorry 🙂', '<h1>Sorry \u202e🙂\u0007</h1>'],
    ['no-response', 'My apps', '<title>Acme</title><h1>My apps</h1>'],
    ['no-response', null, '<p>SAMLResponse</p>'],
    ['no-response', null, '{"errorCode":"E0000011"}'],
    ['no-response', null, form('<input type="hidden" name="samlresponse" value="x"/>')],
    ['no-response', null, `<template>${form(field('AAAA'))}</template>`],
    ['no-response', null, `<!-- ${form(field('AAAA'))} -->`],
  ])('says %s, and %j', (reason, said, html) => {
    expect(parse(html)).toEqual({ ok: false, reason, said })
  })

  it('hands on the status of a response that says only why not', () => {
    const xml = responseXml.replace(/<saml2:Assertion[\s\S]*Assertion>/, '').replace('Success', 'Responder')
    const said = 'urn:oasis:names:tc:SAML:2.0:status:Responder'
    expect(parse(pageFor(xml))).toEqual({ ok: false, reason: 'no-assertion', said })
  })
})
