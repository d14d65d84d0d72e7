import type { Response } from 'express'
import { appJson } from '../lab/okta/api/app-json'
import type { SignOnPolicyKind } from '../lab/okta/options'
import type { Fault } from './fault'
import { assignmentOf, type Ready } from './ready'

function policyIs(kind: SignOnPolicyKind, name: string, says: RegExp): Fault {
  return {
    name,
    harm: 'risk',
    check: 'mfa-policy',
    says,
    seed({ lab }) {
      lab.okta.state.options.signOnPolicy = kind
    },
  }
}

/** Answers all of the admin host's API in Okta's place. */
function apiSays({ lab }: Ready, answer: (response: Response, path: string) => boolean): Ready['intercept'] {
  const { adminHost } = lab.okta.state.org
  return ({ host, path }, response) =>
    host === adminHost && path.startsWith('/api/v1/') && answer(response, path)
}

function write(response: Response, status: number, type: string, body: string): true {
  response.writeHead(status, { 'Content-Type': type })
  response.end(body)
  return true
}

const json = (response: Response, status: number, body: unknown) =>
  write(response, status, 'application/json', JSON.stringify(body))

const error = (code: string) => ({ errorCode: code, errorSummary: 'No', errorCauses: [] })

/** The second admin is not assigned, and the API does not tell. */
function blind(
  name: string,
  says: RegExp,
  answer: (ready: Ready) => (response: Response, path: string) => boolean,
): Fault {
  return {
    name: `${name}, and the second admin is not assigned`,
    harm: 'proven',
    check: 'admins-assigned',
    says,
    seed(ready) {
      ready.app.assignments = [assignmentOf(ready.people.ada)]
      ready.intercept = apiSays(ready, answer(ready))
    },
  }
}

/** What has to be known before the switch is not known, or not true any more. */
export const proofFaults: readonly Fault[] = [
  {
    name: 'the ACS URL was changed in Okta after the test',
    harm: 'proven',
    check: 'test-passed',
    says: /changed after the test/,
    seed({ app, story }) {
      app.settings.acsUrl = app.settings.acsUrl.replace(/\d+$/, '7770000000000001')
      story.afterTest.push({ type: 'value.saved', id: 'acsUrl', value: app.settings.acsUrl })
    },
  },
  {
    name: 'the test passed, and then the Sign on URL was changed in Meta and back',
    harm: 'risk',
    check: 'test-passed',
    says: /changed after the test/,
    seed({ setup, story }) {
      story.afterTest.push(
        { type: 'value.saved', id: 'signOnUrl', value: 'https://acme.okta.com/app/elsewhere' },
        { type: 'value.saved', id: 'signOnUrl', value: setup.samlUrl },
      )
    },
  },
  {
    name: 'the domains were not reviewed',
    harm: 'risk',
    check: 'domains-reviewed',
    says: /domain boxes/,
    seed({ story }) {
      story.domainsReviewed = false
    },
  },
  policyIs('one-factor', 'the app’s policy asks for one factor', /one factor/),
  policyIs('mixed', 'one rule of the app’s policy asks for one factor', /one factor/),
  policyIs('forbidden', 'the policy may not be read, and nobody has looked', /Check that Okta asks/),
  policyIs('classic', 'a Classic org, and nobody has looked at its MFA', /Check that Okta asks/),
  blind(
    'the API says “signed out”',
    /not signed in/,
    () => (response) => json(response, 401, error('E0000005')),
  ),
  blind('the API says 403', /role may not/, () => (response) => json(response, 403, error('E0000006'))),
  blind('the API says 429', /pause/, () => (response) => json(response, 429, error('E0000047'))),
  blind('the API says 500', /trouble/, () => (response) => json(response, 500, error('E0000009'))),
  blind(
    'the API says 200 with a web page',
    /not signed in/,
    () => (response) =>
      write(response, 200, 'text/html', '<html><body>Welcome to the guest network</body></html>'),
  ),
  blind(
    'the API says nothing that can be understood',
    /does not understand/,
    () => (response) => json(response, 200, { welcome: true }),
  ),
  {
    name: 'the API answers about another org’s app',
    harm: 'proven',
    check: 'app-active',
    says: /does not understand/,
    async seed(ready) {
      const { lab, app } = ready
      const other = await lab.okta.addApp('Meta Work Accounts', undefined, 'globex')
      other.settings = { ...app.settings }
      app.status = 'INACTIVE'
      ready.intercept = apiSays(ready, (response, path) =>
        path === `/api/v1/apps/${app.id}` ? json(response, 200, appJson(lab.okta.globex, other)) : false,
      )
    },
  },
]
