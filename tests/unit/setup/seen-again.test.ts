import { beforeEach, describe, expect, test } from 'vitest'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { captureNews, observePage, sightingsOnPage } from '../../../lib/setup/observe'
import { seeAgain, type Sighting, type Sights } from '../../../lib/setup/sight'
import type { SetupState } from '../../../lib/setup/state'
import {
  around,
  bound,
  captured,
  eventsOf,
  minute,
  otherAudience,
  reading,
  snapshot,
  source,
  started,
  texts,
} from './sample'

const page = (text: string): PageSnapshot => snapshot('meta', { readings: [reading('audienceUrl', text)] })
const [agreed, other] = [page(texts.audienceUrl), page(otherAudience)]
const decide = (value: string): EventBody => ({ type: 'value.chosen', id: 'audienceUrl', value })
const again = [{ type: 'value.captured', value: otherAudience, again: true }]

/** The record so far, each entry with its minute, and what the panel has seen. */
let record: [body: EventBody, at: number][]
let sights: Sights
let now: number

const state = (): SetupState => {
  const events = eventsOf(record.map(([body]) => body)).map((event, place) => ({
    ...event,
    at: minute(record[place]?.[1] ?? 0),
  }))
  const folded = fold(events)
  if (!folded) throw new Error('no setup')
  return folded
}
const audience = () => state().values.audienceUrl
const happens = (...bodies: EventBody[]) => {
  now++
  for (const body of bodies) record.push([body, now])
}
/** A look at these pages, as the panel does it: what is news, and what was seen. */
function look(...pages: PageSnapshot[]): EventBody[] {
  now++
  const all = pages.flatMap((one) => sightingsOnPage(one, minute(now)))
  const news: EventBody[] = []
  for (const one of pages) {
    const found = observePage(state(), one, minute(now), around({ around: { all, sights } }))
    for (const body of found) record.push([body, now])
    news.push(...found)
  }
  sights = seeAgain(sights, state(), all)
  return news
}

beforeEach(() => {
  record = [
    [started, 0],
    [bound, 0],
  ]
  sights = {}
  now = 0
})
/** Two texts were read, and the person has decided for the first. */
const decided = () => {
  look(agreed)
  look(other)
  happens(decide(texts.audienceUrl))
}

describe('a text that was decided against', () => {
  beforeEach(decided)

  test('is not brought up while its source goes on showing it', () => {
    for (let turn = 0; turn < 5; turn++) expect(look(other)).toEqual([])
    expect(audience()).toMatchObject({ status: 'captured', value: texts.audienceUrl })
  })

  test('is brought up once its source has shown the agreed one, and shows this one instead', () => {
    expect(look(agreed)).toEqual([])
    expect(look(other)).toMatchObject(again)
    expect(audience()).toMatchObject({ status: 'conflict', value: null, dismissed: [] })
    expect(audience().rivals.map(({ value }) => value)).toEqual([texts.audienceUrl, otherAudience])
  })

  test('is brought up also after a while in which no page showed either', () => {
    look(agreed)
    expect([look(), look(snapshot('meta')), look()]).toEqual([[], [], []])
    expect(look(other)).toMatchObject(again)
  })

  test('is not brought up while another tab still shows the agreed one', () => {
    look(agreed)
    expect(look(other, agreed)).toEqual([])
    expect(look(agreed, other)).toEqual([])
    expect(audience().status).toBe('captured')
    expect(look(other)).toMatchObject(again)
  })

  test('is brought up once, though two tabs show it', () => {
    look(agreed)
    expect(look(other, other)).toMatchObject(again)
    expect(look(other, other)).toEqual([])
  })
})

test('a text is not brought up where the agreed one was seen only before the decision', () => {
  look(agreed)
  look(agreed)
  look(other)
  sights = { audienceUrl: { agreed: { text: texts.audienceUrl, at: minute(now) }, instead: null } }
  happens(decide(texts.audienceUrl))
  expect(look(other)).toEqual([])
})

test('a text is not brought up that was seen at the very moment of the decision', () => {
  decided()
  sights = { audienceUrl: { agreed: { text: texts.audienceUrl, at: minute(now) }, instead: null } }
  expect(look(other)).toEqual([])
})

describe('another source than the agreed text’s', () => {
  const from = (method: 'api' | 'metadata', text: string): Sighting => ({
    id: 'audienceUrl',
    text,
    source: source({ method }),
  })
  const seen: Sights = { audienceUrl: { agreed: { text: texts.audienceUrl, at: minute(50) }, instead: null } }

  test.each(['api', 'metadata'] as const)('may go on showing the other text: %s', (method) => {
    decided()
    const sighting = from(method, otherAudience)
    expect(captureNews(state(), [sighting], { all: [sighting], sights: seen })).toEqual([])
  })

  test('of the other console may do so too', () => {
    decided()
    const sighting = { ...from('api', otherAudience), source: source({ console: 'okta' }) }
    expect(captureNews(state(), [sighting], { all: [sighting], sights: seen })).toEqual([])
  })

  test('that shows the agreed one does not speak for the source that changed', () => {
    decided()
    look(agreed)
    const [changed, still] = [sightingsOnPage(other, minute(60)), from('api', texts.audienceUrl)]
    expect(captureNews(state(), changed, { all: [...changed, still], sights })).toMatchObject(again)
  })

  test('never contradicts what a person typed when the two disagreed', () => {
    look(agreed)
    look(other)
    happens(captured('audienceUrl', texts.audienceUrl, 'pasted'))
    expect([look(agreed), look(other), look(other)]).toEqual([[], [], []])
    expect(audience()).toMatchObject({ value: texts.audienceUrl, source: { method: 'pasted' } })
  })
})

describe('a conflict that came up again', () => {
  beforeEach(() => {
    decided()
    look(agreed)
    look(other)
  })

  test('is not told twice while it is open', () => {
    expect(look(other)).toEqual([])
    expect(look(agreed)).toEqual([])
  })

  test('is settled for the agreed text without nagging', () => {
    happens(decide(texts.audienceUrl))
    expect([look(other), look(other), look(other)]).toEqual([[], [], []])
    expect(audience()).toMatchObject({ value: texts.audienceUrl, dismissed: [otherAudience] })
  })

  test('is settled for the other text without nagging, and the old one is let go', () => {
    happens(decide(otherAudience))
    expect([look(other), look(other)]).toEqual([[], []])
    expect(audience()).toMatchObject({ value: otherAudience, dismissed: [texts.audienceUrl] })
  })

  test('comes up once more when the source goes to and fro once more', () => {
    happens(decide(texts.audienceUrl))
    look(other)
    look(agreed)
    expect(look(other)).toMatchObject(again)
  })

  test('comes up the other way round too', () => {
    happens(decide(otherAudience))
    look(other)
    expect(look(agreed)).toMatchObject([{ value: texts.audienceUrl, again: true }])
  })

  test('is a third text’s as well: that is news by itself', () => {
    happens(decide(texts.audienceUrl))
    const third = 'https://work.meta.com/company/7777777777777777'
    expect(look(page(third))).toMatchObject([{ value: third }])
    expect(look(page(third))).toEqual([])
  })
})

describe('the record by itself', () => {
  const read = (...bodies: EventBody[]) =>
    fold(
      eventsOf([
        started,
        captured('audienceUrl'),
        captured('audienceUrl', otherAudience),
        decide(texts.audienceUrl),
        ...bodies,
      ]),
    )?.values.audienceUrl

  test('leaves a text that was decided against alone, unless it is said to be news', () => {
    expect(read(captured('audienceUrl', otherAudience))?.status).toBe('captured')
    expect(read({ ...captured('audienceUrl', otherAudience), again: true } as EventBody)?.status).toBe(
      'conflict',
    )
  })

  test('raises no conflict of the agreed text with itself', () => {
    expect(read({ ...captured('audienceUrl'), again: true } as EventBody)?.status).toBe('captured')
  })
})
