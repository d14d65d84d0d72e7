import type { RecordCondition } from '../../../lib/panel/panel-state'

/** The condition of a record that is sound in both copies, but for the change. */
export const condition = (change: Partial<RecordCondition> = {}): RecordCondition => ({
  lost: 0,
  restored: 0,
  unreadable: 0,
  newer: 0,
  unknown: 0,
  differing: 0,
  beyond: 0,
  first: null,
  second: null,
  mending: null,
  ...change,
})
