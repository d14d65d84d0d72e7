import type { OktaUserStatus } from '../lab/okta/state'
import type { Fault } from './fault'
import { accountOf, assignmentOf, BREAK_GLASS, pastTheSwitch, type Ready } from './ready'

/** Gives Ben another assignment, or none. */
function benIs(userName: string | null | undefined) {
  return ({ app, people }: Ready): void => {
    app.assignments = [assignmentOf(people.ada)]
    if (userName !== undefined) app.assignments.push(assignmentOf(people.ben, userName))
  }
}

function benIsInOkta(status: OktaUserStatus): Fault {
  return {
    name: `the second admin is ${status} in Okta`,
    harm: 'proven',
    check: 'admins-assigned',
    says: new RegExp(`ben@.*${status}`),
    seed({ people }) {
      people.ben.status = status
    },
  }
}

/** Somebody who is an admin of Meta would not get in, or somebody else would. */
export const peopleFaults: readonly Fault[] = [
  {
    name: 'the second admin is not assigned',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben@.*Not assigned/,
    seed: benIs(undefined),
  },
  {
    name: 'the second admin is assigned without a username',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben@.*without a username/,
    seed: benIs(null),
  },
  {
    name: 'the second admin is assigned with an empty username',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben@.*without a username/,
    seed: benIs(''),
  },
  {
    name: 'the username has other capitals than Meta',
    harm: 'proven',
    check: 'admins-assigned',
    says: /Ben@.*capitals/,
    seed: benIs('Ben@acme.example'),
  },
  {
    name: 'the username is another alias of the second admin',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben\.builder@.*equal/,
    seed: benIs('ben.builder@acme.example'),
  },
  {
    name: 'the username is only the part before the @',
    harm: 'proven',
    check: 'admins-assigned',
    says: /The username in the app is ben\./,
    seed: benIs('ben'),
  },
  {
    name: 'the two admins have each other’s username',
    harm: 'proven',
    check: 'admins-assigned',
    says: /belongs to/,
    seed({ app, people }) {
      app.assignments = [
        assignmentOf(people.ada, people.ben.email),
        assignmentOf(people.ben, people.ada.email),
      ]
    },
  },
  {
    name: 'somebody else has the second admin’s username',
    harm: 'proven',
    check: 'admins-assigned',
    says: /belongs to.*eve@/,
    seed({ app, people }) {
      app.assignments = [assignmentOf(people.ada), assignmentOf(people.eve, people.ben.email)]
    },
  },
  {
    name: 'the second admin and somebody else share one username',
    harm: 'proven',
    check: 'admins-assigned',
    says: /2 people/,
    seed({ app, people }) {
      app.assignments.push(assignmentOf(people.eve, people.ben.email))
    },
  },
  ...(['SUSPENDED', 'DEPROVISIONED', 'STAGED', 'PROVISIONED', 'LOCKED_OUT'] as const).map(benIsInOkta),
  {
    name: 'the group through which both admins came was removed',
    harm: 'proven',
    check: 'admins-assigned',
    says: /2 of 3.*Not assigned/,
    seed({ app }) {
      app.groups = []
      app.assignments = []
    },
  },
  {
    name: 'one’s own assignment is gone',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ada@.*Not assigned/,
    seed({ app, people }) {
      app.assignments = [assignmentOf(people.ben)]
    },
  },
  {
    name: 'nobody is named as admin, and the second one is not assigned',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben@.*Not assigned/,
    seed(ready) {
      benIs(undefined)(ready)
      ready.story.admins = []
    },
  },
  {
    name: 'nobody is named for getting in without SSO',
    harm: 'risk',
    check: 'break-glass',
    says: /Name an admin/,
    seed({ story }) {
      story.breakGlass = null
    },
  },
  {
    name: 'the one who gets in without SSO is managed by Okta',
    harm: 'risk',
    check: 'break-glass',
    says: /ben@.*overwrite/,
    seed({ story }) {
      story.breakGlass = 'ben@acme.example'
    },
  },
  {
    name: 'a third admin of Meta, whom nobody named, is not assigned',
    harm: 'proven',
    check: 'admins-assigned',
    says: /eve@/,
    seed({ lab, people }) {
      lab.meta.state.accounts.push(accountOf(people.eve.email, people.eve.firstName))
    },
  },
  {
    name: 'the second admin’s account at Meta has other capitals than were named',
    harm: 'proven',
    check: 'admins-assigned',
    says: /Ben@/,
    seed({ lab }) {
      const account = lab.meta.state.accounts.find(({ userName }) => userName === 'ben@acme.example')
      if (account) account.userName = 'Ben@acme.example'
    },
  },
  {
    name: 'the one who is said to get in without SSO has SSO at Meta',
    harm: 'proven',
    check: 'break-glass',
    says: /safe@/,
    seed({ lab }) {
      const account = lab.meta.state.accounts.find(({ userName }) => userName === BREAK_GLASS)
      if (account) account.authMethod = 'sso'
    },
  },
  {
    name: '“Deactivate Users” is turned on while the second admin is not assigned',
    harm: 'proven',
    check: 'admins-assigned',
    says: /ben@.*Not assigned/,
    on: 'Deactivate Users',
    seed(ready) {
      pastTheSwitch(ready)
      ready.app.assignments = ready.app.assignments.filter(({ userId }) => userId !== ready.people.ben.id)
    },
  },
  {
    name: '“Deactivate Users” is turned on by somebody who has not read what it does',
    harm: 'risk',
    check: 'deactivate-understood',
    says: /Read what Deactivate Users does/,
    on: 'Deactivate Users',
    seed(ready) {
      pastTheSwitch(ready)
      ready.story.afterTest.pop()
    },
  },
]
