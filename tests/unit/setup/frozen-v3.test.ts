import { describe, expect, test } from 'vitest'
import { frozenLog, readLog, replay } from './frozen-log'
import { testGlobexRecord } from './globex-record'

// A record that version 3 left. The log is never to be changed.
describe('a record of version 3', () => {
  test('is read to the letter, but for its version', () => {
    expect(readLog('v3')).toStrictEqual(frozenLog('v3').map((entry) => ({ ...entry, v: 4 })))
  })

  test('has its admins and decisions, and has not seen Meta’s Directory', () => {
    expect(replay('v3')).toMatchObject({
      admins: [
        { email: 'Ada@globex.example', passwordOnly: false },
        { email: 'safe@globex-admins.example', passwordOnly: true },
      ],
      overrides: [{ check: 'mfa-policy', status: 'unknown' }],
      directory: null,
    })
  })

  testGlobexRecord('v3')
})
