import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core.js'

/** A zip file's parts by name, or why there are none. */
export type Unpacked =
  | { ok: true; parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { ok: false; reason: 'damaged' | 'locked' | 'too-large' }

const MOST_PARTS = 2_000

// Workers would be made of a blob, which the extension's content security policy forbids.
const here = { useWebWorkers: false } as const

async function unpackPart(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const { uncompressedSize: size } = entry
  const whole = new Uint8Array(size)
  let length = 0
  // What a part claims to be is not what it has to be: it stops there, and not once the memory is full.
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.byteLength > size) throw new Error('more than listed')
      whole.set(chunk, length)
      length += chunk.byteLength
    },
  })
  await entry.getData(writable, { ...here, checkSignature: true })
  return whole
}

/**
 * Unpacks the wanted parts of a zip file. All that it lists may come to `limit` bytes at most; a part that turns out
 * larger or smaller than listed, or of another checksum, makes the file damaged, as does whatever two programs could
 * read in two ways.
 */
export async function unpackZip(
  bytes: Uint8Array<ArrayBuffer>,
  { limit, wanted }: { limit: number; wanted: (name: string) => boolean },
): Promise<Unpacked> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), {
      ...here,
      strictness: 'strict',
    }).getEntries()
    const listed = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (entries.length > MOST_PARTS || listed > limit) return { ok: false, reason: 'too-large' }
    for (const entry of entries) {
      if (entry.directory || !wanted(entry.filename)) continue
      if (entry.encrypted) return { ok: false, reason: 'locked' }
      parts.set(entry.filename, await unpackPart(entry))
    }
    return { ok: true, parts }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

/** A zip file that holds these parts as they are, uncompressed. */
export async function storeZip(
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...here, level: 0 })
  for (const [name, part] of parts) await zip.add(name, new Uint8ArrayReader(part))
  return zip.close()
}
