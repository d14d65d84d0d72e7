import { exit } from 'node:process'
import { basename, join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { buildFor } from '../tests/faults/build'
import { makeSbom } from './build/sbom'
import { packFolder } from './build/pack-folder'

/**
 * Packs both builds for the stores: `npm run zip`. The same sources give the same bytes, on any day and any machine, so
 * that anybody can hold the store's package against a build of their own. Beside them lies what they are made of.
 */
async function main(): Promise<number> {
  const output = join(import.meta.dirname, '../.output')
  for (const browser of ['chrome', 'firefox'] as const) {
    buildFor(browser)
    const { name, bytes, sha256 } = await packFolder(join(output, `${browser}-mv3`), browser)
    const path = join(output, name)
    writeFileSync(path, bytes)
    console.log(`${basename(path)}  ${bytes.length.toLocaleString('en')} bytes  SHA-256 ${sha256}`)
  }
  writeFileSync(join(output, 'sbom.cdx.json'), `${JSON.stringify(makeSbom(output), null, 2)}\n`)
  console.log('sbom.cdx.json  what is in them')
  return 0
}

exit(await main())
