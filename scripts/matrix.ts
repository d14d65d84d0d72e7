import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { allScenes } from '../tests/lab/scenes/all-scenes'
import { heldOutDocument, matrixDocument } from '../tests/lab/scenes/matrix-document'
import { plainMetaScenes } from '../tests/lab/scenes/meta-scenes'
import { isForPeers, peers, runPeers } from '../tests/lab/scenes/run-peers'
import { runScenes } from '../tests/lab/scenes/run-scenes'
import type { Score } from '../tests/lab/scenes/score'
import { openBrowser } from '../tests/lab/scenes/stage'
import { heldOutLanguages } from '../tests/lab/scenes/words-held-out'
import { outcomeRow, outcomeRows, plainTable, reasonRows, resultColumns } from '../tests/lab/scenes/tables'

/**
 * Lets the page library read and fill every scene of the two consoles in the browser, prints what came of it beside
 * other tools, and writes it into docs/page-engine.md. `--only <text>` takes the scenes whose id holds the text, says
 * more of each, and writes nothing; `--no-peers` leaves the others out, and writes nothing either. `--held-out` runs the
 * wordings that nothing was tuned on in place of all that, and writes their table.
 */

const DOCUMENT = resolve(import.meta.dirname, '../docs/page-engine.md')

function detail({ scene, kind, id, wanted, outcome, reason, expected, came }: Score): string {
  return [
    `${outcome.toUpperCase()} ${kind}.${id} (to ${wanted}) in ${scene.id}`,
    `   because:  ${reason}`,
    `   expected: ${expected}`,
    `   came:     ${came}`,
  ].join('\n')
}

function writeDocument(part: 'matrix' | 'held-out', text: string): void {
  const [first, last] = [`<!-- ${part}:begin -->`, `<!-- ${part}:end -->`]
  const document = readFileSync(DOCUMENT, 'utf8')
  const begin = document.indexOf(first)
  const end = document.indexOf(last)
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has no ${first} … ${last} to write between.`)
  writeFileSync(DOCUMENT, `${document.slice(0, begin + first.length)}\n\n${text}\n${document.slice(end)}`)
}

const start = performance.now()
const only = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '') : null
const heldOut = argv.includes('--held-out')
const scenes = (heldOut ? plainMetaScenes(heldOutLanguages) : allScenes()).filter(
  ({ id }) => only === null || id.includes(only),
)
const browser = await openBrowser()
const scores = await runScenes(browser, scenes)
const ownSeconds = ((performance.now() - start) / 1000).toFixed(0)
const beside = heldOut || argv.includes('--no-peers') ? null : await runPeers(browser, scenes)
await browser.close()

for (const score of scores)
  if (score.outcome === 'wrong' || (only !== null && score.outcome === 'refused')) console.log(detail(score))

const groups: readonly (readonly [string, (score: Score) => string])[] = [
  ['by console and language', ({ scene }) => `${scene.console} ${scene.language}`],
  ['by page and layout', ({ scene }) => `${scene.console} ${scene.page}: ${scene.layout}`],
  ['by mutation', ({ scene }) => `${scene.family}: ${scene.mutation}`],
]
for (const [heading, groupOf] of groups)
  console.log(plainTable(heading, resultColumns, outcomeRows(scores, groupOf)))
console.log(plainTable('not right', ['what', 'times'], reasonRows(scores)))
if (beside) {
  const own = scores.filter(({ scene }) => isForPeers(scene))
  const rows = [outcomeRow('Tandem', own), ...peers.map((name) => outcomeRow(name, beside[name]))]
  console.log(plainTable('beside its peers', resultColumns, rows))
}
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`\n${scenes.length} scenes, ${scores.length} targets, ${ownSeconds} s, with peers ${seconds} s`)
if (beside && only === null) {
  writeDocument('matrix', await matrixDocument(scores, beside))
  console.log('Written to docs/page-engine.md.')
}
if (heldOut && only === null) writeDocument('held-out', await heldOutDocument(scores))
