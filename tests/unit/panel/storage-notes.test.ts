import { describe, expect, test } from 'vitest'
import type { RecordCondition, Unsaved } from '../../../lib/panel/panel-state'
import { storageView, type StorageNote } from '../../../lib/panel/storage-notes'
import type { EventBody } from '../../../lib/setup/events'
import { after, OTHER_SEAT, SEAT } from '../setup/sample'
import { condition } from './condition'
import { headless, storedSetup } from './stored-setups'

type Input = Parameters<typeof storageView>[0]

const sound: Input = {
  condition: condition(),
  setup: after(),
  seat: SEAT,
  unsaved: null,
  failure: null,
  vanished: false,
  others: [],
}
const told = (change: Partial<Input>) => storageView({ ...sound, ...change })
const ofCondition = (change: Partial<RecordCondition>) => told({ condition: condition(change) })
const unsaved = (reason: Unsaved['reason']) => told({ unsaved: { reason, message: 'QUOTA exceeded' } })
const only = (notes: readonly StorageNote[]): StorageNote => {
  const [one, second] = notes
  if (!one || second) throw new Error(`${notes.length} notes`)
  return one
}

test('a record that is sound needs no word', () => {
  const silent = { notes: [], canNote: false, canSave: false }
  expect(told({})).toEqual(silent)
  expect(told({ condition: null, setup: null, others: null })).toEqual(silent)
  expect(told({ others: [storedSetup('g', 'globex')] })).toEqual(silent)
})

describe('a record that is damaged', () => {
  test.each<[Partial<RecordCondition>, StorageNote['tone'], RegExp, boolean]>([
    [{ lost: 1 }, 'danger', /^1 entry of this record is lost: neither of the browser’s two copies has/, true],
    [{ lost: 1234 }, 'danger', /^1,234 entries of this record are lost/, true],
    [{ unreadable: 1 }, 'danger', /^1 entry of this record can’t be read\. It is kept/, true],
    [{ unreadable: 2 }, 'danger', /^2 entries of this record can’t be read/, true],
    [{ newer: 1 }, 'danger', /^1 entry of this record was written by a newer Tandem.*update Tandem/, false],
    [{ newer: 3 }, 'danger', /^3 entries of this record were written by a newer Tandem/, false],
    [{ beyond: 1 }, 'danger', /holds 1 entry more than Tandem reads.*Export it, and erase/, false],
    [{ beyond: 50_000 }, 'danger', /holds 50,000 entries more/, false],
    [
      { first: 'IO error' },
      'danger',
      /can’t be read \(IO error\).*nothing new can be kept.*“Hand off” now/,
      false,
    ],
    [
      { second: 'full' },
      'warn',
      /second copy of this record can’t be kept \(full\)\. Everything is saved once/,
      false,
    ],
    [{ restored: 1 }, 'note', /^1 entry was missing or damaged.*Nothing of it is lost\.$/, false],
    [{ restored: 4 }, 'note', /^4 entries were missing/, false],
    [
      { unknown: 2 },
      'note',
      /^2 entries name steps or values that this Tandem doesn’t have\. They are kept/,
      false,
    ],
  ])('says what is wrong, how much, and what to do: %j', (change, tone, text, canNote) => {
    const { notes, ...can } = ofCondition(change)
    expect(only(notes)).toEqual({ tone, text: expect.stringMatching(text) })
    expect(can).toEqual({ canNote, canSave: tone === 'danger' })
  })

  test('says one thing for each that is wrong', () => {
    const all = { lost: 1, unreadable: 1, newer: 1, beyond: 1, restored: 1, unknown: 1, second: 'x' }
    expect(ofCondition(all).notes).toHaveLength(7)
  })

  test('says of a broken first copy alone what matters, though the second is broken too', () => {
    const { notes } = ofCondition({ first: 'IO error', second: 'Internal error' })
    expect(only(notes).text).toContain('IO error')
  })
})

describe('what was taken note of', () => {
  const noted = (lost: number, unreadable: number): EventBody => ({ type: 'damage.noted', lost, unreadable })
  const damage = (found: Partial<RecordCondition>, ...bodies: EventBody[]) =>
    told({ condition: condition(found), setup: after(...bodies) })

  test('is not said again', () => {
    expect(damage({ lost: 2, unreadable: 1 }, noted(2, 1))).toEqual({
      notes: [],
      canNote: false,
      canSave: false,
    })
  })

  test('is taken off from what was lost since', () => {
    const { notes } = damage({ lost: 5, unreadable: 1 }, noted(2, 1))
    expect(only(notes).text).toMatch(/^3 entries of this record are lost/)
  })

  test('counts each kind by itself', () => {
    const { notes } = damage({ lost: 2, unreadable: 3 }, noted(2, 1))
    expect(only(notes).text).toMatch(/^2 entries of this record can’t be read/)
  })

  test('counts as it was noted last, and is no debt when more comes back', () => {
    expect(damage({ lost: 1 }, noted(4, 0)).notes).toEqual([])
    expect(damage({ lost: 5 }, noted(4, 0), noted(5, 0)).notes).toEqual([])
  })

  test('counts only in the browser in which it was noted', () => {
    const setup = after(noted(2, 0))
    expect(told({ condition: condition({ lost: 2 }), setup, seat: OTHER_SEAT }).notes).toHaveLength(1)
    expect(told({ condition: condition({ lost: 2 }), setup, seat: 'constructor' }).notes).toHaveLength(1)
  })

  test('leaves all other notes', () => {
    expect(only(damage({ lost: 1, newer: 1 }, noted(1, 0)).notes).text).toContain('newer Tandem')
  })
})

describe('what was not kept', () => {
  test.each<[Unsaved['reason'], RegExp]>([
    ['refused', /^Not saved: QUOTA exceeded\. Nothing was ticked/],
    ['contradiction', /^Not saved: QUOTA exceeded/],
    ['erased', /^Not saved: QUOTA exceeded/],
    ['timeout', /did not say in time whether it kept the last entry\. Reload/],
    ['odd', /too long or has an odd form \(QUOTA exceeded\)\. All else is kept/],
  ])('is said with the reason: %s', (reason, text) => {
    expect(only(unsaved(reason).notes)).toEqual({ tone: 'danger', text: expect.stringMatching(text) })
    expect(unsaved(reason).canNote).toBe(false)
  })
})

describe('a storage of which nothing is left to show', () => {
  test('says that nothing can be read, and offers to save nothing: there is nothing to save', () => {
    const { notes, ...can } = told({ failure: 'IO error', condition: null, setup: null, others: null })
    expect(only(notes)).toEqual({ tone: 'danger', text: expect.stringContaining('(IO error)') })
    expect(can).toEqual({ canNote: false, canSave: false })
  })

  test('says that a setup was open here, until that is noted', () => {
    const { notes, ...can } = told({ vanished: true, condition: null, setup: null })
    expect(only(notes).text).toContain('nothing of it is left')
    expect(can).toEqual({ canNote: true, canSave: true })
  })

  test.each([
    [1, /^A setup is stored here that can’t be shown/],
    [2, /^2 setups are stored here that can’t be shown/],
  ])('says how many setups are there without a beginning: %i', (count, text) => {
    const others = [storedSetup('g', 'globex'), ...Array.from({ length: count }, () => headless)]
    expect(only(told({ others }).notes)).toEqual({ tone: 'danger', text: expect.stringMatching(text) })
  })
})
