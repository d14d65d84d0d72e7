import { execSync } from 'node:child_process'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { createAdmin, total, type Admin, type Tally } from '../tests/e2e/admin'
import { setUpByHand } from '../tests/e2e/by-hand'
import { setStage, type Stage } from '../tests/e2e/stage'
import { setUpWithTandem } from '../tests/e2e/with-tandem'

/** The same setup twice, as it was counted. */
export interface Counted {
  byHand: Admin
  withTandem: Admin
}

const README = resolve(import.meta.dirname, '../README.md')
const BEGIN = '<!-- actions:begin -->'
const END = '<!-- actions:end -->'

const ROWS: readonly { name: string; of: (tally: Tally) => number }[] = [
  { name: 'clicks', of: (tally) => tally.clicks },
  { name: 'typed values', of: (tally) => tally.typed },
  { name: 'tab switches', of: (tally) => tally.tabSwitches },
  { name: 'copies', of: (tally) => tally.copies },
  { name: 'pastes', of: (tally) => tally.pastes },
  { name: '**all actions**', of: total },
]

/** What Tandem asks and the how-to doesn't, and the line of the log by which it is known. */
const SAFETY_QUESTIONS: readonly { name: string; logged: RegExp }[] = [
  { name: 'requirements', logged: /All met/ },
  { name: 'emergency admin and domains', logged: /emergency admin/ },
  { name: 'Deactivate Users', logged: /Deactivate Users/ },
]

/** Runs a setup on a stage of its own, with an admin whose hands are counted. */
async function counted(setUp: (stage: Stage, admin: Admin) => Promise<unknown>): Promise<Admin> {
  // A company has more than one admin.
  const stage = await setStage({ lab: { meta: { emergencyAdmin: true } } })
  const admin = createAdmin()
  try {
    await setUp(stage, admin)
  } finally {
    await stage.close()
  }
  return admin
}

/** Does the whole setup once by hand, as the how-to says. */
export const countByHand = (): Promise<Admin> => counted(setUpByHand)

/**
 * Does the whole setup twice. Each run begins with its guide on the screen, the how-to or the panel, and throws if it
 * doesn't come to its end: a working setup, with Tandem also the saved report.
 */
async function countBoth(): Promise<Counted> {
  return {
    byHand: await countByHand(),
    withTandem: await counted((stage, admin) => setUpWithTandem(stage, admin)),
  }
}

function safetyLine({ log }: Admin): string {
  const answers = SAFETY_QUESTIONS.map(({ name, logged }) => {
    const times = log.filter((entry) => logged.test(entry)).length
    if (times === 0) throw new Error(`No action with Tandem answers "${name}": correct scripts/actions.ts.`)
    return { name: times === 1 ? name : `${name} (${times})`, times }
  })
  const sum = answers.reduce((before, { times }) => before + times, 0)
  const names = answers.map(({ name }) => name).join(', ')
  return `Of the ${log.length} actions with Tandem, ${sum} answer safety questions that the how-to does not ask: ${names}.`
}

/** The two tallies as a Markdown table, and the line about the questions that only Tandem asks. */
export function actionsTable({ byHand, withTandem }: Counted): Promise<string> {
  const rows = ROWS.map(({ name, of }) => `| ${name} | ${of(byHand.tally)} | ${of(withTandem.tally)} |`)
  const table = ['| | by hand | with Tandem |', '| --- | ---: | ---: |', ...rows].join('\n')
  // The README has to stay as the formatter would write it.
  return format(`${table}\n\n${safetyLine(withTandem)}`, { parser: 'markdown' })
}

/** Where the table stands in the README: the text before it, the table, the text after it. */
function readmeParts(): [before: string, table: string, after: string] {
  const text = readFileSync(README, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin)
    throw new Error(`README.md has no ${BEGIN} … ${END} to put the table between.`)
  const from = begin + BEGIN.length
  return [text.slice(0, from), text.slice(from, end), text.slice(end)]
}

async function main(check: boolean): Promise<number> {
  const [before, old, after] = readmeParts()
  // Yesterday's build would give yesterday's number.
  execSync('npx --no-install wxt build', { stdio: 'pipe' })
  const table = await actionsTable(await countBoth())
  console.log(`\n${table}`)
  if (check) {
    const same = old.trim() === table.trim()
    console.log(same ? 'README.md says the same.' : 'README.md says something else: run "npm run actions".')
    return same ? 0 : 1
  }
  writeFileSync(README, `${before}\n\n${table}\n${after}`)
  console.log('Written to README.md.')
  return 0
}

// The test imports the counting; only as a command does this file run.
if (argv[1] && realpathSync(argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(argv.includes('--check'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
