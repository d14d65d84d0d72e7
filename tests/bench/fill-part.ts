import { benchFill, wayNames, type FillRow } from './fill-bench'
import { formFields } from './form-fields'
import { atMost, goalTable, type Goal } from './goal'
import type { BenchOptions, Print } from './options'
import { withPlainBrowser } from './plain-browser'
import { formatTable, median, round, spread, type Table } from './table'

const MOST = 5

/** The least and the most of some counts, as one when they are the same. */
function counts(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? String(least) : `${least}–${most}`
}

/** For each round: how many times the script's time the way took on the same page, in the same place. */
function timesScript(row: FillRow, rows: readonly FillRow[]): number[] {
  const script = rows.find(
    ({ way, elements, inFront }) => way === 'script' && elements === row.elements && inFront === row.inFront,
  )
  return row.warm.map((times, turn) => median(times) / median(script?.warm[turn] ?? []))
}

const pageName = (elements: number) => (elements === 0 ? 'form alone' : `form among ${elements} elements`)

function tableOf(rows: readonly FillRow[], elements: number, inFront: boolean): Table {
  return {
    heading: `${pageName(elements)}, ${inFront ? 'tab in front' : 'tab in the background'}`,
    columns: ['way', 'warm ms', '× script (least–most)', 'cold ms', 'kept', 'changes', 'blurs'],
    rows: rows
      .filter((row) => row.elements === elements && row.inFront === inFront)
      .map((row) => [
        wayNames[row.way],
        round(median(row.warm.map((times) => median(times)))),
        spread(timesScript(row, rows)),
        round(median(row.cold)),
        counts(row.heard.map(({ kept }) => kept)),
        counts(row.heard.map(({ changes }) => changes)),
        counts(row.heard.map(({ blurs }) => blurs)),
      ]),
  }
}

function goalsOf(row: FillRow, rows: readonly FillRow[]): Goal[] {
  const name = `${pageName(row.elements)}, ${row.inFront ? 'front' : 'background'}`
  const all = formFields.length
  const right = row.heard.every(
    ({ kept, changes, blurs }) => kept === all && changes === all && blurs === all,
  )
  const heard = [...new Set(row.heard.map(({ kept, changes, blurs }) => `${kept}, ${changes}, ${blurs}`))]
  return [
    atMost(`${name}: fill over the script`, MOST, median(timesScript(row, rows)), ' ×'),
    {
      what: `${name}: kept, changes, blurs in every run`,
      goal: `${all}, ${all}, ${all}`,
      measured: heard.join(' or '),
      met: right,
    },
  ]
}

/** Times filling a form of five React fields beside a script by hand and Playwright, in front and in the background. */
export async function runFill({ quick, sizes }: BenchOptions, print: Print): Promise<FillRow[]> {
  const wanted = sizes.length > 0 ? sizes : quick ? [0] : [0, 10_000]
  const rows = await withPlainBrowser((context) => benchFill(context, wanted, quick ? 1 : 7))
  for (const elements of wanted)
    for (const inFront of [true, false]) print(formatTable(tableOf(rows, elements, inFront)))
  const goals = rows.filter(({ way }) => way === 'tandem').flatMap((row) => goalsOf(row, rows))
  print(
    formatTable(
      goalTable('goals of filling', goals, [
        'Kept: fields that hold their text; changes, blurs: what the page heard. The script sends neither focus nor blur.',
      ]),
    ),
  )
  return rows
}
