import { parseOrg } from '../browser/hosts'
import { enforceReadOnly } from '../browser/network-rules'
import { requestAccess } from '../browser/permissions'
import { importEvents } from '../browser/record-store'
import { DEFAULT_SETUP_NAME } from '../guide/values'
import { parseHandOff } from '../report/handoff'
import type { PanelStore } from './store'

/** What became of a start; a problem is a sentence that says what to do. */
export type Started = { ok: true } | { ok: false; problem: string }

/** Starts a setup for the org that the person typed. Call it in the click: the browser asks for access only then. */
export async function startSetup(panel: PanelStore, text: string): Promise<Started> {
  const org = parseOrg(text)
  if (!org)
    return {
      ok: false,
      problem: `“${text.trim()}” is no Okta org. Type its short name (acme), or paste an address of its admin console.`,
    }
  if (!(await requestAccess(org.adminHost)))
    return {
      ok: false,
      problem: `Without access to ${org.adminHost} and work.meta.com Tandem sees nothing. Press “Start” and allow both.`,
    }
  await enforceReadOnly(org.adminHost)
  const id = crypto.randomUUID()
  const at = new Date().toISOString()
  const name = `${org.label} and Meta Work Accounts`
  const written = await panel.append(
    'person',
    [
      { type: 'setup.started', name, oktaOrg: org.label, oktaHost: org.adminHost },
      {
        type: 'value.captured',
        id: 'setupName',
        value: DEFAULT_SETUP_NAME,
        source: { console: null, url: null, method: 'default', at },
        problem: null,
      },
    ],
    id,
  )
  return written
    ? { ok: true }
    : { ok: false, problem: 'The browser refused to store the setup. Free some space and try again.' }
}

const handOffProblems = {
  'not-json': 'This file is no hand-off file: it is not JSON.',
  foreign: 'This file is not from Tandem.',
  'newer-version': 'This file is from a newer Tandem. Update this one first.',
  'too-large': 'This file is too large for a hand-off file.',
  broken: 'This hand-off file is damaged. Ask for it again.',
} as const

/** Takes over a setup from a hand-off file. Nothing is taken from a file that isn't sound as a whole. */
export async function openHandOff(panel: PanelStore, file: File): Promise<Started> {
  const parsed = parseHandOff(await file.text())
  if (!parsed.ok) return { ok: false, problem: handOffProblems[parsed.reason] }
  await importEvents(parsed.handOff.events)
  await panel.reload()
  return { ok: true }
}
