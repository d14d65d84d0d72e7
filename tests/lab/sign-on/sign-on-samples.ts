import { createPublicKey } from 'node:crypto'
import { createSigningPair, type SigningPair } from '../meta/test-idp'
import { startTestLab, type TestLab } from '../meta/test-lab'
import { fairAnswers } from './fair-answers'
import { knownDifferences } from './known-differences'
import { oddAnswers } from './odd-answers'
import { settingMistakes } from './setting-mistakes'
import type { SignOnKeys, SignOnMistake } from './sign-on-mistake'
import { formOf, makeSignOnPage, type SignOnAnswer } from './sign-on-page'

/** A page as an identity provider makes it, and what the practice Meta does when its form is posted. */
export interface SignOnSample extends Omit<SignOnMistake, 'change' | 'clock'> {
  group: 'fair' | 'setting' | 'odd' | 'two' | 'known difference'
  html: string
  /** The time at the service provider, ISO 8601. */
  now: string
  accepted: boolean
  /** Why the service provider refused. */
  reason: string | null
  expected: { audienceUrl: string; acsUrl: string; issuer: string; certificatePem: string; email: string }
}

const DAY = 86_400_000

async function createKeys(): Promise<SignOnKeys> {
  const pair = () => createSigningPair(new Date(Date.now() - DAY), new Date(Date.now() + DAY))
  const [right, old, otherOrg, forEncryption] = await Promise.all([pair(), pair(), pair(), pair()])
  const publicKey = createPublicKey(forEncryption.certificate)
    .export({ type: 'spki', format: 'pem' })
    .toString()
  return { right, old, otherOrg, encryption: { ...forEncryption, publicKey } }
}

function rightAnswer(lab: TestLab, pair: SigningPair): SignOnAnswer {
  const { issuer, audience, recipient, destination, nameId } = lab.answers
  return {
    pair,
    issuer,
    audience,
    recipient,
    destination,
    postUrl: destination,
    nameId,
    nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    lifetimeInSeconds: 300,
    signatureAlgorithm: 'rsa-sha256',
    signResponse: true,
    signAssertion: true,
  }
}

/** Posts a page's form as a browser would, and looks at the login that comes of it. */
async function deliver(lab: TestLab, html: string): Promise<{ accepted: boolean; reason: string | null }> {
  const { postUrl, response } = formOf(html)
  const { logins } = lab.meta.state
  const before = logins.length
  const url = URL.parse(postUrl)
  // Not one of Meta's hosts over TLS: what is posted there never reaches Meta.
  if (url?.protocol !== 'https:' || !lab.server.hosts.includes(url.hostname))
    return { accepted: false, reason: 'It went elsewhere' }
  await lab.admin.post(postUrl, { SAMLResponse: response })
  const login = logins.length > before ? logins.at(-1) : undefined
  return { accepted: login?.ok ?? false, reason: login ? login.reason : 'It never arrived' }
}

// Each with three others, near and far in the list: all pairs would take half a minute.
const pairs = settingMistakes.flatMap((one, at) =>
  [1, 5, 11].map((step): SignOnMistake => {
    const other = settingMistakes[(at + step) % settingMistakes.length] ?? one
    const clock = other.clock ?? one.clock
    return {
      name: `${one.name}, and ${other.name}`,
      // The second one changes what the first has made, as two people's mistakes do.
      change: (right, keys) => {
        const first = one.change(right, keys)
        return { ...first, ...other.change({ ...right, ...first }, keys) }
      },
      ...(clock === undefined ? {} : { clock }),
      says: 'fail',
    }
  }),
)

/** Every sample, made by `samlp` and judged by the practice Meta, whose verdict is `@node-saml/node-saml`'s. */
export async function makeSignOnSamples(): Promise<SignOnSample[]> {
  const keys = await createKeys()
  const lab = await startTestLab(keys.right)
  const right = rightAnswer(lab, keys.right)
  const expected = {
    audienceUrl: String(right.audience),
    acsUrl: right.recipient,
    issuer: right.issuer,
    certificatePem: keys.right.certificate,
    email: right.nameId,
  }
  lab.meta.state.setups.push({
    id: '1',
    name: 'Okta SSO',
    samlUrl: 'https://idp.acme.example/sso',
    issuer: right.issuer,
    certificate: keys.right.certificate,
    singleLogoutUrl: null,
    validated: true,
    test: null,
    active: true,
    assignedDomains: ['acme.example'],
    includeNewDomains: false,
  })
  const groups = [
    ['fair', fairAnswers],
    ['setting', settingMistakes],
    ['odd', oddAnswers],
    ['two', pairs],
    ['known difference', knownDifferences],
  ] as const
  const samples: SignOnSample[] = []
  try {
    for (const [group, mistakes] of groups)
      for (const { change, clock = 0, ...mistake } of mistakes) {
        const html = await makeSignOnPage({ ...right, ...change(right, keys) })
        const now = new Date(Date.now() + clock * 60_000)
        lab.server.clock.set(now)
        const verdict = await deliver(lab, html)
        samples.push({ ...mistake, group, html, now: now.toISOString(), expected, ...verdict })
      }
  } finally {
    await lab.server.close()
  }
  return samples
}
