import { Buffer } from 'node:buffer'
import { describe, expect, test, vi } from 'vitest'
import { readDirectoryFile } from '../../../lib/setup/directory-file'
import { makeZip, rowsXml, workbookParts, type Part } from './make-workbook'

const ok = (people: number, unread = 0) => ({ people, unread })
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const rows = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@acme.example`)
const list = 'Email,Admin\nada@acme.example,yes\nbo@acme.example,no\n'
const sheet = rowsXml([
  ['Email', 'Admin'],
  ['ada@acme.example', 'yes'],
])
const sound = makeZip(workbookParts(sheet))
/** A workbook whose part of this name is another, or says something else of itself. */
const altered = (name: string, change: (part: Part) => Partial<Part>) =>
  makeZip(workbookParts(sheet).map((part) => (part.name === name ? { ...part, ...change(part) } : part)))
const lying = (lie: Part['lie']) => altered('xl/worksheets/sheet1.xml', () => ({ lie: lie ?? {} }))
/** A workbook with long sizes, in whose last entry of the list some bytes are others. */
function altered64(place: (entry: { at: number; extra: number }) => number, byte: number, length: number) {
  const file = makeZip(workbookParts(sheet), { long: true })
  const at = file.lastIndexOf(Buffer.from('504b0102', 'hex'))
  const from = place({ at, extra: at + 46 + file.readUInt16LE(at + 28) })
  return file.fill(byte, from, from + length)
}
const cells = (xml: string) => makeZip(workbookParts(sheet + xml))
const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
const noise = Buffer.from(Array.from({ length: 9999 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff))
const bomb = '<row r="3"/>' + ' '.repeat(60 * 1024 * 1024)

/** A file's bytes, and what has to come of it: a part of the sentence, or how many people and unread rows. */
const damage: Record<
  string,
  () => [file: string | Uint8Array<ArrayBuffer>, outcome: RegExp | ReturnType<typeof ok>]
> = {
  'nothing at all': () => ['', /^This file is empty/],
  'blanks and line ends': () => [' \n\r\n\t\n', /^This file is empty/],
  'a byte order mark alone': () => ['\uFEFF', /^This file is empty/],
  'a byte order mark of UTF-16 alone': () => [Buffer.from([0xff, 0xfe]), /^This file is empty/],
  'a header alone': () => ['Email,Admin\n', /^No column of this file/],
  'text without addresses': () => ['Dear all,\nplease find attached\nthe list', /^No column of this file/],
  JSON: () => ['{"people":[{"email":"ada@acme.example"}]}', /^No column of this file/],
  'commas alone': () => [',,,,\n,,,,\n', /^No column of this file/],
  'UTF-16 without a mark': () => [utf16(list), /NUL characters/],
  'UTF-32': () => [Buffer.from('fffe000045000000', 'hex'), /NUL characters/],
  'NULs within a text': () => [list.replace('ada', 'a\0da'), /NUL characters/],
  'UTF-16 cut in the middle of a letter': () => [
    utf16(`\uFEFF${list}carol@acme.example,no`).subarray(0, -1),
    ok(3),
  ],
  'control characters': () => [list.replace('ada', 'a\u0007da'), /neither an Excel workbook/],
  'binary junk': () => [noise, /neither an Excel workbook/],
  'a PNG': () => [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /neither an Excel workbook/],
  'a gzip': () => [Buffer.from('1f8b0800000000000003', 'hex'), /neither an Excel workbook/],
  'a web page': () => [
    '<!DOCTYPE html><table><tr><td>ada@acme.example</td></tr></table>',
    /^This file is a web page/,
  ],
  'a table of a web page': () => ['\n <TABLE><tr><td>ada@acme.example', /^This file is a web page/],
  'an Excel text of 2003': () => ['<?xml version="1.0"?><Workbook/>', /^This file is a web page/],
  'a web page in UTF-16': () => [utf16('\uFEFF<html>'), /^This file is a web page/],
  'an old .xls': () => [old, /^This file is in Excel’s old format/],
  'a password': () => [
    Buffer.concat([old, utf16('EncryptedPackage')]),
    /^This file is protected by a password/,
  ],
  'a quotation mark that never ends': () => [list + '"carol@acme.example,no\n', /^The quotation marks/],
  'a quotation mark that swallows the rest': () => [
    `${['Email,Admin', ...rows(50).map((one) => `${one},yes`)].join('\n')}\n"carol@acme.example,no\nbo@acme.example,no`,
    /^The quotation marks/,
  ],
  'a quotation mark in the middle': () => [list + '"ca"rol@acme.example,no\n', /^The quotation marks/],
  'commas and tabs at once': () => ['a\tx,b\n1@acme.example\tx,2@acme.example\n', /^It is unclear whether/],
  'a line cut off': () => [list + 'carol@acme.ex', ok(2, 1)],
  'an invisible character in an address': () => [
    list +
      Array.from({ length: 9 }, (_, at) => `c\u200B${at}@acme.example,no`)
        .slice(0, 1)
        .join(''),
    /^No column/,
  ],
  'one line of 5 MB': () => ['x'.repeat(5 * 1024 * 1024), /^No column of this file/],
  'one line of 5 MB of commas': () => [','.repeat(5 * 1024 * 1024), /more than 200 columns/],
  '5 MB of quotation marks': () => ['"'.repeat(5 * 1024 * 1024), /^No column of this file/],
  '5 MB of line ends': () => ['\n'.repeat(5 * 1024 * 1024), /^This file is empty/],
  '5 MB and a byte': () => ['x'.repeat(5 * 1024 * 1024 + 1), /larger than 5 MB/],
  'as many rows as may be': () => [['Email', ...rows(50_000)].join('\n'), ok(50_000)],
  'a row too many': () => [['Email', ...rows(50_001)].join('\n'), /more than 50,000 rows/],
  'far too many rows': () => [
    ['Email', ...Array.from({ length: 90_000 }, (_, at) => `${at}@acme.example`)].join('\n'),
    /more than 50,000 rows/,
  ],
  'a row behind too many empty ones': () => [
    `Email\nada@acme.example${'\n'.repeat(50_030)}bo@acme.example`,
    /more than 50,000 rows/,
  ],
  'as many columns as may be': () => [`ada@acme.example${',x'.repeat(199)}`, ok(1)],
  'a column too many': () => [`ada@acme.example${',x'.repeat(200)}`, /more than 200 columns/],

  'a workbook cut in half': () => [sound.subarray(0, sound.byteLength / 2), /damaged or was cut short/],
  'a workbook without its last byte': () => [sound.subarray(0, -1), /damaged or was cut short/],
  'a workbook with something behind it': () => [
    Buffer.concat([sound, Buffer.from('more')]),
    /damaged or was cut short/,
  ],
  'two bytes of a zip': () => ['PK', /^No column of this file/],
  'the beginning of a zip alone': () => [Buffer.from('504b0304', 'hex'), /damaged or was cut short/],
  'an empty zip': () => [makeZip([]), /neither an Excel workbook/],
  'a zip of a CSV': () => [
    makeZip([{ name: 'people.csv', data: list }]),
    /^This zip file is no Excel workbook/,
  ],
  'a Word document': () => [
    makeZip([{ name: 'word/document.xml', data: '<w/>' }]),
    /^This zip file is no Excel workbook/,
  ],
  'a binary workbook': () => [
    makeZip([{ name: 'xl/workbook.bin', data: 'x' }]),
    /^This zip file is no Excel workbook/,
  ],
  'a workbook without sheets': () => [makeZip(workbookParts()), /could not be read/],
  'a workbook without its list of parts': () => [
    altered('xl/_rels/workbook.xml.rels', () => ({ name: 'xl/x.xml' })),
    /could not be read/,
  ],
  'a workbook without its sheet': () => [
    altered('xl/worksheets/sheet1.xml', () => ({ name: 'xl/x.xml' })),
    /could not be read/,
  ],
  'a sheet that is no XML': () => [
    altered('xl/worksheets/sheet1.xml', () => ({ data: 'sheetData' })),
    /could not be read/,
  ],
  'a sheet that ends early': () => [
    altered('xl/worksheets/sheet1.xml', ({ data }) => ({ data: String(data).slice(0, -60) })),
    /could not be read/,
  ],
  'an error in a cell': () => [cells('<row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>'), /#N\/A/],
  'a formula without its value': () => [
    cells('<row r="3"><c r="A3" t="str"><f>A2</f></c></row>'),
    /^A cell of this workbook/,
  ],
  'a shared formula without its value': () => [
    cells('<row r="3"><x:c r="A3"><x:f t="shared" si="0" /> </x:c></row>'),
    /^A cell of this workbook/,
  ],
  'a formula with its value': () => [
    cells('<row r="3"><c r="A3" t="str"><f>A2</f><v>bo@acme.example</v></c></row>'),
    ok(2),
  ],
  'a comment within a text': () => [
    cells('<row r="3"><c r="A3" t="inlineStr"><is><t>x<!-- -->bo@acme.example</t></is></c></row>'),
    /could not be read/,
  ],
  'an entity of its own': () => [
    altered('xl/workbook.xml', ({ data }) => ({ data: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${String(data)}` })),
    /could not be read/,
  ],
  'a shared text that is not there': () => [
    cells('<row r="3"><c r="A3" t="s"><v>7</v></c></row>'),
    /could not be read/,
  ],
  'rows in the wrong order': () => [cells('<row r="1"><c r="A1"><v>1</v></c></row>'), /could not be read/],
  'a row that repeats an address otherwise': () => [
    cells(rowsXml([[], [], ['ADA@acme.example', '']])),
    /could not be read|don’t say the same/,
  ],
  'a date that is none': () => [
    cells('<row r="3"><c r="A3" t="d"><v>never</v></c></row>'),
    /could not be read/,
  ],

  'a part larger than it says': () => [lying({ size: 100 }), /damaged or was cut short/],
  'a part smaller than it says': () => [lying({ size: 9999 }), /damaged or was cut short/],
  'a part that says it is huge': () => [lying({ size: 0xfffffff0 }), /unpack to more than 50 MB/],
  'a part of another checksum': () => [lying({ crc: 1 }), /damaged or was cut short/],
  'a part packed in another way': () => [lying({ method: 12 }), /damaged or was cut short/],
  'a part that is not packed': () => [lying({ method: 0 }), ok(1)],
  'a part that says it is not packed': () => [lying({ method: 0, size: 5 }), /damaged or was cut short/],
  'a part with a password': () => [lying({ flags: 1 }), /^This file is protected by a password/],
  'a part behind the end': () => [lying({ at: 0xfffffff0 }), /damaged or was cut short/],
  'a part inside of another': () => [lying({ at: 7 }), /damaged or was cut short/],
  'a part longer than the file': () => [lying({ packed: 0xfffffff0 }), /damaged or was cut short/],
  'a part cut off': () => [lying({ packed: 40 }), /damaged or was cut short/],
  'a part twice': () => [
    makeZip([...workbookParts(sheet), ...workbookParts(sheet)]),
    /damaged or was cut short/,
  ],
  'thousands of parts': () => [
    makeZip(Array.from({ length: 2001 }, (_, at) => ({ name: `xl/${at}.xml`, data: '' }))),
    /unpack to more than 50 MB/,
  ],
  'a long size larger than any file': () => [
    altered64((entry) => entry.extra + 4, 0xff, 8),
    /damaged or was cut short/,
  ],
  'an extra field longer than the file': () => [
    altered64((entry) => entry.at + 30, 0xff, 2),
    /damaged or was cut short/,
  ],
  // What can't be read there is not needed: the parts' own sizes and checksums fit.
  'an extra field longer than its room': () => [altered64((entry) => entry.extra + 2, 0xff, 2), ok(1)],
  'a name longer than the file': () => [
    altered64((entry) => entry.at + 28, 0xff, 2),
    /damaged or was cut short/,
  ],
  'a bomb': () => [cells(bomb), /unpack to more than 50 MB/],
  'a bomb that lies': () => [
    altered('xl/worksheets/sheet1.xml', () => ({ data: bomb, lie: { size: 1000 } })),
    /damaged or was cut short/,
  ],
  'bombs that overlap': () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({
      name: `xl/${at}.xml`,
      data: at === 0 ? ' '.repeat(1024 * 1024) : '',
      lie: { at: 0, size: 1024 * 1024 },
    }))
    return [makeZip(parts), /unpack to more than 50 MB/]
  },
  'a cell a billion rows down': () => [
    cells('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
    /could not be read/,
  ],
  'a cell a million rows down': () => [
    cells('<row r="1000000"><c r="A1000000"><v>1</v></c></row>'),
    /more than 50,000 rows/,
  ],
  'a cell a million columns to the right': () => [
    cells('<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'),
    /could not be read/,
  ],
  'a cell a thousand columns to the right': () => [
    cells('<row r="3"><c r="AZZ3"><v>1</v></c></row>'),
    /more than 200 columns/,
  ],
  'a far cell under another prefix': () => [
    cells(`<x:row x:r='1000000'><x:c x:r='A1000000'><v>1</v></x:c></x:row>`),
    /more than 50,000 rows/,
  ],
  'a far cell in other digits': () => [
    cells('<row r="1e8"><c r="A3"><v>1</v></c></row>'),
    /could not be read/,
  ],
  'a far cell as an entity': () => [
    cells('<row r="&#57;99999"><c r="A3"><v>1</v></c></row>'),
    /could not be read/,
  ],
  'a far cell without quotation marks': () => [
    cells('<row r=1000000><c r="A3"><v>1</v></c></row>'),
    /could not be read/,
  ],
  'a picture beside the cells': () => [
    altered('xl/worksheets/sheet1.xml', ({ data }) => ({
      data: String(data).replace('</worksheet>', '<drawing xmlns:r="some:name" r:id="rId1"/></worksheet>'),
    })),
    ok(1),
  ],
  'rows without a number': () => [cells('<row/>'.repeat(60_000)), /more than 50,000 rows/],
  'a hundred sheets that claim a lot': () => [
    makeZip(
      workbookParts(...Array.from({ length: 60 }, () => '<row r="50000"><c r="GR50000"><v>1</v></c></row>')),
    ),
    /unpack to more than 50 MB/,
  ],
  'more sheets than anyone has': () => [
    makeZip(workbookParts(...Array.from({ length: 101 }, () => ''))),
    /unpack to more than 50 MB/,
  ],
}

describe('a file of people that holds', () => {
  test.each(Object.entries(damage))('%s', async (_, make) => {
    const [file, outcome] = make()
    const before = Date.now()
    const read = await readDirectoryFile(new File([file], 'people.xlsx'))
    expect(Date.now() - before).toBeLessThan(10_000)
    if (outcome instanceof RegExp) expect(read.ok ? read : read.problem).toMatch(outcome)
    else expect(read.ok ? ok(read.people.length, read.unread) : read).toEqual(outcome)
    // One sentence, and what to do.
    if (!read.ok) expect(read.problem).toMatch(/^[A-Z][^\n]*: [^\n]*\.$/)
  })
})

test('what is no file, or not a file any more, is told', async () => {
  const folder = new File([list], 'people')
  vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(
    new DOMException('A requested file could not be found', 'NotFoundError'),
  )
  expect(await readDirectoryFile(folder)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^This can’t be read as a file/) as string,
  })
})

test('a file too large is not even opened', async () => {
  const file = new File(['x'.repeat(5 * 1024 * 1024 + 1)], 'people.csv')
  const open = vi.spyOn(file, 'arrayBuffer')
  expect(await readDirectoryFile(file)).toMatchObject({ ok: false })
  expect(open).not.toHaveBeenCalled()
})

test('each byte of a workbook that is another one is a refusal, or changes nothing that is read', async () => {
  const whole = await readDirectoryFile(new File([sound], 'people.xlsx'))
  for (let at = 0; at < sound.byteLength; at += 3) {
    const other = Buffer.from(sound)
    other[at] = (other[at] ?? 0) ^ 0x10
    const read = await readDirectoryFile(new File([other], 'people.xlsx'))
    if (read.ok) expect(read, `byte ${at}`).toEqual(whole)
  }
})

test('names from the file are shortened, and nothing in them is invisible', async () => {
  const name = `Mail\u202E${'x'.repeat(500)}`
  const read = await readDirectoryFile(
    new File([`${name},Else\nada@acme.example,bo@acme.example`], 'people.csv'),
  )
  expect(read.ok ? '' : read.problem).toMatch(/“Mail\[U\+202E\]x{55}” and “Else”/)
})
