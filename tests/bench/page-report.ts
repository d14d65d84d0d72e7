import { atLeast, atMost, goalTable, type Goal } from './goal'
import { rowIds, rowNames, type PageResult, type Row, type RowId } from './page-bench'
import { median, round, spread, type Table } from './table'
import { shownValues, targets } from './targets'

const short = (elements: number) => `${elements / 1000}k`

function missed(result: PageResult, row: Row): string {
  if (!row.found) return '–'
  const { found } = row
  const without = targets[result.console].filter(({ label }) => !found.includes(label))
  return without.map(({ label, where }) => (where === 'document' ? label : where)).join(', ') || 'nothing'
}

function engineTable(result: PageResult): Table {
  const { console, count, rows, rounds } = result
  const units = median([...rows.values()].flatMap(({ samples }) => samples.map(({ unit }) => unit)))
  return {
    heading: `${console} page: ${count.document} elements, ${count.shadow} in shadow roots, ${count.frames} in frames; ${rounds} rounds; 1 = ${round(units)} ms`,
    columns: ['engine', 'warm ms', 'warm (least–most)', 'cold (least–most)', 'found', 'values', 'missed'],
    rows: rowIds
      .filter((id) => id !== 'layout')
      .map((id) => {
        const row = rows.get(id)
        if (!row) return [rowNames[id], '–', '–', '–', '–', '–', '–']
        return [
          rowNames[id],
          round(median(row.samples.map(({ warm }) => warm))),
          spread(row.samples.map(({ warm, unit }) => warm / unit)),
          spread(row.samples.map(({ cold, unit }) => cold / unit)),
          row.found ? `${row.found.length} of ${targets[console].length}` : '–',
          row.values === null ? '–' : `${row.values} of ${shownValues[console].length}`,
          missed(result, row),
        ]
      }),
  }
}

/** Single runs of all rounds, each in its page's units; `over` is what the runs after a re-render cost in runs without. */
function rerenderFigures({ samples }: Row) {
  const inUnits = (key: 'still' | 'fresh') =>
    samples.flatMap((sample) => (sample[key].length > 0 ? [median(sample[key]) / sample.unit] : []))
  const over = samples.flatMap(({ still, fresh }) =>
    still.length > 0 ? [median(fresh) / median(still)] : [],
  )
  return { still: inUnits('still'), fresh: inUnits('fresh'), over }
}

function rerenderTable({ console, elements, rows, layouts }: PageResult): Table {
  const lines = rowIds.flatMap((id) => {
    const row = rows.get(id)
    if (!row || row.samples.every(({ fresh }) => fresh.length === 0)) return []
    const { still, fresh, over } = rerenderFigures(row)
    const times = id === 'layout' ? '–' : spread(over)
    return [[rowNames[id], spread(still), spread(fresh), times]]
  })
  return {
    heading: `${console} page, ${short(elements)}: first run after 200 nodes were drawn anew, beside the same single run without`,
    columns: ['engine', 'without', 'after a re-render', 'after ÷ without'],
    rows: lines,
    notes: [
      `Layouts of the page in Tandem's first read after a re-render: ${layouts.read} (the same re-render without a read: ${layouts.alone}).`,
    ],
  }
}

/** What the rounds of two engines say of one: how many times its time the other takes. Both are in units of their page. */
function timesTandem(result: PageResult, id: RowId): number | null {
  const peer = result.rows.get(id)
  const own = result.rows.get('tandem')
  if (!peer || !own) return null
  const inUnits = ({ samples }: Row) => median(samples.map(({ warm, unit }) => warm / unit))
  return inUnits(peer) / inUnits(own)
}

const peerGoals = [
  ['names', 3],
  ['roles', 15],
  ['playwrightLabels', 100],
  ['playwrightRoles', 100],
] as const satisfies readonly (readonly [RowId, number])[]

function goalsOf(result: PageResult): Goal[] {
  const { console, elements, rows, layouts } = result
  const own = rows.get('tandem')
  if (!own) return []
  const name = `${console} ${short(elements)}`
  const peers = peerGoals.flatMap(([id, least]) => {
    const times = timesTandem(result, id)
    return times === null ? [] : [atLeast(`${name}: faster than ${rowNames[id]}`, least, times, ' ×')]
  })
  const most = Math.max(...[...rows.values()].map(({ found }) => found?.length ?? 0))
  const wanted = targets[console].length + shownValues[console].length
  const found = (own.found?.length ?? 0) + (own.values ?? 0)
  return [
    atMost(
      `${name}: read, in TreeWalker passes`,
      elements <= 10_000 ? 2.5 : 4,
      median(own.samples.map(({ warm, unit }) => warm / unit)),
      ' ×',
    ),
    ...peers,
    atMost(`${name}: first read after a re-render`, 2, median(rerenderFigures(own).over), ' ×'),
    atMost(`${name}: layouts in that read`, 1, layouts.read),
    {
      what: `${name}: nothing missed, and no peer finds more`,
      goal: `${wanted} of ${wanted}`,
      measured: `${found} of ${wanted}`,
      met: found === wanted && (own.found?.length ?? 0) >= most,
    },
  ]
}

function growth(results: readonly PageResult[], console: PageResult['console']): Goal[] {
  const warm = (elements: number, id: RowId) => {
    const result = results.find((one) => one.console === console && one.elements === elements)
    return median(result?.rows.get(id)?.samples.map((sample) => sample.warm) ?? [])
  }
  const [small, large] = [10_000, 100_000]
  const own = warm(large, 'tandem') / warm(small, 'tandem')
  if (Number.isNaN(own)) return []
  const walker = round(warm(large, 'walker') / warm(small, 'walker'))
  const goal = atMost(`${console}: cost at 100k over cost at 10k`, 10, own, ' ×')
  return [{ ...goal, measured: `${goal.measured} (TreeWalker itself ${walker} ×)` }]
}

/** The two tables of one page. */
export function pageTables(result: PageResult): Table[] {
  return [engineTable(result), rerenderTable(result)]
}

/** The goals that the page bench covers, each beside what was measured. */
export function pageGoals(results: readonly PageResult[]): Table {
  const goals = [...results.flatMap(goalsOf), ...growth(results, 'meta'), ...growth(results, 'okta')]
  return goalTable('goals of the page engine', goals, [
    'Not among the peers: Bitwarden and KeePassXC (GPL), axe-core and Fathom (MPL): licences that this repository does not take in.',
  ])
}
