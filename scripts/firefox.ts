import { execFileSync, spawnSync } from 'node:child_process'
import { argv, exit } from 'node:process'
import { ensureBuild } from '../tests/faults/build'
import { findFirefox } from './browser/find'

/**
 * Builds for Firefox, installs that very build in a Firefox without a screen, and works through a setup with the
 * practice consoles: `npm run test:firefox`. What is added goes to the test runner.
 */
function main(): number {
  const firefox = findFirefox()
  console.log(execFileSync(firefox, ['--version'], { encoding: 'utf8' }).trim())
  ensureBuild('firefox')
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', 'firefox', ...argv.slice(2)],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  return status ?? 1
}

exit(main())
