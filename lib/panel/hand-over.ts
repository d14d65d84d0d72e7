import { counted, messages, phrase } from '../i18n/messages'
import { HAND_OFF_LIMIT, parseHandOff, type HandOffResult } from '../report/handoff'
import type { SetupEvent } from '../setup/events'
import { previewImport, type ImportPreview } from '../setup/import-preview'
import { refusedOrgText } from './policy-words'
import type { PanelStore } from './store'

/** A sound hand-off file that waits for the person's word. */
export interface HandOffOffer {
  fileName: string
  setup: string
  events: readonly SetupEvent[]
  preview: ImportPreview
  /** Another setup of the same org that is stored here and stays beside it: its name; null if there is none. */
  beside: string | null
}

/** What became of looking at a file. */
export type HandOffLook = { ok: true; offer: HandOffOffer } | { ok: false; problem: string }

type Problem = Extract<HandOffResult, { ok: false }>['reason']

const problems = messages('hand-off-problems', {
  'not-json':
    'This file is no hand-off file: it is not JSON, or it was cut short on its way. Ask for it again.',
  foreign: 'This file is not from Tandem. A hand-off file ends in “.tandem.json”.',
  report:
    'This is a report, not a hand-off file. Ask for the one that “Hand off” makes: it ends in “.tandem.json”.',
  'newer-version': 'This file is from a newer Tandem. Update this one first; nothing was taken.',
  'too-large': 'This file is too large for a hand-off file.',
  broken: 'This hand-off file is damaged or was changed by hand. Ask for it again; nothing was taken.',
} satisfies Record<Problem, string>)

const words = messages('hand-over', {
  firstUnsound: phrase('(The first unsound place: {path}.)'),
  contradicts:
    'This file says something else than the record here does under the same entries. One of the two was changed by hand; nothing was taken.',
  nothingTaken: phrase('Nothing was taken from the file: {why}.'),
  askAgain: 'Ask for a fresh one.',
  freeSpace: 'Free some space, and open it again.',
  nothingNew: 'All of this file was here already. Nothing was changed.',
  takenOver: counted({
    one: 'The setup of {org} was taken over, with {count} entry.',
    other: 'The setup of {org} was taken over, with {count} entries.',
  }),
  added: counted({
    one: '{count} entry added to the setup of {org}.',
    other: '{count} entries added to the setup of {org}.',
  }),
})

/** Looks at a file without taking anything from it. */
export async function lookAtHandOff(panel: PanelStore, file: File): Promise<HandOffLook> {
  const parsed: HandOffResult =
    // Characters take at most four bytes.
    file.size > HAND_OFF_LIMIT * 4 ? { ok: false, reason: 'too-large' } : parseHandOff(await file.text())
  if (!parsed.ok) {
    const problem = problems()[parsed.reason]
    const path = parsed.reason === 'broken' ? parsed.path : ''
    return { ok: false, problem: path ? `${problem} ${words().firstUnsound({ path })}` : problem }
  }
  const { setup, events } = parsed.handOff
  const preview = previewImport(await panel.eventsOf(setup.id), events)
  if (!preview) return { ok: false, problem: problems().broken }
  await panel.policy.settled
  const refused = refusedOrgText(panel.policy.store.getState(), preview.after.oktaHost)
  if (refused !== null) return { ok: false, problem: refused }
  if (preview.contradicting > 0) return { ok: false, problem: words().contradicts }
  const { others, setup: shown } = panel.store.getState()
  const stored = [...(others ?? []).map(({ state }) => state), shown]
  const beside = stored.find((one) => one && one.id !== setup.id && one.oktaHost === preview.after.oktaHost)
  return {
    ok: true,
    offer: { fileName: file.name, setup: setup.id, events, preview, beside: beside?.name ?? null },
  }
}

/** Adds what the file holds, as a whole. Says what came of it. */
export async function takeOver(panel: PanelStore, { setup, events, preview }: HandOffOffer): Promise<string> {
  // The policy may have changed since the file was looked at.
  const refused = refusedOrgText(panel.policy.store.getState(), preview.after.oktaHost)
  if (refused !== null) return refused
  const written = await panel.adopt(setup, events)
  if (!written.ok) {
    const nothing = words().nothingTaken({ why: written.message })
    return `${nothing} ${written.reason === 'contradiction' ? words().askAgain : words().freeSpace}`
  }
  const added = written.events.length
  if (added === 0) return words().nothingNew
  await panel.append('person', [{ type: 'file.opened', added }])
  const org = { org: preview.after.oktaOrg }
  return preview.isNew ? words().takenOver(added, org) : words().added(added, org)
}
