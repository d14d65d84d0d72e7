import { issuerOf } from '../lab/okta/saml/metadata'
import type { Fault } from './fault'
import { secondApp } from './faults-values'
import { assignmentOf } from './ready'

/** What shows in the response that Okta would send, or what could mislead whoever reads it. */
export const dryRunFaults: readonly Fault[] = [
  {
    name: 'the username format is “Okta username”, and one’s own is not the address at Meta',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ada@.*The username in the app is ada\.admin@/,
    seed({ app, people }) {
      people.ada.login = 'ada.admin@acme.example'
      app.userNameTemplate = { type: 'BUILT_IN', template: '${source.login}', pushStatus: 'PUSH' }
      app.assignments = [assignmentOf(people.ada, people.ada.login), assignmentOf(people.ben)]
    },
  },
  {
    name: 'one’s own e-mail was changed in Okta, and the username with it',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ada@.*The username in the app is ada\.admin@/,
    seed({ app, people }) {
      people.ada.email = 'ada.admin@acme.example'
      app.assignments = [assignmentOf(people.ada), assignmentOf(people.ben)]
    },
  },
  {
    name: 'the second admin sits at this computer, and the first one is not assigned',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ada@.*Not assigned/,
    seed(ready) {
      const { app, people } = ready
      people.ben.admin = true
      ready.signedIn = people.ben
      app.assignments = [assignmentOf(people.ben)]
    },
  },
  {
    name: 'Meta was filled while Tandem was closed, and its Issuer changed after the test',
    harm: 'proven',
    check: 'same-app',
    says: /another Issuer/,
    async seed(ready) {
      const { setup, story } = ready
      setup.issuer = issuerOf(await secondApp(ready))
      const { audienceUrl = '', acsUrl = '' } = story.saved
      story.saved = { audienceUrl, acsUrl }
    },
  },
  {
    name: 'the clock by which Okta dates its responses is an hour behind',
    harm: 'proven',
    check: 'test-passed',
    says: /clock/,
    seed({ lab }) {
      lab.okta.state.options.clockOffMinutes = -60
    },
  },
  {
    name: 'the clock of the admin’s computer is an hour ahead',
    harm: 'risk',
    check: 'test-passed',
    says: /clock/,
    seed(ready) {
      ready.computerAhead = 3_600_000
    },
  },
  {
    name: 'one’s own account at Meta has other capitals than were named',
    harm: 'proven',
    check: 'admins-assigned',
    says: /Ada@/,
    seed({ lab }) {
      const account = lab.meta.state.accounts.find(({ userName }) => userName === 'ada@acme.example')
      if (account) account.userName = 'Ada@acme.example'
    },
  },
  {
    name: 'somebody changed the Issuer in Meta after the test, while Tandem was closed',
    harm: 'proven',
    check: 'same-app',
    says: /another Issuer/,
    async seed(ready) {
      ready.setup.issuer = issuerOf(await secondApp(ready))
    },
  },
]
