import { edit, type SignOnMistake } from './sign-on-mistake'

/** Answers that are right or that readers may take differently. */
export const fairAnswers: readonly SignOnMistake[] = [
  { name: 'the right answer', change: () => ({}), says: 'pass' },
  {
    name: 'an unsigned response around a signed assertion',
    change: () => ({ signResponse: false }),
    says: 'pass',
  },
  {
    name: 'an unspecified NameID format',
    change: ({ nameIdFormat }) => ({ nameIdFormat: nameIdFormat.replace('emailAddress', 'unspecified') }),
    says: 'pass',
  },
  {
    name: 'a persistent NameID format',
    change: () => ({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' }),
    says: 'pass',
    lines: ['name-id-format'],
  },
  {
    name: 'a RelayState and a comment between elements',
    change: edit('<saml:Subject>', '<!-- who --><saml:Subject>'),
    says: 'pass',
  },
  { name: 'a clock half a minute ahead', change: () => ({}), clock: 0.5, says: 'pass' },
  {
    name: 'a clock half a minute behind',
    change: () => ({}),
    clock: -0.5,
    says: 'unknown',
    lines: ['times'],
  },
  { name: 'a clock 3 minutes behind', change: () => ({}), clock: -3, says: 'unknown', lines: ['times'] },
  // Which of the clocks is the wrong one can't be told; Meta's is a third.
  { name: 'a clock 10 minutes ahead', change: () => ({}), clock: 10.5, says: 'unknown', lines: ['times'] },
  { name: 'a clock 10 minutes behind', change: () => ({}), clock: -10, says: 'unknown', lines: ['times'] },
  // By then the samples' certificate is over, too.
  {
    name: 'a clock a day ahead',
    change: () => ({}),
    clock: 1440,
    says: 'unknown',
    lines: ['certificate', 'times'],
  },
  {
    name: 'a clock 6 minutes ahead within a long lifetime',
    change: () => ({ lifetimeInSeconds: 3600 }),
    clock: 6,
    says: 'unknown',
    lines: ['times'],
  },
  {
    name: 'SHA-1',
    change: () => ({ signatureAlgorithm: 'rsa-sha1' }),
    says: 'unknown',
    lines: ['signature'],
  },
  {
    name: 'only the response signed',
    change: () => ({ signAssertion: false }),
    says: 'unknown',
    lines: ['signature'],
  },
  {
    name: 'two audiences, one right',
    change: ({ audience: right }) => ({ audience: [String(right), 'urn:other'] }),
    says: 'unknown',
    lines: ['audience'],
  },
  {
    name: 'no issuer around the assertion',
    change: edit(/<saml:Issuer[^>]*>[^<]*<\/saml:Issuer>/, ''),
    says: 'unknown',
    lines: ['issuer'],
  },
  {
    name: 'a time in a time zone',
    change: edit(/NotBefore="[^"]*"/, 'NotBefore="2026-01-01T00:00:00+01:00"'),
    says: 'unknown',
    lines: ['times'],
  },
  {
    name: 'no end of validity',
    change: edit(/(<saml:Conditions[^>]*) NotOnOrAfter="[^"]*"/, '$1'),
    says: 'unknown',
    lines: ['times'],
  },
  {
    name: 'a signature that names no certificate',
    change: () => ({ tamper: (xml) => xml.replaceAll(/<KeyInfo>[\s\S]*?<\/KeyInfo>/g, '') }),
    says: 'unknown',
    lines: ['certificate'],
  },
  {
    name: 'an answer to a request that nobody made',
    change: edit(' Version="2.0"', ' InResponseTo="_x" Version="2.0"'),
    says: 'unknown',
    lines: ['status'],
  },
]
