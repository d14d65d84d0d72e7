import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How `licences.ts` heads each licence. */
const HEADING = /^((?:@[\w.-]+\/)?[\w.-]+) (\d[\w.+-]*) – ([\w.-]+)$/gm

interface Lockfile {
  version: string
  packages: Record<string, { version?: string; integrity?: string }>
}

/** What is in a build, of its `licences.txt`: name, version and licence. */
function bundledIn(folder: string): [name: string, version: string, licence: string][] {
  const text = readFileSync(join(folder, 'licences.txt'), 'utf8')
  return [...text.matchAll(HEADING)].map(([, name = '', version = '', licence = '']) => [
    name,
    version,
    licence,
  ])
}

/**
 * The bill of materials of both builds in `output`, in the CycloneDX format (1.6): what was bundled, with the lockfile's
 * checksums. Not by `npm sbom`: it leaves out what several packages need (tslib, with npm 11.19), and what a tool for
 * building puts in. Throws where something is bundled that the lockfile doesn't know.
 */
export function makeSbom(output: string) {
  const root = join(import.meta.dirname, '../..')
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile
  const checksums = new Map(
    Object.entries(lock.packages).map(([path, { version, integrity = '' }]) => [
      `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
      Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
    ]),
  )
  const bundled = ['chrome', 'firefox'].flatMap((browser) => bundledIn(join(output, `${browser}-mv3`)))
  const components = [...new Map(bundled.map((one) => [one.join(' '), one])).values()].map(
    ([name, version, licence]) => {
      const content = checksums.get(`${name}@${version}`)
      if (content === undefined) throw new Error(`${name} ${version} is bundled and not in the lockfile.`)
      return {
        type: 'library',
        name,
        version,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        licenses: [{ license: { id: licence } }],
        hashes: [{ alg: 'SHA-512', content }],
      }
    },
  )
  const product = { type: 'application', name: 'tandem-sso', version: lock.version }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: product },
    components,
  }
}
