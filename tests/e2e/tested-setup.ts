import type { Lab } from '../lab/lab'

/** Gives Meta a setup that was tested and isn't active yet, so that its switch can be pressed. */
export function addTestedSetup(lab: Lab, id: string): void {
  lab.meta.state.setups.push({
    id,
    name: 'Okta SSO',
    samlUrl: '',
    issuer: '',
    certificate: '',
    singleLogoutUrl: null,
    validated: true,
    test: { ok: true, reason: null, email: 'ada@acme.example', at: new Date().toISOString() },
    active: false,
    assignedDomains: [],
    includeNewDomains: false,
  })
}
