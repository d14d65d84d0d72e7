import { destinationOf } from '../guide/destination'
import { stepById, type StepId } from '../guide/okta-meta'
import type { ControlId } from '../guide/controls'
import type { RouteId } from '../guide/routes'
import type { ConsoleId } from '../guide/types'
import { messages } from '../i18n/messages'
import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import type { Moment } from './actions'
import type { Filled } from './fills'
import { formAhead } from './now-ways'
import { workTab } from './read-consoles'
import type { PanelStore } from './store'

const words = messages('errands', {
  unread: 'Meta’s two URLs are not on its page yet. Open “Add IdP” there, and Tandem reads them.',
  stopped: 'Stopped. What is filled in stays as it is.',
  over: 'Tandem does not wait for the form any more. Press “Fill Meta” once it is open.',
})

/** How often a form is looked for that is to be filled as it opens, and for how long, in milliseconds. */
const LOOK = 600
const PATIENCE = 600_000
/** How long a page may take to show what is read there, in milliseconds. */
const READING = 10_000

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The single deeds that errands are made of. */
interface Deeds {
  takeMeThere: (step: StepId) => Promise<void>
  show: (route: RouteId, control?: ControlId) => Promise<void>
  fillNow: (console: ConsoleId, replace: boolean) => Promise<Filled>
}

/** What a person can ask for in one press that takes several deeds. Saving is never one of them. */
export function createErrands(panel: PanelStore, moment: Moment, { takeMeThere, show, fillNow }: Deeds) {
  const setupNow = () => panel.store.getState().setup

  /** Reads until the record has what is waited for; false if it takes too long. */
  async function readUntil(known: (setup: SetupState) => boolean, patience = READING): Promise<boolean> {
    for (const end = Date.now() + patience; ; await pause(LOOK)) {
      await moment.read()
      const setup = setupNow()
      if (setup && known(setup)) return true
      if (Date.now() > end) return false
    }
  }

  /** Whether the test's address is in Meta's form already, by Tandem or by a person. */
  async function hasTestEmail(): Promise<boolean> {
    const setup = setupNow()
    const work = setup && workTab(await moment.read(), 'meta', setup)
    const field = work?.snapshot.testEmail
    return field?.state === 'open' && field.text !== ''
  }

  /**
   * Fills Meta's form field by field as the person opens its sections, until the address for the test is in. Ends by
   * itself when something is left to decide, when the page is left, or after ten minutes.
   */
  async function fillAsItOpens(): Promise<void> {
    const setup = setupNow()
    const place = setup && workTab(await moment.read(), 'meta', setup)?.snapshot.path
    if (place === undefined || place === null) return
    moment.setFilling('meta')
    for (const end = Date.now() + PATIENCE; moment.filling() === 'meta'; await pause(LOOK)) {
      const reading = await moment.read()
      const state = setupNow()
      // Stopped, or another setup is on the screen.
      if (!state || moment.filling() !== 'meta') break
      const work = workTab(reading, 'meta', state)
      if (Date.now() > end || work?.snapshot.path !== place) {
        panel.say(words().over)
        break
      }
      if (moment.fillView(reading, 'meta').ready && !(await fillNow('meta', false)).settled) break
      if (await hasTestEmail()) break
    }
    moment.setFilling(null)
  }

  async function takeMeThereAndFill(step: StepId): Promise<void> {
    const setup = setupNow()
    const console = setup && formAhead(setup, step)
    await takeMeThere(step)
    if (console === 'meta') await fillAsItOpens()
    else if (console) await fillNow(console, false)
  }

  return {
    takeMeThereAndFill,
    /** Reads what Meta has, its admins and its two URLs, and fills it into Okta's form. */
    async carryOver(): Promise<void> {
      if (setupNow()?.directory === null) {
        await show('meta.people')
        // Who is an admin is good to know, and no reason to stop.
        await readUntil(({ directory }) => directory !== null, READING / 4)
      }
      await show('meta.add-idp')
      const read = await readUntil(({ values }) =>
        (['audienceUrl', 'acsUrl'] as const).every((id) => values[id].value !== null),
      )
      if (!read) return panel.say(words().unread)
      await takeMeThereAndFill('3.2.2')
    },
    /** Ticks what only the person can say, and goes on to the next step. */
    async goOn(step: StepId): Promise<void> {
      const setup = setupNow()
      if (!setup) return
      const { part } = stepById(step)
      const said = progressOf(setup).filter(
        ({ spec, state }) =>
          state.status === 'todo' && (part === 'requirements' ? spec.part === part : spec.id === step),
      )
      await panel.append(
        'person',
        said.map(({ spec }) => ({ type: 'step.ticked', id: spec.id })),
      )
      const latest = setupNow()
      const next = latest && progressOf(latest).find(({ status }) => status === 'current')
      if (!next) return
      if (formAhead(latest, next.spec.id)) await takeMeThereAndFill(next.spec.id)
      else if ((destinationOf(next.spec.id) ?? next.spec).route) await takeMeThere(next.spec.id)
    },
    /** Names who gets in without SSO, and says that the domains are as they should be. */
    async settleSwitch(name: string): Promise<void> {
      await panel.append('person', [
        { type: 'break-glass.named', text: name },
        { type: 'step.ticked', id: '3.break-glass' },
        { type: 'step.ticked', id: '3.5.4' },
      ])
    },
    stopFilling(): void {
      moment.setFilling(null)
      panel.say(words().stopped)
    },
  }
}
