import { credentialsTested } from './provisioning-credentials'
import { apiOn, createUsers, deactivateUsers, updateAttributes } from './provisioning-features'
import type { LineVerdict, ProvisioningInput, ProvisioningLineId } from './provisioning-line'
import { assignedPeople } from './provisioning-people'
import { firstPush } from './provisioning-pushes'
import { whatIsSaved } from './provisioning-saved'

/** One line of how far provisioning is. */
export type ProvisioningLine = LineVerdict & { id: ProvisioningLineId }

const judges: Record<ProvisioningLineId, (input: ProvisioningInput) => LineVerdict> = {
  'api-on': apiOn,
  'credentials-tested': credentialsTested,
  'create-users': createUsers,
  'update-attributes': updateAttributes,
  'deactivate-users': deactivateUsers,
  saved: whatIsSaved,
  'first-push': firstPush,
  people: assignedPeople,
}

/** How far provisioning is, line by line. Pure; what could not be looked at is unknown, and never a pass. */
export function judgeProvisioning(input: ProvisioningInput): ProvisioningLine[] {
  return (Object.keys(judges) as ProvisioningLineId[]).map((id) => ({ id, ...judges[id](input) }))
}
