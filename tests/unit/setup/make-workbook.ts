import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip file, and what its entry says of it where that isn't so. */
export interface Part {
  name: string
  data: string | Uint8Array
  lie?: { size?: number; packed?: number; crc?: number; method?: number; flags?: number; at?: number }
}

/** Turns numbers into little-endian bytes. */
function bytes(...pairs: readonly [value: number, length: number][]): Buffer {
  return Buffer.concat(
    pairs.map(([value, length]) => {
      const buffer = Buffer.alloc(length)
      buffer.writeUIntLE(value, 0, length)
      return buffer
    }),
  )
}

/** A deflated zip file, written here byte by byte so that it can lie. */
export function makeZip(parts: readonly Part[], { long = false } = {}): Buffer<ArrayBuffer> {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data, lie = {} } of parts) {
    const plain = Buffer.from(data)
    const packed = lie.method === 0 ? plain : deflateRawSync(plain)
    const size = lie.size ?? plain.byteLength
    const packedSize = lie.packed ?? packed.byteLength
    const start = lie.at ?? at
    const head = bytes(
      [20, 2],
      [lie.flags ?? 0, 2],
      [lie.method ?? 8, 2],
      [0, 4],
      [lie.crc ?? crc32(plain), 4],
    )
    const title = Buffer.from(name)
    const lengths = bytes([title.byteLength, 2], [0, 2])
    const full = bytes([0xffffffff, 4], [0xffffffff, 4])
    const sizes = bytes([packedSize, 4], [size, 4])
    const extra = long
      ? bytes([1, 2], [24, 2], [size, 6], [0, 2], [packedSize, 6], [0, 2], [start, 6], [0, 2])
      : Buffer.alloc(0)
    local.push(bytes([0x04034b50, 4]), head, sizes, lengths, title, packed)
    central.push(
      bytes([0x02014b50, 4], [20, 2]),
      head,
      long ? full : sizes,
      bytes(
        [title.byteLength, 2],
        [extra.byteLength, 2],
        [0, 2],
        [0, 4],
        [0, 4],
        [long ? 0xffffffff : start, 4],
      ),
      title,
      extra,
    )
    at += 30 + title.byteLength + packed.byteLength
  }
  const list = Buffer.concat(central)
  const end = bytes(
    [0x06054b50, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [list.byteLength, 4],
    [at, 4],
    [0, 2],
  )
  return Buffer.from(Buffer.concat([...local, list, end]))
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The XML of a sheet whose cells are inline texts, as `sheetData` holds it. */
export const rowsXml = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, at) => {
      const cells = row.map(
        (cell, column) =>
          `<c r="${letter(column)}${at + 1}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`,
      )
      return `<row r="${at + 1}">${cells.join('')}</row>`
    })
    .join('')

/** The parts of a workbook with these sheets, each the XML inside `sheetData`. */
export function workbookParts(...sheets: readonly string[]): Part[] {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const list = sheets.map(
    (_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${targets.join('')}</Relationships>` },
    ...sheets.map((xml, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    })),
  ]
}
