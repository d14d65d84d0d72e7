import { valueLabel } from '../i18n/guide'
import { counted, messages, phrase } from '../i18n/messages'
import {
  buildPicksFile,
  parsePicksFile,
  picksFileName,
  PICKS_LIMIT,
  type PicksResult,
} from '../report/picks-file'
import type { EventBody } from '../setup/events'
import type { Place } from '../setup/state'
import { saveFile } from './save-file'
import type { PanelStore } from './store'

const problems = messages('places-problems', {
  'not-json': 'This file is no file of places: it is not JSON.',
  foreign: 'This file is no file of places from Tandem.',
  'newer-version': 'This file is from a newer Tandem. Update this one first.',
  'too-large': 'This file is too large for a file of places.',
  broken: 'This file of places is damaged. Ask for it again.',
  empty: 'This file holds no place for these two consoles.',
} satisfies Record<Extract<PicksResult, { ok: false }>['reason'], string>)

const words = messages('panel-places', {
  forgotten: phrase('The place for {label} is forgotten.'),
  none: 'There is no place to save.',
  saved: counted({
    one: '{file} is in your downloads, with {count} place. No value is in it.',
    other: '{file} is in your downloads, with {count} places. No value is in it.',
  }),
  taken: counted({ one: '{count} place taken from {file}.', other: '{count} places taken from {file}.' }),
  dropped: counted({
    one: '{count} place not, for values that Tandem does not know.',
    other: '{count} places not, for values that Tandem does not know.',
  }),
  lookThrough: 'Look through them below the values.',
})

/** What can be done with the places that were pointed out. */
export function createPlaces(panel: PanelStore) {
  return {
    async forgetPlace({ console, as, id }: Pick<Place, 'console' | 'as' | 'id'>): Promise<void> {
      await panel.append('person', [{ type: 'pick.removed', console, as, id }])
      panel.say(words().forgotten({ label: valueLabel(id) }))
    },
    async savePlaces(): Promise<void> {
      const places = panel.store.getState().setup?.picks ?? []
      if (places.length === 0) return panel.say(words().none)
      const file = picksFileName(places)
      saveFile(file, 'application/json', JSON.stringify(buildPicksFile(places), null, 2))
      panel.say(words().saved(places.length, { file }))
    },
    /** Takes all sound places of a file, over those for the same values. */
    async openPlaces(file: File): Promise<void> {
      const parsed: PicksResult =
        file.size > PICKS_LIMIT * 4 ? { ok: false, reason: 'too-large' } : parsePicksFile(await file.text())
      if (!parsed.ok) return panel.say(problems()[parsed.reason])
      const news = parsed.picks.map((pick): EventBody => ({ type: 'pick.remembered', pick, from: 'file' }))
      await panel.append('person', news)
      const said = words()
      const taken = said.taken(parsed.picks.length, { file: file.name })
      const lost = parsed.dropped > 0 ? [said.dropped(parsed.dropped)] : []
      panel.say([taken, ...lost, said.lookThrough].join(' '))
    },
  }
}
