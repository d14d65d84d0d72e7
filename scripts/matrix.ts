import { argv } from 'node:process'
import { allScenes } from '../tests/lab/scenes/all-scenes'
import { runScenes } from '../tests/lab/scenes/run-scenes'
import { openBrowser } from '../tests/lab/scenes/stage'
import { outcomeRows, plainTable, reasonRows, resultColumns } from '../tests/lab/scenes/tables'

const printTable = (...table: Parameters<typeof plainTable>) => console.log(plainTable(...table))
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
const scenes = allScenes().filter(({ id }) => only === undefined || id.includes(only))
const browser = await openBrowser()
const start = performance.now()
const scores = await runScenes(browser, scenes)
await browser.close()

{
  for (const { scene, kind, id, wanted, outcome, reason, expected, came } of scores)
    if (outcome === 'wrong' || (only !== undefined && outcome === 'refused'))
      console.log(
        `${outcome.toUpperCase()} ${kind}.${id} (${wanted}) in ${scene.id}\n   ${reason}\n   expected: ${expected}\n   came:     ${came}`,
      )

printTable(
  'by console and language',
  resultColumns,
  outcomeRows(scores, ({ scene }) => `${scene.console} ${scene.language}`),
)
printTable(
  'by layout',
  resultColumns,
  outcomeRows(scores, ({ scene }) => `${scene.console} ${scene.page}: ${scene.layout}`),
)
printTable(
  'by mutation',
  resultColumns,
  outcomeRows(scores, ({ scene }) => `${scene.family}: ${scene.mutation}`),
)
printTable('refused or wrong', ['what', 'times'], reasonRows(scores))
console.log(
  `\n${scenes.length} scenes, ${scores.length} targets, ${((performance.now() - start) / 1000).toFixed(1)} s`,
)
