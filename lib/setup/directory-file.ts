import { readDelimited } from './delimited-text'
import { addressColumns, findTable, type Table } from './directory-columns'
import { MOST_BYTES } from './directory-file-limits'
import {
  directoryFileProblems as problems,
  fileText,
  quotedNames,
  refuse,
  type Read,
} from './directory-file-problems'
import { readPeople, type DirectoryList } from './directory-people'
import { readWorkbook } from './workbook'

/** What became of a file of people. `problem` is one sentence that says what to do. */
export type DirectoryFile = Read<DirectoryList>

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)

/** Whether these bytes hold a name as Office's old container writes it: two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes(Array.from(name, (letter) => `${letter}\0`).join(''))
}

/** The one sheet with addresses. */
async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ table: Table }>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return workbook
  const tables = workbook.sheets.map(({ name, rows }) => ({ name, table: findTable(rows) }))
  const [telling, ...rivals] = tables.filter(({ table }) => addressColumns(table).length > 0)
  if (!telling) return refuse(problems().noAddresses)
  if (rivals.length > 0) {
    const names = [telling, ...rivals].map(({ name }) => fileText(name))
    return refuse(problems().severalSheets({ sheets: quotedNames(names) }))
  }
  return { ok: true, table: telling.table }
}

async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ table: Table }>> {
  // By how files begin: the name of one says nothing for sure.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return readSheet(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(holds(bytes, 'EncryptedPackage') ? problems().locked : problems().oldExcel)
  return readDelimited(bytes)
}

/**
 * Reads the people from a file that Meta's Directory exported (XLSX or CSV), at most 5 MB, without knowing its columns:
 * by the shape of their cells first, their headers second. Two columns or rows that could be meant are a refusal. The
 * file is read on this device and kept nowhere. `unread` counts the rows that no person could be made of: the list is
 * whole only if there are none.
 */
export async function readDirectoryFile(file: File): Promise<DirectoryFile> {
  if (file.size > MOST_BYTES) return refuse(problems().tooLarge)
  const buffer = await file.arrayBuffer().catch(() => null)
  if (!buffer) return refuse(problems().unreadable)
  if (buffer.byteLength > MOST_BYTES) return refuse(problems().tooLarge)
  const read = await readTable(new Uint8Array(buffer))
  return read.ok ? readPeople(read.table) : read
}
