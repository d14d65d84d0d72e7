import { crc32 } from './crc32'

/** A zip file's parts by name, or why there are none. */
export type Unpacked =
  | { ok: true; parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { ok: false; reason: 'damaged' | 'locked' | 'too-large' }

interface Entry {
  name: string
  locked: boolean
  /** 0: as it is, 8: deflated. */
  method: number
  crc: number
  packed: number
  size: number
  at: number
}

// By the specification of the format, PKWARE's APPNOTE 6.3.10: sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3.
const END = { mark: 0x06054b50, length: 22 }
const CENTRAL = { mark: 0x02014b50, length: 46 }
const LOCAL = { mark: 0x04034b50, length: 30 }
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff
const MOST_PARTS = 2_000

const damaged = { ok: false, reason: 'damaged' } as const

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.length
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END.mark && view.getUint16(at + 20, true) === last - at) return at
  return null
}

/** The numbers that didn't fit into an entry, 64 bits each; null if they are missing. */
function longNumbers(view: DataView, from: number, to: number): number[] | null {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > to) return null
    if (view.getUint16(at, true) === 1) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      )
    }
    at += 4 + length
  }
  return null
}

/** What the zip file lists; null if the list can't be read. */
function readEntries(bytes: Uint8Array, view: DataView): Entry[] | null {
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.mark) return null
    const nameEnd = at + CENTRAL.length + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > end) return null
    const short = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true))
    const long = short.includes(IN_EXTRA) ? longNumbers(view, nameEnd, extraEnd) : []
    const [size, packed, start] = short.map((number) => (number === IN_EXTRA ? long?.shift() : number))
    if (size === undefined || packed === undefined || start === undefined) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL.length, nameEnd)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: start,
    })
    at = next
  }
  return entries
}

/** Inflates up to `size` bytes; null if it doesn't come to exactly those. What is beyond is never kept. */
async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Uint8Array(size)
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return length === size ? whole : null
      if (length + value.byteLength > size) {
        await reader.cancel()
        return null
      }
      whole.set(value, length)
      length += value.byteLength
    }
  } catch {
    return null
  }
}

async function unpackEntry(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  entry: Entry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { at, packed, size, method, crc } = entry
  if (at + LOCAL.length > bytes.byteLength || view.getUint32(at, true) !== LOCAL.mark) return null
  const from = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.byteLength) return null
  const data = bytes.subarray(from, from + packed)
  const part =
    method === 8 ? await inflate(data, size) : method === 0 && packed === size ? data.slice() : null
  return part !== null && crc32(part) === crc ? part : null
}

/**
 * Unpacks the wanted parts of a zip file. All that it lists may come to `limit` bytes at most; a part that turns out
 * larger or smaller than listed, or of another checksum, makes the file damaged, as do two parts of one name.
 */
export async function unpackZip(
  bytes: Uint8Array<ArrayBuffer>,
  { limit, wanted }: { limit: number; wanted: (name: string) => boolean },
): Promise<Unpacked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readEntries(bytes, view)
  if (entries === null) return damaged
  if (entries.length > MOST_PARTS || entries.reduce((sum, { size }) => sum + size, 0) > limit)
    return { ok: false, reason: 'too-large' }
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    if (entry.locked) return { ok: false, reason: 'locked' }
    const part = parts.has(entry.name) ? null : await unpackEntry(bytes, view, entry)
    if (part === null) return damaged
    parts.set(entry.name, part)
  }
  return { ok: true, parts }
}
