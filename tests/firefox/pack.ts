import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

/** Packs a built extension as it is into one file, as Mozilla's store hands it out. */
export async function packExtension(folder: string, file: string): Promise<void> {
  const zip = new ZipWriter(new BlobWriter('application/x-xpinstall'), { useWebWorkers: false })
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    await zip.add(name, new Uint8ArrayReader(new Uint8Array(readFileSync(path))))
  }
  const packed = await zip.close()
  writeFileSync(file, new Uint8Array(await packed.arrayBuffer()))
}
