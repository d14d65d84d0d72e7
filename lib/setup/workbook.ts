import { cellText } from './cell-text'
import { HEADER_WITHIN, MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED } from './directory-file-limits'
import { directoryFileProblems as problems, refuse, type Read } from './directory-file-problems'

/** A sheet as rows of texts; an empty cell is "". */
export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

// The reader fills the gaps before far cells with empty ones: a few bytes of XML can claim any number of them.
const MOST_CELLS = (MOST_ROWS + HEADER_WITHIN) * MOST_COLUMNS
const MOST_SHEETS = 100

const letters = (text: string) => Array.from(text).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)

/**
 * The place in a sheet that its XML names, as far as it goes; null if an address is none. Not parsed as XML: whatever
 * looks like an address has to be a sound one, however a parser would take the tags apart.
 */
function extentOf(xml: string): { rows: number; columns: number } | null {
  let rows = xml.match(/[<:]row[\s/>]/g)?.length ?? 0
  let columns = 1
  for (const [, quoted, single] of xml.matchAll(/(?<![\w.-])(?<!xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)'|)/g)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted ?? single ?? '')
    if (!address) return null
    rows = Math.max(rows, Number(address[2]))
    columns = Math.max(columns, letters(address[1] ?? ''))
  }
  return { rows, columns }
}

// The reader takes such cells for empty ones, and an empty cell would say that its person is no admin.
const ERROR_CELL = /(?:^|[^\w.-])t\s*=\s*["']e["']/
const ONLY_FORMULA = /<\/?(?:[\w.-]+:)?f(?:\s[^<>]*)?>\s*<\/(?:[\w.-]+:)?c\s*>/

/** Why the reader should not see these parts: what it would misread, or fill with more empty cells than there is room. */
function problemOfParts(parts: ReadonlyMap<string, Uint8Array>): string | null {
  let cells = 0
  let sheets = 0
  for (const bytes of parts.values()) {
    const xml = new TextDecoder().decode(bytes)
    // Comments and the like within a text: the reader takes what stands behind them for the whole.
    if (xml.includes('<!')) return problems().unreadWorkbook
    const from = xml.indexOf('sheetData')
    if (from < 0) continue
    const data = xml.slice(from)
    const extent = extentOf(data)
    if (!extent) return problems().unreadWorkbook
    if (extent.rows > MOST_ROWS + HEADER_WITHIN) return problems().tooManyRows
    if (extent.columns > MOST_COLUMNS) return problems().tooManyColumns
    if (ERROR_CELL.test(data) || ONLY_FORMULA.test(data)) return problems().unreadCells
    cells += extent.rows * extent.columns
    sheets += 1
  }
  return cells > MOST_CELLS || sheets > MOST_SHEETS ? problems().unpacksTooLarge : null
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cellText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return ''
}

/**
 * Reads the sheets of an Excel workbook (Office Open XML, .xlsx). Formulas are read as the values that were saved with
 * them. It is unpacked here, bounded, and handed to the reader uncompressed: that one unpacks large parts in a worker
 * made of a blob, which the extension's content security policy forbids, and trusts what the zip file says of itself.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ sheets: Sheet[] }>> {
  // With its library, which a list as CSV does without.
  const { storeZip, unpackZip } = await import('./workbook-parts')
  const unpacked = await unpackZip(bytes, {
    limit: MOST_UNPACKED,
    wanted: (name) => /^xl\/.*\.(?:xml|rels)$/.test(name),
  })
  if (!unpacked.ok)
    return refuse(
      { damaged: problems().damaged, locked: problems().locked, 'too-large': problems().unpacksTooLarge }[
        unpacked.reason
      ],
    )
  const { parts } = unpacked
  if (!parts.has('xl/workbook.xml')) return refuse(problems().noWorkbook)
  const problem = problemOfParts(parts)
  if (problem !== null) return refuse(problem)
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    const stored = await storeZip(parts)
    const sheets = await readXlsxFile<string>(stored.buffer, { trim: false, parseNumber: (text) => text })
    return {
      ok: true,
      // A sheet that is a chart has no data.
      sheets: sheets
        .filter(({ data }) => Array.isArray(data))
        .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
    }
  } catch {
    return refuse(problems().unreadWorkbook)
  }
}
