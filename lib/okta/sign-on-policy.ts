import { queryOptions, skipToken } from '@tanstack/react-query'
import type * as v from 'valibot'
import { getJson, noAnswer, type OktaAnswer } from './client'
import { asking } from './freshness'
import { readPages } from './pages'
import { appPolicy, policyRule } from './schema'

/** How often the policy is read, in milliseconds. */
const EVERY = 60_000

/** A rule by which people get into the app. */
export interface SignOnRule {
  id: string
  name: string
  /** What the rule asks for; "unclear" where it counts no factors, as a chain of methods does. */
  factors: 'one' | 'two' | 'unclear'
}

/** What the app's sign-on policy asks of people. */
export interface SignOnPolicy {
  /**
   * How many of the rules that let people in ask for two factors. Null where that can't be said: a rule is unclear, not
   * all rules were read, or none lets anybody in.
   */
  twoFactors: 'all' | 'some' | 'none' | null
  /** The active rules that let people in. */
  rules: SignOnRule[]
}

function ruleOf({ id, name, actions }: v.InferOutput<typeof policyRule>): SignOnRule {
  const { access, verificationMethod } = actions.appSignOn
  const mode = access === 'ALLOW' ? verificationMethod?.factorMode : null
  return { id, name, factors: mode === '2FA' ? 'two' : mode === '1FA' ? 'one' : 'unclear' }
}

/** The verdict on rules. What isn't switched off or a refusal by its own words may let people in. */
export function judgeRules(
  rules: readonly v.InferOutput<typeof policyRule>[],
  complete: boolean,
): SignOnPolicy {
  const letting = rules
    .filter(({ status, actions }) => status !== 'INACTIVE' && actions.appSignOn.access !== 'DENY')
    .map(ruleOf)
  const two = letting.filter(({ factors }) => factors === 'two').length
  const clear = complete && letting.length > 0 && letting.every(({ factors }) => factors !== 'unclear')
  const share = two === letting.length ? 'all' : two > 0 ? 'some' : 'none'
  return { twoFactors: clear ? share : null, rules: letting }
}

/** The policy's id in the app's link to it; whatever else the link names is not followed. */
function policyIdOf(href: string): string | null {
  return /^https:\/\/[^/?#]+\/api\/v1\/policies\/([0-9A-Za-z]+)$/.exec(href)?.[1] ?? null
}

/** Reads the rules of the policy that the app is under. Often refused to roles below Super Administrator. */
export async function readSignOnPolicy(
  host: string,
  appId: string,
  signal?: AbortSignal,
): Promise<OktaAnswer<SignOnPolicy>> {
  const found = await getJson(host, `/api/v1/apps/${encodeURIComponent(appId)}`, appPolicy, signal)
  if (!found.ok) return found
  const { id, _links: links } = found.value
  if (id !== appId) return noAnswer('unexpected')
  const href = links?.accessPolicy?.href
  if (href === undefined) return noAnswer('no-policy')
  const policyId = policyIdOf(href)
  if (policyId === null) return noAnswer('unexpected')
  const rules = await readPages(host, `/api/v1/policies/${policyId}/rules`, policyRule, signal)
  if (rules.ok) return { ...rules, value: judgeRules(rules.value.items, rules.value.complete) }
  // It isn't the app that is not found: its policy was changed a moment ago.
  return rules.reason === 'not-found' ? noAnswer('unexpected') : rules
}

/** What the app's sign-on policy asks of people, read anew every minute while somebody looks. */
export const signOnPolicyQuery = (host: string | null, appId: string | null) =>
  queryOptions({
    ...asking,
    queryKey: ['okta', host, 'policy', appId],
    queryFn: host && appId ? ({ signal }) => readSignOnPolicy(host, appId, signal) : skipToken,
    staleTime: EVERY,
    refetchInterval: EVERY,
  })
