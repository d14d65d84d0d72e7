import { spawnSync } from 'node:child_process'
import { argv, env, exit, platform } from 'node:process'
import { ensureBuild } from '../tests/faults/build'

/** Runs the end-to-end tests with all their cases: `npm run test:e2e`, or some files of them. `npm test` takes some. */
function main(args: readonly string[]): number {
  ensureBuild()
  const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', '--project=e2e', ...args], {
    stdio: 'inherit',
    shell: platform === 'win32',
    env: { ...env, TANDEM_CASES: 'all' },
  })
  return status ?? 1
}

exit(main(argv.slice(2)))
