import { describe, expect, test } from 'vitest'
import type { PageField, PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { observePage } from '../../../lib/setup/observe'
import type { SetupState } from '../../../lib/setup/state'
import { after, around, bound, captured, minute, reading, snapshot, texts } from './sample'

const look = (state: SetupState, page: PageSnapshot, forms = true) =>
  observePage(state, page, minute(30), around({ forms }))
const locked = (text: string, reason: 'disabled' | 'read-only' = 'disabled'): PageField => ({
  state: 'locked',
  text,
  reason,
  evidence: '',
})
const open = (text: string): PageField => ({ state: 'open', text, evidence: '' })
const okta = (acsUrl: PageField) => snapshot('okta', { fields: { acsUrl } })
const meta = (signOnUrl: PageField, ...signals: PageSnapshot['signals'][number][]) =>
  snapshot('meta', { fields: { signOnUrl }, signals })
const inForm: EventBody = { type: 'field.observed', id: 'signOnUrl', value: texts.signOnUrl }

describe('an open form', () => {
  test.each([
    ['okta', okta(open(texts.acsUrl)), 'acsUrl', texts.acsUrl],
    ['meta', meta(open(texts.signOnUrl)), 'signOnUrl', texts.signOnUrl],
  ] as const)('in %s says what its fields hold, and that is not saved yet', (_console, page, id, value) => {
    const news = look(after(bound), page)
    expect(news).toEqual([{ type: 'field.observed', id, value }])
    expect(look(after(bound, ...news), page)).toEqual([])
  })

  test('that is still empty is no news; one that was emptied is', () => {
    expect(look(after(bound), meta(open('')))).toEqual([])
    expect(look(after(bound, inForm), meta(open('')))).toEqual([
      { type: 'field.observed', id: 'signOnUrl', value: '' },
    ])
  })

  test.each([{ state: 'none' }, { state: 'ambiguous', count: 2, evidence: [] }] as const)(
    'without a sure field (%o) says nothing',
    (field) => {
      expect(look(after(bound), okta(field))).toEqual([])
    },
  )
})

describe('saved in Okta', () => {
  test.each(['disabled', 'read-only'] as const)('is what a %s field shows, once', (reason) => {
    const page = okta(locked(texts.acsUrl, reason))
    const news = look(after(bound), page)
    expect(news).toEqual([{ type: 'value.saved', id: 'acsUrl', value: texts.acsUrl }])
    expect(look(after(bound, ...news), page)).toEqual([])
  })

  test('is what the read-only form shows as plain text', () => {
    const news = look(after(bound), snapshot('okta', { readings: [reading('acsUrl')] }))
    expect(news).toEqual([{ type: 'value.saved', id: 'acsUrl', value: texts.acsUrl }])
  })

  test('is another text, where the form shows another one', () => {
    const state = after(bound, captured('acsUrl'), ...look(after(bound), okta(locked('https://old.example'))))
    expect(state.values.acsUrl).toMatchObject({ status: 'captured', saved: 'https://old.example' })
  })

  test('is nothing where the locked field is empty and was before', () => {
    expect(look(after(bound), okta(locked('')))).toEqual([])
  })
})

describe('saved in Meta', () => {
  test('is never what a locked field shows: Meta locks its fields while it works', () => {
    expect(look(after(bound, inForm), meta(locked(texts.signOnUrl)))).toEqual([])
  })

  test('is what the form last held, once Meta has ticked the step', () => {
    const page = meta({ state: 'none' }, 'meta.idp-validated')
    const news = look(after(bound, inForm), page)
    expect(news).toEqual([{ type: 'value.saved', id: 'signOnUrl', value: texts.signOnUrl }])
    expect(look(after(bound, inForm, ...news), page)).toEqual([])
  })

  test('is nothing if no form was ever seen', () => {
    expect(look(after(bound), meta({ state: 'none' }, 'meta.idp-validated'))).toEqual([])
    const emptied: EventBody = { type: 'field.observed', id: 'signOnUrl', value: '' }
    expect(look(after(bound, emptied), meta({ state: 'none' }, 'meta.idp-validated'))).toEqual([])
  })
})

describe('two tabs of one console that show different things', () => {
  const turns = (work: PageSnapshot, other: PageSnapshot) => {
    const bodies: EventBody[] = [bound]
    for (let turn = 0; turn < 6; turn++) {
      const first = turn % 2 === 0
      bodies.push(...look(after(...bodies), first ? work : other, first))
    }
    return bodies.slice(1)
  }

  test('come to rest: of two open forms the one in the working tab counts', () => {
    expect(turns(meta(open(texts.signOnUrl)), meta(open('')))).toHaveLength(1)
    expect(turns(okta(open('https://a.example')), okta(open('https://b.example')))).toHaveLength(1)
  })

  test('come to rest: an old tab that still shows what was saved before', () => {
    expect(turns(okta(locked(texts.acsUrl)), okta(locked('https://old.example')))).toEqual([
      { type: 'value.saved', id: 'acsUrl', value: texts.acsUrl },
    ])
  })

  test('are both read for values: a difference there is a conflict', () => {
    const page = snapshot('meta', { readings: [reading('audienceUrl')] })
    expect(look(after(bound), page, false)).toHaveLength(1)
  })
})
