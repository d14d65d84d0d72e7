import type { Fault } from './fault'
import { certificateFaults } from './faults-certificates'
import { dryRunFaults } from './faults-dry-run'
import { peopleFaults } from './faults-people'
import { proofFaults } from './faults-proof'
import { valueFaults } from './faults-values'

/** Every fault, in the order in which they are shown. */
export const allFaults: readonly Fault[] = [
  ...valueFaults,
  ...certificateFaults,
  ...peopleFaults,
  ...proofFaults,
  ...dryRunFaults,
]

/** A few of different kinds, for a quick look. */
export const quickFaults: readonly Fault[] = [
  'Audience URL and ACS URL swapped in Okta',
  'the certificate was rotated in Okta after Meta was filled',
  'the second admin is not assigned',
  'somebody else has the second admin’s username',
  'the domains were not reviewed',
  'the API says 403, and the second admin is not assigned',
].map((name) => {
  const fault = allFaults.find((one) => one.name === name)
  if (!fault) throw new Error(`There is no fault "${name}"`)
  return fault
})
