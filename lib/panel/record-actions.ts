import { enforceReadOnly } from '../browser/network-rules'
import { saveFile } from './save-file'
import type { PanelStore } from './store'

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
  return left === null
    ? `${what} Okta and Meta stay as they are.`
    : `${what} Something of it is still on the disk (${left}); Tandem finishes that when it is opened next.`
}

/** Says in the status region what an action threw, in place of failing where nobody looks. */
export function neverRejecting<A extends object>(actions: A, say: (message: string) => void): A {
  const guarded = Object.entries(actions).map(([name, act]: [string, (...args: unknown[]) => unknown]) => [
    name,
    async (...args: unknown[]) => {
      try {
        await Reflect.apply(act, actions, args)
      } catch (error) {
        say(`That did not work: ${error instanceof Error ? error.message : String(error)}`)
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
      if (!(await panel.show(id)))
        return panel.say(
          'This setup can’t be shown: how it began is lost. “Save everything stored” keeps what is there.',
        )
      await guardHost()
      panel.say(`The setup of ${panel.store.getState().setup?.oktaOrg} is open.`)
    },
    newSetup: () => panel.leave(),
    async eraseSetup(id) {
      const left = await panel.erase(id)
      panel.say(erasedText('The setup is erased from this browser.', left))
    },
    async eraseEverything() {
      const left = await panel.eraseEverything()
      panel.say(erasedText('Everything that Tandem had stored in this browser is erased.', left))
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
      panel.say('Nothing was taken from the file.')
    },
    async undo(key) {
      const kept = await panel.append('person', [{ type: 'event.undone', target: key }])
      if (kept) panel.say('Taken back. The history keeps both entries.')
    },
    async nameSeat(name) {
      if (await panel.append('person', [{ type: 'seat.named', name: name.trim() }]))
        panel.say(
          name.trim() ? `The history calls you ${name.trim()} now.` : 'The history has no name for you now.',
        )
    },
    async noteDamage() {
      const { condition, vanished } = panel.store.getState()
      if (vanished) await panel.leave()
      if (!condition) return
      const { lost, unreadable } = condition
      await panel.append('person', [{ type: 'damage.noted', lost, unreadable }])
    },
    async saveEverything() {
      const name = `tandem-stored-${new Date().toISOString().slice(0, 10)}.json`
      saveFile(name, 'application/json', JSON.stringify(await panel.dump(), null, 2))
      panel.say(`${name} is in your downloads: everything that is stored, as it is.`)
    },
    forgetResume() {
      panel.forgetResume()
    },
  }
  return neverRejecting(actions, panel.say)
}
