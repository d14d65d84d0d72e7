import { describe, expect, test } from 'vitest'
import { frozenLog, readLog, replay } from './frozen-log'
import { testGlobexRecord } from './globex-record'

// A record that version 2 left. The log is never to be changed.
describe('a record of version 2', () => {
  test('is read whole, and says of what was passed over that nobody noted the verdict', () => {
    const today = frozenLog('v2').map((entry) => ({
      ...entry,
      v: 4,
      ...(entry['type'] === 'check.overridden' ? { status: null } : {}),
    }))
    expect(readLog('v2')).toStrictEqual(today)
    expect(replay('v2').overrides).toMatchObject([{ check: 'mfa-policy', status: null }])
  })

  test('names no admin, and has not seen Meta’s Directory', () => {
    expect(replay('v2')).toMatchObject({ admins: [], directory: null })
  })

  testGlobexRecord('v2')
})
