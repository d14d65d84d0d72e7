import type { AccountRow, ConsoleView, SetupView } from './console-calls'
import { serviceProviderOf } from './service-provider'
import type { Account, IdpSetup, MetaState } from './state'

function setupView(setup: IdpSetup): SetupView {
  const { id, name, samlUrl, issuer, certificate, singleLogoutUrl, active, assignedDomains } = setup
  return {
    ...{ id, name, samlUrl, issuer, certificate, singleLogoutUrl, active, assignedDomains },
    tested: setup.test?.ok ?? false,
    includeNewDomains: setup.includeNewDomains,
  }
}

function accountRow(account: Account): AccountRow {
  const { id, userName, source, createdAt, status, statusAt, admin, authMethod } = account
  const name = `${account.givenName} ${account.familyName}`.trim()
  return {
    ...{ id, email: userName, source, createdAt, status, statusAt, admin, authMethod },
    name: name === '' ? userName : name,
  }
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
