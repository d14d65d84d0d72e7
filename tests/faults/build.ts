import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** Everything that the build is made of. */
const SOURCES = [
  'lib',
  'components',
  'entrypoints',
  'public',
  'locales',
  'scripts/build',
  'scripts/page-guide.ts',
  'wxt.config.ts',
  'package.json',
]

/** The builds, with what makes each. */
const BUILDS = { chrome: 'wxt build', firefox: 'wxt build -b firefox --mv3' } as const

function changedAt(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  // A folder's own time tells of a file that was taken away.
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** Builds the extension for a browser. Throws where that fails. */
export function buildFor(browser: keyof typeof BUILDS): void {
  console.log('Building the extension …')
  execSync(`npx --no-install ${BUILDS[browser]}`, { cwd: ROOT, stdio: 'pipe' })
}

/** Builds the extension for a browser unless there is a build that is younger than everything it is made of. */
export function ensureBuild(browser: keyof typeof BUILDS = 'chrome'): void {
  const manifest = join(ROOT, '.output', `${browser}-mv3`, 'manifest.json')
  const newest = Math.max(...SOURCES.map((path) => changedAt(join(ROOT, path))))
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return
  buildFor(browser)
}
