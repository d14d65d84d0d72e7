import { parseOrg, type OktaOrg } from '../browser/hosts'
import { enforceReadOnly } from '../browser/network-rules'
import { giveAccessBack, requestAccess } from '../browser/permissions'
import { DEFAULT_SETUP_NAME } from '../guide/values'
import { messages, phrase } from '../i18n/messages'
import { refusedOrgText } from './policy-words'
import type { PanelStore } from './store'

const words = messages('start', {
  noOrg: phrase(
    '“{text}” is no Okta org. Type its short name (acme), or paste an address of its admin console.',
  ),
  notStored: 'The browser refused to store the setup. Free some space and try again.',
})

/** What became of a start; a problem is a sentence that says what to do. */
export type Started =
  | { ok: true }
  | { ok: false; problem: string }
  /** Access to this host and Meta's was not allowed. */
  | { ok: false; refused: string }
  /** There are setups of that org. */
  | { ok: false; existing: readonly string[] }

/** How to start. */
export interface StartWay {
  /** Although there is a setup of that org already. */
  another: boolean
  /** Without asking the browser: what needs no tab works, and the panel goes on offering to ask. */
  withoutAccess: boolean
}

const refusedBy = (panel: PanelStore, { adminHost }: OktaOrg) =>
  refusedOrgText(panel.policy.store.getState(), adminHost)

/**
 * The org that the person typed, or why none can be connected under that name. Where the policy is not known yet, it is
 * asked later: the browser takes its question only within the click.
 */
export function typedOrg(panel: PanelStore, text: string): { org: OktaOrg } | { problem: string } {
  const org = parseOrg(text)
  if (!org) return { problem: words().noOrg({ text: text.trim() }) }
  const problem = panel.policy.store.getState().known ? refusedBy(panel, org) : null
  return problem === null ? { org } : { problem }
}

/**
 * Starts a setup for an org. Call it in the click: the browser asks for access only then, and not at all where both
 * hosts are allowed already.
 */
export async function startSetup(panel: PanelStore, org: OktaOrg, way: StartWay): Promise<Started> {
  if (!way.withoutAccess && !(await requestAccess(org.adminHost)))
    return { ok: false, refused: org.adminHost }
  await panel.policy.settled
  const problem = refusedBy(panel, org)
  if (problem !== null) {
    await giveAccessBack(org.adminHost)
    return { ok: false, problem }
  }
  await enforceReadOnly(org.adminHost)
  if (!way.another) {
    await panel.readOthers()
    const existing = (panel.store.getState().others ?? []).filter(
      ({ state }) => state?.oktaHost === org.adminHost,
    )
    if (existing.length > 0) return { ok: false, existing: existing.map(({ id }) => id) }
  }
  const at = new Date().toISOString()
  const started = await panel.begin(crypto.randomUUID(), [
    {
      type: 'setup.started',
      name: `${org.label} and Meta Work Accounts`,
      oktaOrg: org.label,
      oktaHost: org.adminHost,
    },
    {
      type: 'value.captured',
      id: 'setupName',
      value: DEFAULT_SETUP_NAME,
      source: { console: null, url: null, method: 'default', at },
      problem: null,
    },
  ])
  return started ? { ok: true } : { ok: false, problem: words().notStored }
}
