import type { Score } from './score'

/** The columns of a table of outcomes. */
export const resultColumns = [
  '',
  'scenes',
  'values to find',
  'right',
  'refused',
  'wrong',
  'fields to find',
  'right',
  'refused',
  'wrong',
  'to leave alone',
  'left',
  'wrong',
] as const

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

function cells(scores: readonly Score[]): string[] {
  const count = (outcome: Score['outcome']) => scores.filter((score) => score.outcome === outcome).length
  return [
    String(scores.length),
    ...(['right', 'refused', 'wrong'] as const).map((outcome) => percent(count(outcome), scores.length)),
  ]
}

function row(name: string, scores: readonly Score[]): string[] {
  const found = (kind: Score['kind']) =>
    scores.filter((score) => score.kind === kind && score.wanted === 'find')
  const [left = '', right = '', , wrong = ''] = cells(scores.filter(({ wanted }) => wanted === 'refuse'))
  const scenes = new Set(scores.map(({ scene }) => scene.id)).size
  return [name, String(scenes), ...cells(found('values')), ...cells(found('fields')), left, right, wrong]
}

/** Outcomes by group, and all together. */
export function outcomeRows(scores: readonly Score[], groupOf: (score: Score) => string): string[][] {
  const groups = new Map<string, Score[]>()
  for (const score of scores) {
    const name = groupOf(score)
    const group = groups.get(name)
    if (group) group.push(score)
    else groups.set(name, [score])
  }
  return [...[...groups].map(([name, group]) => row(name, group)), row('all', scores)]
}

/** What was refused or wrong, and how often. */
export function reasonRows(scores: readonly Score[]): string[][] {
  const counts = new Map<string, number>()
  for (const { kind, outcome, reason } of scores) {
    if (outcome === 'right') continue
    const name = `${kind} ${outcome}: ${reason.replace(/: .*/, '')}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name, times]) => [name, String(times)])
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
