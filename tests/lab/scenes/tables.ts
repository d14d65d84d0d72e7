import type { Score } from './score'

/** Outcomes of some targets, in per cent of `count`. */
export interface Outcome {
  count: number
  right: string
  refused: string
  wrong: string
}

function outcome(scores: readonly Score[]): Outcome {
  const share = (kind: Score['outcome']) => {
    const part = scores.filter((score) => score.outcome === kind).length
    const percent = (100 * part) / scores.length
    // Nothing is rounded to a nought or a hundred that it isn't.
    if (percent > 0 && percent < 0.05) return '<0.1'
    if (percent < 100 && percent > 99.95) return '>99.9'
    return percent.toFixed(1)
  }
  if (scores.length === 0) return { count: 0, right: '–', refused: '–', wrong: '–' }
  return { count: scores.length, right: share('right'), refused: share('refused'), wrong: share('wrong') }
}

/** What came of the values and fields that could be found, and of all that was to be left alone. */
export function outcomeOf(
  scores: readonly Score[],
): Record<'values' | 'fields' | 'alone', Outcome> & { scenes: number } {
  const found = (kind: Score['kind']) =>
    outcome(scores.filter((score) => score.kind === kind && score.wanted === 'find'))
  return {
    scenes: new Set(scores.map(({ scene }) => scene.id)).size,
    values: found('values'),
    fields: found('fields'),
    alone: outcome(scores.filter(({ wanted }) => wanted === 'refuse')),
  }
}

/** Scores by group, in the order in which the groups appear. */
export function grouped(scores: readonly Score[], groupOf: (score: Score) => string): Map<string, Score[]> {
  const groups = new Map<string, Score[]>()
  for (const score of scores) {
    const name = groupOf(score)
    const group = groups.get(name)
    if (group) group.push(score)
    else groups.set(name, [score])
  }
  return groups
}

/** The columns of a table of outcomes, shares in per cent. */
export const resultColumns = [
  '%',
  'scenes',
  ...['values', 'fields'].flatMap((kind) => [`${kind} to find`, 'right', 'refused', 'wrong']),
  'to leave alone',
  'left',
  'missed',
  'wrong',
] as const

/** One row of such a table. */
export function outcomeRow(name: string, scores: readonly Score[]): string[] {
  const { scenes, values, fields, alone } = outcomeOf(scores)
  const cells = ({ count, right, refused, wrong }: Outcome) => [String(count), right, refused, wrong]
  return [name, String(scenes), ...cells(values), ...cells(fields), ...cells(alone)]
}

/** Outcomes by group, and all together. */
export function outcomeRows(scores: readonly Score[], groupOf: (score: Score) => string): string[][] {
  const rows = [...grouped(scores, groupOf)].map(([name, group]) => outcomeRow(name, group))
  return [...rows, outcomeRow('all', scores)]
}

/** What isn't right, and how often. */
export function reasonRows(scores: readonly Score[]): string[][] {
  const rest = scores.filter((score) => score.outcome !== 'right')
  const groups = grouped(rest, ({ kind, wanted, outcome: came, reason }) => {
    const what = came === 'wrong' ? 'wrong' : wanted === 'find' ? 'refused' : 'missed'
    return `${kind} ${what}: ${reason.replace(/: .*/, '')}`
  })
  return [...groups]
    .map(([name, { length }]) => [name, String(length)])
    .toSorted((a, b) => Number(b[1]) - Number(a[1]))
}

/** Rows under a heading, the first column to the left and all others to the right, for a terminal. */
export function plainTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [columns, ...rows]
  const widths = columns.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  const lines = all.map((line) =>
    widths
      .map((width, column) => (column ? (line[column] ?? '').padStart(width) : (line[0] ?? '').padEnd(width)))
      .join('  '),
  )
  return `\n${heading}\n${lines.map((text) => `  ${text}`).join('\n')}`
}
