import { Router } from 'express'
import type { SignOnPolicyKind } from '../options'
import { routeParam } from '../request'
import type { Tenant } from '../tenant'
import { sendApiError } from './errors'

/** The factors that each rule asks for; null refuses access. */
const RULES: Record<
  Exclude<SignOnPolicyKind, 'forbidden'>,
  ['1FA' | '2FA' | null, 'ACTIVE' | 'INACTIVE'][]
> = {
  'two-factors': [
    ['2FA', 'ACTIVE'],
    ['1FA', 'INACTIVE'],
    [null, 'ACTIVE'],
    ['2FA', 'ACTIVE'],
  ],
  mixed: [
    ['2FA', 'ACTIVE'],
    ['1FA', 'ACTIVE'],
  ],
  'one-factor': [['1FA', 'ACTIVE']],
  classic: [],
}

/** The read-only API of sign-on policies, for the one policy that the org's apps share. */
export function apiPolicyRoutes({ state }: Tenant): Router {
  const router = Router()
  router.get('/api/v1/policies/:policyId/rules', (req, res) => {
    const kind = state.options.signOnPolicy
    const policyId = routeParam(req, 'policyId')
    if (kind === 'forbidden') return sendApiError(res, 'E0000006')
    if (policyId !== state.policyId || kind === 'classic')
      return sendApiError(res, 'E0000007', `${policyId} (Policy)`)
    const rules = RULES[kind]
    res.json(
      rules.map(([factors, status], place) =>
        ruleJson(policyId, place, place === rules.length - 1, factors, status),
      ),
    )
  })
  return router
}

/** A rule as the API shows it; the last one is the catch-all that every policy has. */
function ruleJson(
  policyId: string,
  place: number,
  catchAll: boolean,
  factors: '1FA' | '2FA' | null,
  status: string,
) {
  return {
    id: `rul${policyId.slice(3, -2)}${String(place).padStart(2, '0')}`,
    status,
    name: catchAll ? 'Catch-all Rule' : `Rule ${place + 1}`,
    priority: catchAll ? 99 : place,
    system: catchAll,
    conditions: catchAll ? null : { network: { connection: 'ANYWHERE' } },
    actions: {
      appSignOn: {
        access: factors === null ? 'DENY' : 'ALLOW',
        verificationMethod: {
          factorMode: factors ?? '1FA',
          type: 'ASSURANCE',
          reauthenticateIn: 'PT2H',
          constraints: [],
        },
      },
    },
    type: 'ACCESS_POLICY',
  }
}
