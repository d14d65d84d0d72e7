import { expect, test } from 'vitest'
import { pauseOf } from '../../../lib/okta/rate-limit-reset'

const RESET = 1_800_000_000
/** A clock here that is a day behind the server's. */
const HERE = (RESET - 86_400) * 1000

const headers = (reset: string | null, ahead: number | null) =>
  new Headers({
    ...(reset === null ? {} : { 'x-rate-limit-reset': reset }),
    ...(ahead === null ? {} : { date: new Date((RESET - ahead) * 1000).toUTCString() }),
  })

test.each<[string, string | null, number | null, number | null]>([
  ['five seconds, whatever the clock here says', `${RESET}`, 5, 5000],
  ['a minute', `${RESET}`, 60, 60_000],
  ['a minute in whole seconds', `${RESET}`, 61, 61_000],
  ['more than a minute: nonsense', `${RESET}`, 62, null],
  ['a moment that is over: nonsense', `${RESET}`, -1, null],
  ['this second: may be a second off', `${RESET}`, 0, 1000],
  ['no header', null, 5, null],
  ['a word', 'soon', 5, null],
  ['nothing', '', 5, null],
  ['a negative number', '-5', 5, null],
  ['milliseconds instead of seconds', `${RESET}000`, 5, null],
])('%s', (_name, reset, ahead, pause) => {
  expect(pauseOf(headers(reset, ahead), HERE)).toBe(pause)
})

test('without the server’s time, the clock here counts', () => {
  expect(pauseOf(headers(`${RESET}`, null), (RESET - 7) * 1000)).toBe(7000)
  expect(pauseOf(headers(`${RESET}`, null), HERE)).toBeNull()
})
