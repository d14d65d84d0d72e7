import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { findBrowser, firefoxIfAny } from './browser/find'

/**
 * Runs everything that has to hold: types, lint and format, the two builds, their sizes, Mozilla's linter, and all tests
 * but the long ones in Firefox. Each tool prints for itself; the last line counts the tests and the tools that failed.
 */

interface Counts {
  passed: number
  failed: number
  skipped: number
}

function run(command: string, ...args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

function testCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function main(): number {
  console.log(`Browser: ${findBrowser()}`)
  // Installed before the tests that need it, where it can be.
  const firefox = firefoxIfAny()
  if (firefox !== null) console.log(`Firefox: ${firefox}`)
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  const report = join(folder, 'vitest.json')
  const tools = [
    run('wxt', 'prepare'),
    run('tsc', '--noEmit'),
    run('oxlint', '--type-aware', '--deny-warnings'),
    run('prettier', '--check', '.', '--log-level', 'warn'),
    run('wxt', 'build'),
    run('wxt', 'build', '-b', 'firefox', '--mv3'),
    run('tsx', 'scripts/lint-firefox.ts'),
    run('tsx', 'scripts/budget.ts'),
  ]
  const tests = run(
    'vitest',
    'run',
    '--project=!firefox',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...argv.slice(2),
  )
  let counts: Counts = { passed: 0, failed: 1, skipped: 0 }
  try {
    counts = testCounts(report)
  } catch {
    console.error('The test runner left no report.')
  }
  rmSync(folder, { recursive: true, force: true })
  if (firefox === null) console.log('\n!!! SKIPPED: nothing was tried in Firefox. Install Firefox ESR.')
  const failedTools = tools.filter((ok) => !ok).length
  // A suite that can't even start fails the run without a failed test.
  const failed = counts.failed + failedTools + (!tests && counts.failed === 0 ? 1 : 0)
  console.log(
    `\n${counts.passed + tools.length - failedTools} passed, ${failed} failed, ${counts.skipped} skipped`,
  )
  return failed === 0 ? 0 : 1
}

exit(main())
