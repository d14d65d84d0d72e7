import type { ConsoleId } from '../guide/types'
import { messages, phrase } from '../i18n/messages'
import type { SetOrder } from '../page/types'
import type { EventBody } from '../setup/events'
import type { Moment } from './actions'
import { openChoices, setChoices } from './choices'
import { fillForm, planFill, type FillOutcome } from './fill-form'
import { workTab } from './read-consoles'
import { UNDER_WAY } from './say'
import type { PanelStore } from './store'
import { undoFill } from './undo-fill'
import { unreadText } from './unread-text'
import { consoleName } from './words'

const words = messages('fills', {
  nothingToFill: phrase('Nothing to fill in {console}.'),
  refused: phrase('{what}.'),
  filling: 'Filling and reading back …',
  kept: 'Nothing was replaced.',
  noFill: 'There is no fill to undo.',
})

/** What a press on a fill button came to: the fields that are filled, and whether anything is left to decide. */
export interface Filled {
  fields: FillOutcome['filled']
  /** False where the person has to look: something was refused, or nothing could be filled. */
  settled: boolean
}

const NOTHING: Filled = { fields: [], settled: false }

/** What a person can do about the open forms: fill them, keep what they hold, take a fill back. */
export function createFills(panel: PanelStore, moment: Moment) {
  const setupNow = () => panel.store.getState().setup

  /** Fills the open form of a console, and says what came of it. */
  async function fillNow(console: ConsoleId, replace: boolean): Promise<Filled> {
    moment.setReplacing(null)
    const setup = setupNow()
    if (!setup) return NOTHING
    // Everything is read again first: what a page or Okta shows otherwise by now is a conflict, and stops the fill.
    const reading = await moment.read({ api: console === 'meta' })
    const work = workTab(reading, console, setup)
    const { ready, why } = moment.fillView(reading, console)
    if (!work || !ready) {
      panel.say(why)
      return NOTHING
    }
    const me = moment.me()
    const email = me?.ok ? (me.value.profile.email ?? me.value.profile.login) : null
    const latest = setupNow()
    if (!latest) return NOTHING
    const { order, refused } = planFill(latest, work, email, replace)
    const choices: SetOrder = {
      guard: order.guard,
      console,
      settings: console === 'okta' ? openChoices(latest, work.snapshot) : [],
    }
    if (order.fields.length === 0 && choices.settings.length === 0) {
      const nothing = words().nothingToFill({ console: consoleName[console] })
      panel.say([nothing, ...refused.map((what) => words().refused({ what }))].join(' '))
      return NOTHING
    }
    panel.say(words().filling, { patience: UNDER_WAY })
    moment.setUndoable(null)
    const outcome = order.fields.length > 0 ? await fillForm(work.tab.id, order, refused) : null
    const chosen = choices.settings.length > 0 ? await setChoices(work.tab.id, choices) : null
    const fields = outcome?.filled ?? []
    if (fields.length > 0 || chosen?.set.length)
      moment.setUndoable({
        tabId: work.tab.id,
        order,
        choices: chosen?.set.length ? choices : null,
        at: Date.now(),
      })
    await panel.append(
      'page',
      fields.flatMap(({ id, text }): EventBody[] =>
        id === 'testEmail' ? [] : [{ type: 'field.observed', id, value: text }],
      ),
      work.snapshot.origin + work.snapshot.path,
    )
    if (outcome && outcome.occupied.length > 0) moment.setReplacing({ console, fields: outcome.occupied })
    const unread = unreadText(fields, panel.store.getState(), reading.at)
    panel.say([outcome?.message, chosen?.text, unread].filter(Boolean).join(' '))
    const all = fields.length === order.fields.length && (chosen?.set.length ?? 0) === choices.settings.length
    return { fields, settled: all && refused.length === 0 }
  }

  return {
    fillNow,
    async fill(console: ConsoleId, replace = false): Promise<void> {
      await fillNow(console, replace)
    },
    keepFields(): void {
      moment.setReplacing(null)
      panel.say(words().kept)
    },
    async undoFill(): Promise<void> {
      const last = moment.undoable()
      if (!last) return panel.say(words().noFill)
      moment.setUndoable(null)
      await undoFill(panel, last)
      await moment.read()
    },
  }
}
