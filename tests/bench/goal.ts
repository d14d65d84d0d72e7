import { round, type Table } from './table'

/** A goal beside what was measured. */
export interface Goal {
  what: string
  /** As people say it: "≤ 2.5". */
  goal: string
  measured: string
  /** Null: the run was too noisy to tell. */
  met: boolean | null
}

/** A goal of at most so much. */
export function atMost(what: string, most: number, measured: number, unit = ''): Goal {
  return { what, goal: `≤ ${most}${unit}`, measured: `${round(measured)}${unit}`, met: measured <= most }
}

/** A goal of at least so much. */
export function atLeast(what: string, least: number, measured: number, unit = ''): Goal {
  return { what, goal: `≥ ${least}${unit}`, measured: `${round(measured)}${unit}`, met: measured >= least }
}

/** The goals as a table. */
export function goalTable(heading: string, goals: readonly Goal[], notes: readonly string[] = []): Table {
  return {
    heading,
    columns: ['goal', 'wanted', 'measured', ''],
    rows: goals.map(({ what, goal, measured, met }) => [
      what,
      goal,
      measured,
      met === null ? 'NOT told' : met ? 'met' : 'NOT met',
    ]),
    notes,
  }
}
