import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import type { DirectoryPerson } from '../../../lib/page/types'
import { readDirectoryFile } from '../../../lib/setup/directory-file'

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._+-]{0,12}[A-Za-z0-9]$/)
const email = fc.tuple(word, word).map(([name, place]) => `${name}@${place.replace(/[._+]/g, '-')}.example`)
const said = fc.constantFrom(true, false, null)
const person: fc.Arbitrary<DirectoryPerson> = fc.record({
  email,
  admin: fc.boolean(),
  passwordOnly: said,
  fromOkta: said,
  active: said,
})

// The first person is an admin, and each column says something, as any list of Meta's would.
const people = fc
  .uniqueArray(person, { minLength: 1, maxLength: 40, selector: (one) => one.email.toLowerCase() })
  .map(([first, ...rest]) =>
    first ? [{ ...first, admin: true, passwordOnly: true, fromOkta: true, active: true }, ...rest] : [],
  )

// What a cell may hold beside the ones that are looked for: separators, quotes, line ends, letters of all scripts.
const note = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '漢',
      '𝒜',
      ' ',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      "'",
      '=1+1',
      '&amp;',
      '<b>',
      ']]>',
      '_x0041_',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '' && !text.includes('_x0041_'))

const word2 = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no)
const columns: Record<string, (one: DirectoryPerson) => string> = {
  'Work email': (one) => one.email,
  'Admin role(s)': ({ admin }) => word2(admin, 'System admin', ''),
  'Authentication method': ({ passwordOnly }) =>
    word2(passwordOnly, 'Password only', 'Single sign-on preferred'),
  Source: ({ fromOkta }) => word2(fromOkta, 'Okta', 'Created by someone'),
  'Account status': ({ active }) => word2(active, 'Claimed', 'Deactivated'),
}

/** People as rows in any order of columns, one of which holds notes. */
const table = fc
  .tuple(
    people,
    fc.shuffledSubarray([...Object.keys(columns), 'Note'], { minLength: 6 }),
    fc.array(note, { minLength: 40, maxLength: 40 }),
  )
  .map(([list, order, notes]) => ({
    list,
    rows: [order, ...list.map((one, at) => order.map((name) => columns[name]?.(one) ?? notes[at] ?? ''))],
  }))

const byEmail = (list: readonly DirectoryPerson[]) => list.toSorted((a, b) => (a.email < b.email ? -1 : 1))

async function expectPeople(file: Blob | string, list: readonly DirectoryPerson[]) {
  const read = await readDirectoryFile(new File([file], 'people'))
  expect(read).toMatchObject({ ok: true, unread: 0 })
  if (read.ok) expect(byEmail(read.people)).toEqual(byEmail(list))
}

const workbook = (rows: readonly (readonly string[])[]) =>
  writeWorkbook(
    rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ).toBlob()

describe('people come back as they were written', () => {
  test('in CSV, whatever separates its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        async ({ list, rows }, delimiter, newline, quotes) =>
          expectPeople(
            papa.unparse(
              rows.map((row) => [...row]),
              { delimiter, newline, quotes },
            ),
            list,
          ),
      ),
      { numRuns: 300 },
    )
  })

  test('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ list, rows }) => expectPeople(await workbook(rows), list)),
      { numRuns: 100 },
    )
  })

  test('in a workbook of many people, which is unpacked and parsed in pieces', async () => {
    const list = Array.from({ length: 49_999 }, (_, at): DirectoryPerson => ({
      email: `person.${at}.${'x'.repeat(at % 40)}@acme.example`,
      admin: at % 1000 === 0,
      passwordOnly: at % 3 === 0 ? null : at % 3 === 1,
      fromOkta: at % 2 === 0,
      active: at % 5 !== 0,
    }))
    const names = Object.keys(columns)
    const rows = [names, ...list.map((one) => names.map((name) => columns[name]?.(one) ?? ''))]
    await expectPeople(await workbook(rows), list)
  }, 120_000)
})

test('whatever bytes a file has, the answer is people or a sentence', async () => {
  const bytes = fc.uint8Array({ maxLength: 300 })
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  const near = fc
    .array(
      fc.constantFrom(
        'a@acme.example',
        'Email',
        'Admin',
        ',',
        ';',
        '\t',
        '"',
        '\n',
        '\r',
        '\0',
        '\uFEFF',
        ' ',
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, text, near), async (content) => {
      const read = await readDirectoryFile(
        new File([typeof content === 'string' ? content : Uint8Array.from(content)], 'people.csv'),
      )
      if (read.ok) expect(read.people.length).toBeGreaterThan(0)
      else expect(read.problem).toMatch(/^[A-Z][^\n]*: [^\n]*\.$/)
    }),
    { numRuns: 2000 },
  )
})
