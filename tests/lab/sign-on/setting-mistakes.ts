import type { DryRunLine } from '../../../lib/setup/dry-run-finding'
import type { SignOnMistake } from './sign-on-mistake'
import type { SignOnAnswer } from './sign-on-page'

const everyAcs = (url: string): Partial<SignOnAnswer> => ({ recipient: url, destination: url, postUrl: url })
const acsLines: DryRunLine[] = ['recipient', 'destination', 'post-url']
const nameId = (change: (name: string) => string) => (right: SignOnAnswer) => ({
  nameId: change(right.nameId),
})
const audience = (change: (url: string) => string) => (right: SignOnAnswer) => ({
  audience: change(String(right.audience)),
})

/** Mistakes in what is typed or chosen in Okta: any two of them can meet. */
export const settingMistakes: readonly SignOnMistake[] = [
  {
    name: 'the audience of another company',
    change: audience((url) => url.replace(/\d$/, (last) => String((Number(last) + 1) % 10))),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the audience with http',
    change: audience((url) => url.replace('https', 'http')),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the audience with a slash at its end',
    change: audience((url) => `${url}/`),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the audience in capitals',
    change: audience((url) => url.replace('work.', 'WORK.')),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'a space behind the audience',
    change: audience((url) => `${url} `),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'an invisible character in the audience',
    change: audience((url) => `${url}\u200b`),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the audience in percent-encoding',
    change: audience(encodeURIComponent),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the audience at facebook.com',
    change: audience((url) => url.replace('meta', 'facebook')),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'the ACS URL as audience',
    change: ({ recipient }) => ({ audience: recipient }),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'audience and ACS URL swapped',
    change: (right) => ({ audience: right.recipient, ...everyAcs(String(right.audience)) }),
    says: 'fail',
    lines: ['audience', ...acsLines],
  },
  {
    name: 'the ACS URL of another company',
    change: ({ recipient }) => everyAcs(`${recipient}0`),
    says: 'fail',
    lines: acsLines,
  },
  {
    name: 'the ACS URL with http',
    change: ({ recipient }) => everyAcs(recipient.replace('https', 'http')),
    says: 'fail',
    lines: acsLines,
  },
  {
    name: 'the ACS URL with a slash at its end',
    change: ({ recipient }) => everyAcs(`${recipient}/`),
    says: 'fail',
    lines: acsLines,
  },
  {
    name: 'the ACS URL without its query',
    change: ({ recipient }) => everyAcs(recipient.replace(/\?.*/, '')),
    says: 'fail',
    lines: acsLines,
  },
  {
    name: 'another recipient',
    change: ({ recipient }) => ({ recipient: `${recipient}/` }),
    says: 'fail',
    lines: ['recipient'],
  },
  {
    name: 'another destination',
    change: ({ recipient }) => ({ destination: `${recipient}1` }),
    says: 'fail',
    lines: ['destination'],
  },
  {
    name: 'a form for another path',
    change: () => ({ postUrl: 'https://work.meta.com/login' }),
    says: 'fail',
    lines: ['post-url'],
  },
  {
    name: 'a form for another host',
    change: () => ({ postUrl: 'https://idp.acme.example/sso' }),
    says: 'fail',
    lines: ['post-url'],
  },
  {
    name: 'the issuer of another app',
    change: () => ({ issuer: 'http://www.okta.com/exkother1234567' }),
    says: 'fail',
    lines: ['issuer'],
  },
  {
    name: 'the issuer with https',
    change: ({ issuer }) => ({ issuer: issuer.replace('http', 'https') }),
    says: 'fail',
    lines: ['issuer'],
  },
  {
    name: 'the old certificate',
    change: (_right, { old }) => ({ pair: old }),
    says: 'fail',
    lines: ['certificate'],
  },
  {
    name: 'another org’s certificate',
    change: (_right, { otherOrg }) => ({ pair: otherOrg }),
    says: 'fail',
    lines: ['certificate'],
  },
  {
    name: 'a NameID in other case',
    change: nameId((name) => name.replace(/^./, (first) => first.toUpperCase())),
    says: 'fail',
    lines: ['name-id'],
  },
  {
    name: 'the NameID of somebody else',
    change: nameId((name) => `x${name}`),
    says: 'fail',
    lines: ['name-id'],
  },
  {
    name: 'a NameID without domain',
    change: nameId((name) => name.replace(/@.*/, '')),
    says: 'fail',
    lines: ['name-id'],
  },
  {
    name: 'a NameID with a space behind it',
    change: nameId((name) => `${name} `),
    says: 'fail',
    lines: ['name-id'],
  },
  {
    name: 'a NameID with a Cyrillic letter',
    change: nameId((name) => name.replace('a', 'а')),
    says: 'fail',
    lines: ['name-id'],
  },
  {
    name: 'a lifetime that is over at birth',
    change: () => ({ lifetimeInSeconds: -600 }),
    says: 'fail',
    lines: ['times'],
  },
  {
    name: 'no signature at all',
    change: () => ({ signResponse: false, signAssertion: false }),
    says: 'fail',
    lines: ['certificate', 'signature'],
  },
]
