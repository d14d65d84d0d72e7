import { enforceReadOnly } from '../browser/network-rules'
import { messages, phrase } from '../i18n/messages'
import { saveFile } from './save-file'
import type { PanelStore } from './store'

const words = messages('record-actions', {
  failed: phrase('That did not work: {why}'),
  consolesStay: 'Okta and Meta stay as they are.',
  left: phrase('Something of it is still on the disk ({why}); Tandem finishes that when it is opened next.'),
  erased: 'The setup is erased from this browser.',
  everythingErased: 'Everything that Tandem had stored in this browser is erased.',
  beginningLost:
    'This setup can’t be shown: how it began is lost. “Save everything stored” keeps what is there.',
  open: phrase('The setup of {org} is open.'),
  declined: 'Nothing was taken from the file.',
  undone: 'Taken back. The history keeps both entries.',
  named: phrase('The history calls you {name} now.'),
  unnamed: 'The history has no name for you now.',
  everythingSaved: phrase('{file} is in your downloads: everything that is stored, as it is.'),
})

/** What a person can do with the record and its setups, with or without one on the screen. None of them rejects. */
export interface RecordActions {
  openSetup(id: string): Promise<void>
  /** Goes to the first-run page; the present setup stays stored. */
  newSetup(): Promise<void>
  eraseSetup(id: string): Promise<void>
  eraseEverything(): Promise<void>
  /** Looks at a hand-off file and offers what it would add. */
  openHandOff(file: File): Promise<void>
  takeOver(): Promise<void>
  declineOffer(): void
  /** Takes back one decision, or takes back that. */
  undo(key: string): Promise<void>
  nameSeat(name: string): Promise<void>
  /** The person has taken note of what is lost. */
  noteDamage(): Promise<void>
  /** Saves everything that is stored to a file, readable or not. */
  saveEverything(): Promise<void>
  forgetResume(): void
}

/** What was erased, and why something of it is still there, if it is. */
function erasedText(what: string, left: string | null): string {
  return `${what} ${left === null ? words().consolesStay : words().left({ why: left })}`
}

/** Says in the status region what an action threw, in place of failing where nobody looks. */
export function neverRejecting<A extends object>(actions: A, say: (message: string) => void): A {
  const guarded = Object.entries(actions).map(([name, act]: [string, (...args: unknown[]) => unknown]) => [
    name,
    async (...args: unknown[]) => {
      try {
        await Reflect.apply(act, actions, args)
      } catch (error) {
        say(words().failed({ why: error instanceof Error ? error.message : String(error) }))
      }
    },
  ])
  return Object.fromEntries(guarded) as A
}

/** What a person can do with the record, tied to it. */
export function createRecordActions(panel: PanelStore): RecordActions {
  async function guardHost(): Promise<void> {
    const { setup } = panel.store.getState()
    if (setup) await enforceReadOnly(setup.oktaHost)
  }

  const actions: RecordActions = {
    async openSetup(id) {
      if (!(await panel.show(id))) return panel.say(words().beginningLost)
      await guardHost()
      panel.say(words().open({ org: panel.store.getState().setup?.oktaOrg ?? '' }))
    },
    newSetup: () => panel.leave(),
    async eraseSetup(id) {
      const left = await panel.erase(id)
      panel.say(erasedText(words().erased, left))
    },
    async eraseEverything() {
      const left = await panel.eraseEverything()
      panel.say(erasedText(words().everythingErased, left))
    },
    async openHandOff(file) {
      panel.offer(null)
      // What is needed once in a setup is loaded then.
      const { lookAtHandOff } = await import('./hand-over')
      const look = await lookAtHandOff(panel, file)
      if (!look.ok) return panel.say(look.problem)
      panel.offer(look.offer)
    },
    async takeOver() {
      const { offer } = panel.store.getState()
      if (!offer) return
      panel.offer(null)
      const { takeOver } = await import('./hand-over')
      const said = await takeOver(panel, offer)
      await guardHost()
      panel.say(said)
    },
    declineOffer() {
      panel.offer(null)
      panel.say(words().declined)
    },
    async undo(key) {
      const kept = await panel.append('person', [{ type: 'event.undone', target: key }])
      if (kept) panel.say(words().undone)
    },
    async nameSeat(name) {
      const tidy = name.trim()
      if (await panel.append('person', [{ type: 'seat.named', name: tidy }]))
        panel.say(tidy ? words().named({ name: tidy }) : words().unnamed)
    },
    async noteDamage() {
      const { condition, vanished } = panel.store.getState()
      if (vanished) await panel.leave()
      if (!condition) return
      const { lost, unreadable } = condition
      await panel.append('person', [{ type: 'damage.noted', lost, unreadable }])
    },
    async saveEverything() {
      const file = `tandem-stored-${new Date().toISOString().slice(0, 10)}.json`
      saveFile(file, 'application/json', JSON.stringify(await panel.dump(), null, 2))
      panel.say(words().everythingSaved({ file }))
    },
    forgetResume() {
      panel.forgetResume()
    },
  }
  return neverRejecting(actions, panel.say)
}
