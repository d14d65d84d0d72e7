import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that ask for nothing but to be named. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
])

const IN_PACKAGE = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** The folder of the package that a module is of; null for the project's own. */
export const packageOf = (id: string): string | null => IN_PACKAGE.exec(id.replaceAll('\\', '/'))?.[1] ?? null

/** What a package says of itself, and the text of its licence. Throws where that isn't a permissive one. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  if (license === undefined || !PERMISSIVE.has(license))
    throw new Error(`${name} ${version} is in the build, and its licence is ${license ?? 'not said'}.`)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text =
    file === undefined
      ? `(${license}; the package holds no text of it)`
      : readFileSync(join(folder, file), 'utf8')
  return `${name} ${version} – ${license}\n\n${text.trim()}\n`
}

/**
 * Collects the licences of whatever ends up in the build, as their authors ask, and writes them into its folder. Begin
 * anew for each build.
 */
export function collectLicences() {
  const folders = new Set<string>()
  return {
    begin: () => folders.clear(),
    plugin: {
      name: 'licences',
      generateBundle(_options: unknown, bundle: Readonly<Record<string, unknown>>) {
        for (const { modules = {} } of Object.values(bundle) as { modules?: Record<string, unknown> }[])
          for (const id of Object.keys(modules)) {
            const folder = packageOf(id)
            if (folder !== null) folders.add(folder)
          }
      },
    },
    write(folder: string): void {
      const texts = [...folders].map(licenceOf).toSorted()
      writeFileSync(join(folder, 'licences.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
    },
  }
}
