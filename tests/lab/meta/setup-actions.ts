import { randomUUID } from 'node:crypto'
import type { CallInput, CallOutput } from './console-calls'
import { checkIdpMetadata } from './idp-metadata'
import type { IdpSetup, MetaState } from './state'

function emptySetup(): IdpSetup {
  return {
    id: randomUUID(),
    name: '',
    samlUrl: '',
    issuer: '',
    certificate: '',
    singleLogoutUrl: null,
    validated: false,
    test: null,
    active: false,
    assignedDomains: [],
    includeNewDomains: false,
  }
}

/** Checks the IdP's metadata, and keeps it as typed if it holds; a test of older values counts no more. */
export function validateMetadata(
  state: MetaState,
  { setupId, ...metadata }: CallInput<'validateMetadata'>,
  now: Date,
): CallOutput['validateMetadata'] {
  const errors = checkIdpMetadata(metadata, now)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  let setup = state.setups.find((candidate) => candidate.id === setupId)
  if (!setup) {
    setup = emptySetup()
    state.setups.push(setup)
  }
  Object.assign(setup, metadata, { validated: true, test: null })
  return { ok: true, setupId: setup.id }
}

/** How the last test of a setup went. */
export function testResult(state: MetaState, { setupId }: CallInput<'testResult'>): CallOutput['testResult'] {
  const test = state.setups.find((setup) => setup.id === setupId)?.test ?? null
  if (test === null) return { state: 'none' }
  return test.ok ? { state: 'passed' } : { state: 'failed', reason: test.reason ?? '' }
}

/** Switches a tested setup on for its domains, at once and for everybody in them. */
export function activate(state: MetaState, input: CallInput<'activate'>): CallOutput['activate'] {
  const setup = state.setups.find((candidate) => candidate.id === input.setupId)
  if (!setup?.test?.ok) return { ok: false, message: 'Test your SSO setup first.' }
  const known = input.domains.every((name) => state.domains.some((domain) => domain.name === name))
  if (!known || (input.domains.length === 0 && !input.includeNewDomains)) {
    return { ok: false, message: 'Assign at least one domain.' }
  }
  for (const other of state.setups) {
    // A domain has one identity provider.
    other.assignedDomains = other.assignedDomains.filter((name) => !input.domains.includes(name))
  }
  Object.assign(setup, {
    active: true,
    assignedDomains: input.domains,
    includeNewDomains: input.includeNewDomains,
  })
  return { ok: true }
}
