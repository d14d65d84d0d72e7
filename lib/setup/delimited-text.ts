import { cellText } from './cell-text'
import { addressColumns, findTable, isHeader, type Table } from './directory-columns'
import { HEADER_WITHIN, MOST_COLUMNS, MOST_ROWS } from './directory-file-limits'
import { directoryFileProblems as problems, refuse, type Read } from './directory-file-problems'

const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|table|meta|style|div|[a-z]+:)/i
// What no text holds: tabs, line ends and the form feed of printers apart.
const CONTROLS = /(?![\0\t\n\f\r])\p{Cc}/u

const MOST_LINES = MOST_ROWS + HEADER_WITHIN

/** The text of a file, by its byte order mark, else as UTF-8; what isn't sound becomes U+FFFD. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  // All line ends become one, lest a file that mixes them is read as one long row.
  return new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n')
}

/** Why no reading of a text holds a column of addresses. */
function problemOf(readings: readonly { tooWide: boolean; uneven: boolean }[]): string {
  if (readings.some(({ tooWide }) => tooWide)) return problems().tooManyColumns
  return readings.some(({ uneven }) => uneven) ? problems().quotes : problems().noAddresses
}

/** Reads a text of rows and cells (CSV by RFC 4180, or with semicolons or tabs), whichever separator it clearly has. */
export async function readDelimited(bytes: Uint8Array): Promise<Read<{ table: Table }>> {
  const text = decode(bytes)
  if (CONTROLS.test(text)) return refuse(problems().binary)
  if (text.includes('\0')) return refuse(problems().nulls)
  if (MARKUP.test(text)) return refuse(problems().webPage)
  if (text.trim() === '') return refuse(problems().empty)
  const { default: papa } = await import('papaparse')
  const readings: { rows: string[][]; table: Table; tooWide: boolean; uneven: boolean }[] = []
  for (const delimiter of [',', ';', '\t']) {
    // Each takes a tenth of a second for the largest file: a press between them is heard.
    await new Promise((resolve) => setTimeout(resolve))
    const { data, errors } = papa.parse<string[]>(text, { delimiter, newline: '\n', preview: MOST_LINES + 1 })
    const tooWide = data.some((row) => row.length > MOST_COLUMNS)
    const rows = tooWide ? [] : data.map((row) => row.map(cellText))
    readings.push({
      rows,
      table: findTable(rows),
      tooWide,
      uneven: errors.some(({ type }) => type === 'Quotes'),
    })
  }
  const telling = readings.filter(({ table, tooWide }) => !tooWide && addressColumns(table).length > 0)
  const wide = telling.filter(({ table }) => table.rows.some((row) => row.length > 1))
  // A separator within notes can make a column of a few addresses: none that a header names.
  const named = wide.filter(({ table }) => isHeader(table.header))
  const clear = named.length > 0 ? named : wide
  // A list of one column reads the same, whatever is looked for.
  const [reading, rival] = clear.length > 0 ? clear : telling.slice(0, 1)
  if (rival) return refuse(problems().separators)
  if (!reading) return refuse(problemOf(readings))
  if (reading.uneven) return refuse(problems().quotes)
  if (reading.rows.length > MOST_LINES) return refuse(problems().tooManyRows)
  return { ok: true, table: reading.table }
}
