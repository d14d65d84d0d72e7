import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { makeSbom } from '../../scripts/build/sbom'
import { packFolder } from '../../scripts/build/pack-folder'
import { attemptOf, rowOf, type Part, type Row } from './row'

const ROOT = join(import.meta.dirname, '../..')

interface Locked {
  version?: string
  integrity?: string
  dev?: boolean
  link?: boolean
  hasInstallScript?: boolean
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const locked = () => (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages

function pinned(): Row {
  const row = rowOf('every package is pinned by its checksum, and runs no code when installed')
  for (const [path, { integrity, link }] of Object.entries(locked()))
    if (path !== '')
      attemptOf(row, !link && (integrity ?? '').startsWith('sha512-'), `${path} has no checksum`)
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    attemptOf(row, /^\d+\.\d+\.\d+$/.test(version), `${name} may be any ${version}`)
  const scripted = Object.values(locked()).filter(({ hasInstallScript }) => hasInstallScript).length
  attemptOf(row, /^ignore-scripts=true$/m.test(read('.npmrc')), 'packages may run code when installed')
  row.what = `the lockfile and package.json; the ${scripted} packages with a script for it don't get to run it`
  return row
}

function named(): Row {
  const row = rowOf('each package of the product is named with its reason')
  const [, table = ''] = read('ARCHITECTURE.md').split('## Dependencies, each with its reason')
  const { dependencies = {} } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  for (const name of Object.keys(dependencies))
    attemptOf(row, table.includes(`\`${name}\``), `${name} stands in ARCHITECTURE.md with no reason`)
  row.what = 'package.json against ARCHITECTURE.md'
  return row
}

function listed(): Row {
  const row = rowOf('the bill of materials names all that is in the package, with checksums')
  const { components } = makeSbom(join(ROOT, '.output'))
  const { dependencies = {} } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  for (const [name, version] of Object.entries(dependencies))
    attemptOf(
      row,
      components.some((one) => one.name === name && one.version === version),
      `${name} ${version} is not in it`,
    )
  for (const { name, hashes } of components)
    attemptOf(row, /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''), `${name} has no checksum`)
  row.what = `CycloneDX, of what was bundled, ${components.length} packages, and the lockfile’s checksums`
  return row
}

/** Builds and packs a copy of the sources in a folder of this name; returns the checksums. */
async function buildIn(folder: string, zone: string): Promise<Record<string, string>> {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  for (const path of files.split('\n').filter((one) => one !== '')) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    try {
      cpSync(join(ROOT, path), join(folder, path))
    } catch {
      // Taken away and not yet told to git.
    }
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const sums: Record<string, string> = {}
  for (const [browser, args] of Object.entries({ chrome: [], firefox: ['-b', 'firefox', '--mv3'] })) {
    execFileSync('npx', ['--no-install', 'wxt', 'build', ...args], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...env, TZ: zone },
    })
    sums[browser] = (await packFolder(join(folder, `.output/${browser}-mv3`), browser)).sha256
  }
  return sums
}

/** Packs the builds twice; in a whole run, builds both anew in two other folders. */
async function reproducible(quick: boolean): Promise<Row> {
  const row = rowOf('the same sources give the same package, byte for byte')
  const folder = mkdtempSync(join(tmpdir(), 'tandem-builds-'))
  const shown: string[] = []
  try {
    const [one, other] = quick
      ? []
      : [
          await buildIn(join(folder, 'one'), 'UTC'),
          await buildIn(join(folder, 'another/place'), 'Asia/Tokyo'),
        ]
    for (const browser of ['chrome', 'firefox']) {
      const built = join(ROOT, `.output/${browser}-mv3`)
      const copy = join(folder, browser)
      // Other dates, and another order of making.
      cpSync(built, copy, { recursive: true })
      const [here, there] = [await packFolder(built, browser), await packFolder(copy, browser)]
      attemptOf(row, here.sha256 === there.sha256, `${browser}: packed twice, it differs`)
      attemptOf(
        row,
        here.sha256 === createHash('sha256').update(here.bytes).digest('hex'),
        `${browser}: a wrong sum`,
      )
      if (one && other) {
        attemptOf(row, one[browser] === other[browser], `${browser}: built twice, it differs`)
        shown.push(`${browser} ${one[browser]?.slice(0, 16) ?? ''}…`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  row.what = quick
    ? 'packed twice; a whole run builds twice'
    : `two clean builds in other folders and time zones: ${shown.join(', ')}`
  return row
}

function licences(): Row {
  const row = rowOf('the licences of all that is in the package are in it')
  for (const browser of ['chrome', 'firefox']) {
    const text = read(`.output/${browser}-mv3/licences.txt`)
    for (const name of ['react', 'valibot', '@peculiar/x509', '@zip.js/zip.js'])
      attemptOf(
        row,
        text.includes(`\n${name} `) || text.startsWith(`${name} `),
        `${browser}: none of ${name}`,
      )
  }
  row.what = 'collected from what was bundled; one that is not permissive fails the build'
  return row
}

/** What the product is made of. */
export const supply: Part = async ({ quick }) => [
  pinned(),
  named(),
  listed(),
  licences(),
  await reproducible(quick),
]
