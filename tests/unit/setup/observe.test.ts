import { describe, expect, test } from 'vitest'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { captureNews, observePage, pageSource } from '../../../lib/setup/observe'
import type { SetupState } from '../../../lib/setup/state'
import {
  after,
  around,
  bound,
  captured,
  minute,
  otherAudience,
  reading,
  snapshot,
  source,
  texts,
} from './sample'

const at = minute(30)
const look = (state: SetupState, page: PageSnapshot) => observePage(state, page, at, around())
const meta = (...readings: PageSnapshot['readings'][number][]) => snapshot('meta', { readings })
const swapped = { id: 'audienceUrl', text: texts.acsUrl, problem: 'swapped', evidence: 'its label' } as const

describe('a value on a page', () => {
  test('is taken once, with the place and the time', () => {
    const news = look(after(bound), meta(reading('audienceUrl')))
    expect(news).toEqual([
      {
        type: 'value.captured',
        id: 'audienceUrl',
        value: texts.audienceUrl,
        source: { console: 'meta', url: 'https://work.meta.com/admin/sso', method: 'page', at },
        problem: null,
      },
    ])
    expect(look(after(bound, ...news), meta(reading('audienceUrl')))).toEqual([])
  })

  test('that differs from the one known is news, and makes a conflict', () => {
    const known = after(bound, captured('audienceUrl'))
    const news = look(known, meta(reading('audienceUrl', otherAudience)))
    expect(news).toMatchObject([{ type: 'value.captured', value: otherAudience }])
    const state = after(bound, captured('audienceUrl'), ...news)
    expect(state.values.audienceUrl.status).toBe('conflict')
    expect(look(state, meta(reading('audienceUrl'), reading('audienceUrl', otherAudience)))).toEqual([])
  })

  test('that the person decided against is not brought up again', () => {
    const state = after(bound, captured('audienceUrl'), captured('audienceUrl', otherAudience), {
      type: 'value.chosen',
      id: 'audienceUrl',
      value: texts.audienceUrl,
    })
    expect(look(state, meta(reading('audienceUrl', otherAudience)))).toEqual([])
  })

  test('is taken only from the console that issues it', () => {
    const news = look(after(bound), snapshot('okta', { readings: [reading('audienceUrl')] }))
    expect(news.filter((event) => event.type === 'value.captured')).toEqual([])
  })

  test('comes without the query of its address', () => {
    expect(pageSource(snapshot('meta'), at, 'picked')).toEqual({
      console: 'meta',
      url: 'https://work.meta.com/admin/sso',
      method: 'picked',
      at,
    })
  })
})

describe('a text that can’t be the value', () => {
  test('is named with its problem, never with its text, and once', () => {
    const news = look(after(bound), meta(swapped))
    expect(news).toMatchObject([{ id: 'audienceUrl', value: '', problem: 'swapped' }])
    expect(JSON.stringify(news)).not.toContain('saml.php')
    expect(look(after(bound, ...news), meta(swapped))).toEqual([])
  })

  test('does not disturb a value that is known', () => {
    expect(look(after(bound, captured('audienceUrl')), meta(swapped))).toEqual([])
  })

  test('is passed over where the page shows a fitting one too', () => {
    const news = look(after(bound), meta(swapped, reading('audienceUrl')))
    expect(news).toMatchObject([{ problem: null, value: texts.audienceUrl }])
  })

  test('settles also when the page shows two different ones', () => {
    const workplace = { ...swapped, text: 'https://www.workplace.com/x', problem: 'wrong-product' } as const
    const page = meta(swapped, workplace)
    const bodies: EventBody[] = [bound]
    for (let count = 0; count < 3; count++) bodies.push(...look(after(...bodies), page))
    expect(look(after(...bodies), page)).toEqual([])
  })
})

describe('a page that is not the setup’s', () => {
  const other = {
    id: '0oaother00000000000',
    key: 'facebook_work_accounts',
    label: 'Meta Work Accounts (old)',
  }
  const readings = [reading('issuer'), reading('signOnUrl')]
  const fields = { audienceUrl: { state: 'open', text: 'x', evidence: '' } } as const

  test('gives nothing: another app', () => {
    expect(look(after(bound), snapshot('okta', { app: other, readings, fields }))).toEqual([])
  })

  test('gives nothing: an Okta page about no app', () => {
    expect(look(after(bound), snapshot('okta', { app: null, readings, fields }))).toEqual([])
  })

  test('gives nothing while no app is chosen', () => {
    expect(look(after(), snapshot('okta', { readings, fields }))).toEqual([])
  })

  test('gives its values once it is the chosen one', () => {
    expect(look(after(bound), snapshot('okta', { readings })).map((event) => event.type)).toEqual([
      'value.captured',
      'value.captured',
    ])
  })
})

describe('what the API gives', () => {
  const api = source({ console: 'okta', method: 'api' })

  test('is news only if it differs', () => {
    expect(captureNews(after(), [{ id: 'issuer', text: texts.issuer, source: api }])).toHaveLength(1)
    expect(
      captureNews(after(captured('issuer')), [{ id: 'issuer', text: texts.issuer, source: api }]),
    ).toEqual([])
  })

  test('is held to the same shapes', () => {
    expect(captureNews(after(), [{ id: 'issuer', text: texts.audienceUrl, source: api }])).toMatchObject([
      { problem: 'swapped', value: '' },
    ])
  })

  test('is news once when two of its answers agree', () => {
    const sightings = [
      { id: 'issuer', text: texts.issuer, source: { ...api, method: 'metadata' } },
      { id: 'issuer', text: texts.issuer, source: api },
    ] as const
    expect(captureNews(after(), sightings)).toHaveLength(1)
  })
})
