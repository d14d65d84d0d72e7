import type { AccountRow, ConsoleView, SetupView } from './console-calls'
import { serviceProviderOf } from './service-provider'
import type { Account, IdpSetup, MetaState } from './state'

function setupView(setup: IdpSetup): SetupView {
  const { validated: _validated, test, ...shown } = setup
  return { ...shown, tested: test?.ok ?? false }
}

function accountRow(account: Account): AccountRow {
  const { userName: email, givenName, familyName, scim: _scim, ...shown } = account
  const name = `${givenName} ${familyName}`.trim()
  return { ...shown, email, name: name === '' ? email : name }
}

/** All that the console of this account shows. */
export function consoleView(state: MetaState, viewer: Account): ConsoleView {
  return {
    viewer: { name: accountRow(viewer).name, email: viewer.userName, admin: viewer.admin },
    company: state.company.name,
    provider: serviceProviderOf(state),
    domains: state.domains,
    setups: state.setups.map(setupView),
    accounts: state.accounts.map(accountRow),
  }
}
