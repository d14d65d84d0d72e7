import { values } from '../guide/values'
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

const problems: Record<Extract<PicksResult, { ok: false }>['reason'], string> = {
  'not-json': 'This file is no file of places: it is not JSON.',
  foreign: 'This file is no file of places from Tandem.',
  'newer-version': 'This file is from a newer Tandem. Update this one first.',
  'too-large': 'This file is too large for a file of places.',
  broken: 'This file of places is damaged. Ask for it again.',
  empty: 'This file holds no place for these two consoles.',
}

const count = (places: number) => (places === 1 ? '1 place' : `${places} places`)

/** What can be done with the places that were pointed out. */
export function createPlaces(panel: PanelStore) {
  return {
    async forgetPlace({ console, as, id }: Pick<Place, 'console' | 'as' | 'id'>): Promise<void> {
      await panel.append('person', [{ type: 'pick.removed', console, as, id }])
      panel.say(`The place for ${values[id].label} is forgotten.`)
    },
    async savePlaces(): Promise<void> {
      const places = panel.store.getState().setup?.picks ?? []
      if (places.length === 0) return panel.say('There is no place to save.')
      const name = picksFileName(places)
      saveFile(name, 'application/json', JSON.stringify(buildPicksFile(places), null, 2))
      panel.say(`${name} is in your downloads, with ${count(places.length)}. No value is in it.`)
    },
    /** Takes all sound places of a file, over those for the same values. */
    async openPlaces(file: File): Promise<void> {
      const parsed: PicksResult =
        file.size > PICKS_LIMIT * 4 ? { ok: false, reason: 'too-large' } : parsePicksFile(await file.text())
      if (!parsed.ok) return panel.say(problems[parsed.reason])
      const news = parsed.picks.map((pick): EventBody => ({ type: 'pick.remembered', pick, from: 'file' }))
      await panel.append('person', news)
      const lost =
        parsed.dropped > 0 ? ` ${count(parsed.dropped)} not, for values that Tandem does not know.` : ''
      panel.say(
        `${count(parsed.picks.length)} taken from ${file.name}.${lost} Look through them below the values.`,
      )
    },
  }
}
