import { describe, expect, test } from 'vitest'
import { newsFromApi } from '../../../lib/panel/api-news'
import type { AppFacts } from '../../../lib/okta/queries'
import type { SetupState } from '../../../lib/setup/state'
import type { EventBody } from '../../../lib/setup/events'
import { observePage } from '../../../lib/setup/observe'
import { answer, app, facts, failed } from '../setup/check-input'
import { after, around, bound, captured, minute, snapshot, texts } from '../setup/sample'

// Metadata is read by the browser's parser; here only what the API says by itself.
const known = facts({ metadata: failed('forbidden'), certificate: failed('forbidden') })
const fromApi = (state: SetupState, what: AppFacts) => newsFromApi(state, what, [], { all: [], sights: {} })
const read = [bound, captured('audienceUrl'), captured('acsUrl')]
const saved = (id: 'audienceUrl' | 'acsUrl'): EventBody => ({ type: 'value.saved', id, value: texts[id] })

describe('what the API says of the saved values', () => {
  test('is news once', () => {
    const news = fromApi(after(...read), known)
    expect(news).toEqual([saved('audienceUrl'), saved('acsUrl')])
    expect(fromApi(after(...read, ...news), known)).toEqual([])
  })

  test('is nothing before a value is read, before an app is chosen, and without an answer', () => {
    expect(fromApi(after(bound), known)).toEqual([])
    expect(fromApi(after(captured('acsUrl')), known)).toEqual([])
    expect(fromApi(after(...read), { ...known, app: failed('timeout') })).toEqual([])
  })

  test('is nothing where the settings hold other texts', () => {
    const other = { ...known, app: answer(app({ settings: { app: { acsURL: 'https://old.example' } } })) }
    expect(fromApi(after(...read), other)).toEqual([])
  })

  test('comes to rest with a page that still shows what was saved before', () => {
    const page = snapshot('okta', {
      fields: { acsUrl: { state: 'locked', text: 'https://old.example', reason: 'disabled', evidence: '' } },
    })
    const bodies: EventBody[] = [...read]
    for (let look = 0; look < 4; look++) {
      bodies.push(...observePage(after(...bodies), page, minute(30), around({ before: [] })))
      bodies.push(...fromApi(after(...bodies), known))
    }
    expect(bodies.length - read.length).toBeLessThan(5)
  })
})
