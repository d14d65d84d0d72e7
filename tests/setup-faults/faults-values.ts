import { issuerOf, metadataUrlOf, signOnUrlOf } from '../lab/okta/saml/metadata'
import type { Fault } from './fault'
import { assignmentOf, pemOf, type Ready } from './ready'
import { activeKey } from '../lab/okta/saml/metadata'

/** Changes what Okta has saved, past Tandem: somebody else did it. */
function inOkta(change: (saved: Ready['app']['settings']) => Partial<Ready['app']['settings']>) {
  return ({ app }: Ready): void => {
    Object.assign(app.settings, change(app.settings))
  }
}

/** What Tandem reads in Okta, fills into Meta, and sees there: all of it another text. */
export function viaTandem(
  { setup, story }: Ready,
  change: Partial<Record<'issuer' | 'signOnUrl' | 'certificate', string>>,
): void {
  Object.assign(story.values, change)
  Object.assign(story.saved, change)
  inMeta({ setup, story }, change)
}

/** What Meta has saved, and what Tandem saw of it; what Tandem read in Okta stays right. */
function inMeta(
  { setup, story }: Pick<Ready, 'setup' | 'story'>,
  change: Partial<Record<'issuer' | 'signOnUrl' | 'certificate', string>>,
): void {
  Object.assign(story.saved, change)
  const { issuer, signOnUrl, certificate } = change
  Object.assign(setup, {
    ...(issuer === undefined ? {} : { issuer }),
    ...(signOnUrl === undefined ? {} : { samlUrl: signOnUrl }),
    ...(certificate === undefined ? {} : { certificate }),
  })
}

/** A second instance of the app in the same org, with nobody assigned. */
export async function secondApp({ lab, app }: Ready) {
  const second = await lab.okta.addApp('Meta Work Accounts (old)')
  second.settings = { ...app.settings }
  return second
}

const orgOf = ({ lab }: Ready) => lab.okta.state.org

/** What Okta has saved is not what Meta shows. */
export const valueFaults: readonly Fault[] = [
  {
    name: 'Audience URL and ACS URL swapped in Okta',
    harm: 'proven',
    check: 'values-match',
    says: /swapped/,
    seed: inOkta(({ audienceUrl, acsUrl }) => ({ audienceUrl: acsUrl, acsUrl: audienceUrl })),
  },
  {
    name: 'ACS URL with http',
    harm: 'proven',
    check: 'values-match',
    says: /another ACS.*http/,
    seed: inOkta(({ acsUrl }) => ({ acsUrl: acsUrl.replace('https:', 'http:') })),
  },
  {
    name: 'Audience URL with http',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL.*http/,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: audienceUrl.replace('https:', 'http:') })),
  },
  {
    name: 'a slash too many behind the Audience URL',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL.*slash/,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: `${audienceUrl}/` })),
  },
  {
    name: 'a slash too many behind the ACS URL',
    harm: 'proven',
    check: 'values-match',
    says: /another ACS.*slash/,
    seed: inOkta(({ acsUrl }) => ({ acsUrl: `${acsUrl}/` })),
  },
  {
    name: 'ACS URL of another company',
    harm: 'proven',
    check: 'values-match',
    says: /another ACS/,
    seed: inOkta(({ acsUrl }) => ({ acsUrl: acsUrl.replace(/\d+$/, '7770000000000001') })),
  },
  {
    name: 'Audience URL of another company',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL/,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: audienceUrl.replace(/\d+$/, '7770000000000001') })),
  },
  {
    name: 'two digits of the ACS URL changed places',
    harm: 'proven',
    check: 'values-match',
    says: /another ACS/,
    seed: inOkta(({ acsUrl }) => ({
      acsUrl: `${acsUrl.slice(0, -2)}${acsUrl.endsWith('11') ? '22' : '11'}`,
    })),
  },
  {
    name: 'an invisible character in the Audience URL',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL.*(invisible|U\+200B)/i,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: audienceUrl.replace('company/', 'company/\u200B') })),
  },
  {
    name: 'a Cyrillic letter in the Audience URL',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL.*(letter|look|U\+)/i,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: audienceUrl.replace('company', 'c\u043Empany') })),
  },
  {
    name: 'the old host, work.facebook.com, in the ACS URL',
    harm: 'proven',
    check: 'values-match',
    says: /another ACS.*facebook/,
    seed: inOkta(({ acsUrl }) => ({ acsUrl: acsUrl.replace('work.meta.com', 'work.facebook.com') })),
  },
  {
    name: 'Audience URL in capitals',
    harm: 'proven',
    check: 'values-match',
    says: /another Audience URL.*(capital|case|letters)/i,
    seed: inOkta(({ audienceUrl }) => ({ audienceUrl: audienceUrl.replace('company', 'Company') })),
  },
  {
    name: 'Audience URL emptied in Okta',
    harm: 'proven',
    check: 'values-match',
    says: /not hold.*Audience URL|Audience URL.*empty/,
    seed: inOkta(() => ({ audienceUrl: '' })),
  },
  {
    name: 'ACS URL emptied in Okta',
    harm: 'proven',
    check: 'values-match',
    says: /not hold.*ACS|ACS.*empty/,
    seed: inOkta(() => ({ acsUrl: '' })),
  },
  {
    name: 'both URLs emptied in Okta',
    harm: 'proven',
    check: 'values-match',
    says: /empty/,
    seed: inOkta(() => ({ audienceUrl: '', acsUrl: '' })),
  },
  {
    name: 'the ACS URL changed at Meta after Okta was filled',
    harm: 'proven',
    check: 'values-match',
    says: /Two different.*ACS URL/,
    seed({ lab }) {
      lab.meta.state.company.cid = '7770000000000001'
    },
  },
  {
    name: 'the tab of Meta is another company’s, with a setup of its own',
    harm: 'proven',
    check: 'values-match',
    says: /read again|another company/,
    seed({ lab }) {
      Object.assign(lab.meta.state.company, { id: '7770000000000002', cid: '7770000000000001' })
    },
  },
  {
    name: 'Issuer of another app in Meta',
    harm: 'proven',
    check: 'same-app',
    says: /Two different.*Issuer/,
    async seed(ready) {
      viaTandem(ready, { issuer: issuerOf(await secondApp(ready)) })
    },
  },
  {
    name: 'Sign on URL of another org in Meta',
    harm: 'proven',
    check: 'same-app',
    says: /Two different.*Sign on URL/,
    async seed(ready) {
      const { lab } = ready
      const other = await lab.okta.addApp('Meta Work Accounts', undefined, 'globex')
      viaTandem(ready, { signOnUrl: signOnUrlOf(lab.okta.globex.org, other) })
    },
  },
  {
    name: 'Sign on URL of another app in Meta',
    harm: 'proven',
    check: 'same-app',
    says: /Two different.*Sign on URL/,
    async seed(ready) {
      viaTandem(ready, { signOnUrl: signOnUrlOf(orgOf(ready), await secondApp(ready)) })
    },
  },
  {
    name: 'metadata of another instance was read',
    harm: 'risk',
    check: 'same-app',
    says: /different apps/,
    async seed(ready) {
      ready.story.values.metadataUrl = metadataUrlOf(orgOf(ready), await secondApp(ready))
    },
  },
  {
    name: 'two instances: Meta has all values of the old one',
    harm: 'proven',
    check: 'same-app',
    says: /Two different.*Issuer/,
    async seed(ready) {
      const second = await secondApp(ready)
      viaTandem(ready, {
        issuer: issuerOf(second),
        signOnUrl: signOnUrlOf(orgOf(ready), second),
        certificate: await pemOf(activeKey(second)),
      })
      ready.story.values.metadataUrl = metadataUrlOf(orgOf(ready), second)
    },
  },
  {
    name: 'two instances: Tandem looks at the one that Meta doesn’t use, where all are assigned',
    harm: 'proven',
    check: 'same-app',
    says: /Two different.*Issuer/,
    async seed(ready) {
      const second = await secondApp(ready)
      second.assignments = ready.app.assignments
      second.userNameTemplate = ready.app.userNameTemplate
      ready.app.assignments = []
      ready.story.app = { id: second.id, key: second.name, label: second.label }
    },
  },
  {
    name: 'Meta was given another Issuer than the one that Okta shows',
    harm: 'proven',
    check: 'same-app',
    says: /Meta has saved another Issuer/,
    async seed(ready) {
      inMeta(ready, { issuer: issuerOf(await secondApp(ready)) })
    },
  },
  {
    name: 'Meta was given another Sign on URL than the one that Okta shows',
    harm: 'proven',
    check: 'same-app',
    says: /Meta has saved another Sign on URL/,
    async seed(ready) {
      inMeta(ready, { signOnUrl: signOnUrlOf(orgOf(ready), await secondApp(ready)) })
    },
  },
  {
    name: 'the app was deleted in Okta',
    harm: 'proven',
    check: 'app-active',
    says: /does not know this app/,
    seed({ lab }) {
      lab.okta.state.apps = []
    },
  },
  {
    name: 'the app is inactive',
    harm: 'proven',
    check: 'app-active',
    says: /INACTIVE/,
    seed({ app }) {
      app.status = 'INACTIVE'
    },
  },
  {
    name: 'the app signs in with passwords (SWA)',
    harm: 'proven',
    check: 'sign-on-mode',
    says: /not SAML/,
    seed({ app }) {
      app.signOnMode = 'AUTO_LOGIN'
    },
  },
  {
    name: 'username format (None), and people assigned by a group',
    harm: 'proven',
    check: 'username-format',
    says: /\(None\)/,
    seed({ app, lab, people }) {
      app.userNameTemplate = { type: 'NONE', template: '${source.login}', pushStatus: 'PUSH' }
      app.groups = lab.okta.state.groups.map(({ id }) => id)
      app.assignments = [people.ada, people.ben].map((user) => ({
        ...assignmentOf(user, null),
        scope: 'GROUP' as const,
      }))
    },
  },
  {
    name: 'username format (None), everybody typed in by hand',
    harm: 'risk',
    check: 'username-format',
    says: /\(None\)/,
    seed({ app }) {
      app.userNameTemplate = { type: 'NONE', template: '${source.login}', pushStatus: 'PUSH' }
    },
  },
]
