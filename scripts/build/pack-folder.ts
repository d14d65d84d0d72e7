import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** The moment that every file in a package bears: the first that the format knows, in whatever zone. */
const NO_DATE = new Date(1980, 0, 1)

interface Package {
  /** "tandem-sso-0.1.0-chrome.zip" */
  name: string
  bytes: Uint8Array
  /** Of the bytes, in hexadecimal. */
  sha256: string
}

/** Packs a built folder, byte for byte the same whenever its files are: in order of name, without dates and rights. */
export async function packFolder(folder: string, browser: string): Promise<Package> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    lastModDate: NO_DATE,
    extendedTimestamp: false,
    useWebWorkers: false,
    useCompressionStream: false,
    msDosCompatible: true,
    dataDescriptor: false,
    keepOrder: true,
  })
  for (const path of paths) await zip.add(path, new Uint8ArrayReader(readFileSync(join(folder, path))))
  const bytes = await zip.close()
  const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }
  return {
    name: `tandem-sso-${version}-${browser}.zip`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
