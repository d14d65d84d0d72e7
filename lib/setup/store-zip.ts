import { crc32 } from './crc32'

/** Little-endian numbers, each with its length in bytes. */
function numbers(...pairs: readonly [value: number, length: 2 | 4][]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    pairs.flatMap(([value, length]) => Array.from({ length }, (_, index) => (value >>> (8 * index)) & 0xff)),
  )
}

/** A zip file that holds these parts as they are, uncompressed. */
export async function storeZip(
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const local: Uint8Array<ArrayBuffer>[] = []
  const central: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const [text, data] of parts) {
    const name = new TextEncoder().encode(text)
    const size = data.byteLength
    // Names in UTF-8, stored, no date.
    const facts = numbers(
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(data), 4],
      [size, 4],
      [size, 4],
      [name.byteLength, 2],
      [0, 2],
    )
    local.push(numbers([0x04034b50, 4]), facts, name, data)
    central.push(
      numbers([0x02014b50, 4], [20, 2]),
      facts,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    )
    at += 30 + name.byteLength + size
  }
  const listed = central.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.size, 2],
    [parts.size, 2],
    [listed, 4],
    [at, 4],
    [0, 2],
  )
  return new Uint8Array(await new Blob([...local, ...central, end]).arrayBuffer())
}
