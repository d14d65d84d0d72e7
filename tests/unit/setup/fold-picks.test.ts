import { describe, expect, test } from 'vitest'
import type { EventBody } from '../../../lib/setup/events'
import type { Pick } from '../../../lib/page/types'
import { after } from './sample'

const pick: Pick = {
  id: 'signOnUrl',
  as: 'field',
  console: 'meta',
  role: 'textbox',
  name: 'saml address',
  label: '',
  attributes: [],
  css: 'form > input',
}
const remembered = (change: object = {}): EventBody => ({
  type: 'pick.remembered',
  pick: { ...pick, ...change },
})
const removed = (change: object = {}): EventBody => ({
  type: 'pick.removed',
  console: 'meta',
  as: 'field',
  id: 'signOnUrl',
  ...change,
})

describe('the places that were pointed out', () => {
  test('are none at first', () => {
    expect(after().picks).toEqual([])
  })

  test('are remembered, one for each console, purpose and value, the latest', () => {
    const state = after(
      remembered(),
      remembered({ id: 'issuer' }),
      remembered({ as: 'value', console: 'okta' }),
      remembered({ css: 'main > input' }),
    )
    expect(state.picks).toEqual([
      { ...pick, id: 'issuer', from: 'page' },
      { ...pick, as: 'value', console: 'okta', from: 'page' },
      { ...pick, css: 'main > input', from: 'page' },
    ])
  })

  test('say so when they came in a file, until the person points again', () => {
    const brought: EventBody = { type: 'pick.remembered', pick, from: 'file' }
    expect(after(brought).picks[0]?.from).toBe('file')
    expect(after(brought, remembered()).picks[0]?.from).toBe('page')
  })

  test('are forgotten one by one', () => {
    const both = [remembered(), remembered({ id: 'issuer' })]
    expect(after(...both, removed()).picks.map(({ id }) => id)).toEqual(['issuer'])
    expect(after(...both, removed({ as: 'value' })).picks).toHaveLength(2)
    expect(after(...both, removed({ console: 'okta' })).picks).toHaveLength(2)
    expect(after(...both, removed(), remembered()).picks).toHaveLength(2)
  })

  test('of a value that this guide does not know are left aside', () => {
    expect(after(remembered({ id: 'futureValue' })).picks).toEqual([])
    expect(after(remembered({ id: 'toString' })).picks).toEqual([])
  })

  test('change no value and no step', () => {
    const { picks: _picks, ...rest } = after(remembered())
    const { picks: _none, ...before } = after()
    expect(rest).toEqual(before)
  })
})
