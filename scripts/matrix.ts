import { argv } from 'node:process'
import { allScenes } from '../tests/lab/scenes/all-scenes'
import { isForPeers, peers, runPeers } from '../tests/lab/scenes/run-peers'
import { runScenes } from '../tests/lab/scenes/run-scenes'
import type { Score } from '../tests/lab/scenes/score'
import { openBrowser } from '../tests/lab/scenes/stage'
import { outcomeRows, plainTable, reasonRows, resultColumns } from '../tests/lab/scenes/tables'

const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined

function detail({ scene, kind, id, wanted, outcome, reason, expected, came }: Score): string {
  return [
    `${outcome.toUpperCase()} ${kind}.${id} (to ${wanted}) in ${scene.id}`,
    `   because:  ${reason}`,
    `   expected: ${expected}`,
    `   came:     ${came}`,
  ].join('\n')
}

const start = performance.now()
const scenes = allScenes().filter(({ id }) => only === undefined || id.includes(only))
const browser = await openBrowser()
const scores = await runScenes(browser, scenes)
const beside = argv.includes('--no-peers') ? null : await runPeers(browser, scenes)
await browser.close()

for (const score of scores)
  if (score.outcome === 'wrong' || (only !== undefined && score.outcome === 'refused'))
    console.log(detail(score))

const groups: readonly (readonly [string, (score: Score) => string])[] = [
  ['by console and language', ({ scene }) => `${scene.console} ${scene.language}`],
  ['by page and layout', ({ scene }) => `${scene.console} ${scene.page}: ${scene.layout}`],
  ['by mutation', ({ scene }) => `${scene.family}: ${scene.mutation}`],
]
for (const [heading, groupOf] of groups)
  console.log(plainTable(heading, resultColumns, outcomeRows(scores, groupOf)))
console.log(plainTable('refused or wrong', ['what', 'times'], reasonRows(scores)))
if (beside) {
  const own = scores.filter(({ scene }) => isForPeers(scene))
  const rows = [['Tandem', own] as const, ...peers.map((name) => [name, beside[name]] as const)]
  console.log(
    plainTable(
      'beside its peers',
      resultColumns,
      rows.flatMap(([name, mine]) => outcomeRows(mine, () => name).slice(0, 1)),
    ),
  )
}
const seconds = ((performance.now() - start) / 1000).toFixed(1)
console.log(`\n${scenes.length} scenes, ${scores.length} targets, ${seconds} s`)
