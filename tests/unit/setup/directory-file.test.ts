import { afterEach, describe, expect, test } from 'vitest'
import { speak } from '../../../lib/i18n/messages'
import { readDirectoryFile } from '../../../lib/setup/directory-file'
import { speakSome } from '../i18n/speak-some'
import { makeZip, rowsXml, workbookParts } from './make-workbook'

const csv = (...lines: readonly string[]) => readDirectoryFile(new File([lines.join('\n')], 'people.csv'))
const xlsx = (...sheets: readonly (readonly (readonly string[])[])[]) =>
  readDirectoryFile(new File([makeZip(workbookParts(...sheets.map(rowsXml)))], 'people.xlsx'))

/** The people of a list that has to be sound. */
async function peopleOf(reading: ReturnType<typeof readDirectoryFile>) {
  const read = await reading
  if (!read.ok) throw new Error(read.problem)
  return read.people
}
async function problemOf(reading: ReturnType<typeof readDirectoryFile>) {
  const read = await reading
  return read.ok ? `${read.people.length} people` : read.problem
}
const first = async (reading: ReturnType<typeof readDirectoryFile>) => (await peopleOf(reading))[0]

const HEADER = 'Name,Work email,Authentication method,Admin role(s),Account status,Source'
const ADA = 'Ada,Ada@acme.example,Password only,System admin,Claimed,Created by Bo'
const BO = 'Bo,bo@acme.example,Single sign-on preferred,,Deactivated,Okta'

const both = [
  { email: 'Ada@acme.example', admin: true, passwordOnly: true, fromOkta: false, active: true },
  { email: 'bo@acme.example', admin: false, passwordOnly: false, fromOkta: true, active: false },
]

describe('a list of people', () => {
  test('is read from CSV, capitals kept', async () => {
    expect(await csv(HEADER, ADA, BO)).toEqual({ ok: true, people: both, unread: 0, oneKind: null })
  })

  test('is read from a workbook', async () => {
    const rows = [HEADER, ADA, BO].map((line) => line.split(','))
    expect(await xlsx(rows)).toEqual({ ok: true, people: both, unread: 0, oneKind: null })
  })

  test.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('is read with %j (%s) between its cells', async (separator) => {
    expect(await peopleOf(csv(...[HEADER, ADA, BO].map((line) => line.replaceAll(',', separator))))).toEqual(
      both,
    )
  })

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with line ends of %s, and with mixed ones', async (_, end) => {
    expect(await peopleOf(csv([HEADER, ADA, BO].join(end)))).toEqual(both)
    expect(await peopleOf(csv(`${HEADER}\r\n${ADA}\n${BO}`))).toEqual(both)
  })

  test('is read with a byte order mark, and from UTF-16 of either order', async () => {
    const text = [HEADER, ADA, BO].join('\n')
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const file of [`\uFEFF${text}`, little, big])
      expect(await peopleOf(readDirectoryFile(new File([file], 'people.csv')))).toEqual(both)
  })

  test('is read below titles, and with empty rows between', async () => {
    expect(await peopleOf(csv('People of Acme', '', 'sep=,', HEADER, '', ADA, ',,,,,', BO))).toEqual(both)
    expect(
      await peopleOf(xlsx([['People of Acme'], [], ...[HEADER, ADA, BO].map((line) => line.split(','))])),
    ).toEqual(both)
  })

  test('counts a title with an address as unread', async () => {
    expect(await csv('Exported by,carol@acme.example', HEADER, ADA, BO)).toMatchObject({
      people: both,
      unread: 1,
    })
  })

  test('is read with quoted cells, that hold separators, quotes and line ends', async () => {
    const quoted = `"Ada ""the first"", Ms",Ada@acme.example,"Password\nonly",Admin,"Claimed",""`
    expect(await first(csv(HEADER, quoted))).toEqual({ ...both[0], fromOkta: null })
  })

  test('is read without a header, as far as cells speak for themselves', async () => {
    expect(await csv('Ada,ada@acme.example,Password only,x', 'Bo,bo@acme.example,SSO,')).toEqual({
      ok: true,
      people: [
        { email: 'ada@acme.example', admin: null, passwordOnly: true, fromOkta: null, active: null },
        { email: 'bo@acme.example', admin: null, passwordOnly: false, fromOkta: null, active: null },
      ],
      unread: 0,
      oneKind: null,
    })
  })

  test('is read without a header below a title', async () => {
    expect(await peopleOf(csv('People of Acme', 'Ada,ada@acme.example,Password only'))).toHaveLength(1)
  })

  test('may be of addresses alone', async () => {
    expect(await peopleOf(csv('ada@acme.example', 'bo@acme.example'))).toHaveLength(2)
    expect(await peopleOf(csv('Email', 'ada@acme.example'))).toHaveLength(1)
  })

  test('names of columns that mean something in JavaScript are but names', async () => {
    expect(await peopleOf(csv('__proto__,Email,constructor', 'x,ada@acme.example,y'))).toHaveLength(1)
  })

  test('has its header within 20 rows', async () => {
    const titles = (count: number) => Array.from({ length: count }, (_, at) => `Title ${at}`)
    const lines = ['Email,Admin', 'ada@acme.example,yes']
    expect((await first(csv(...titles(19), ...lines)))?.admin).toBe(true)
    expect((await first(csv(...titles(20), ...lines)))?.admin).toBe(null)
  })
})

describe('rows that no person can be made of', () => {
  test('are counted: none is left out in silence', async () => {
    expect(
      await csv(HEADER, ADA, BO, 'Carol,,Password only,Admin,Claimed,Okta', 'Total: 3,,,,,'),
    ).toMatchObject({
      people: both,
      unread: 2,
    })
  })

  test('are those that were cut off or slipped aside', async () => {
    for (const torn of [
      'Carol,carol@acme.exam',
      'Carol,carol@acme.example,Password only,Admin, the first,Claimed,Okta',
    ])
      expect(
        await csv(HEADER, ...Array.from({ length: 10 }, (_, at) => ADA.replace('Ada@', `a${at}@`)), torn),
      ).toMatchObject({ unread: 1 })
  })

  test('make no list by themselves', async () => {
    expect(await problemOf(csv('Email,Admin,Status', 'ada@acme.example', 'bo@acme.example'))).toMatch(
      /more or fewer cells/,
    )
  })

  test('are those whose address a wrong encoding has garbled', async () => {
    const read = await readDirectoryFile(
      new File(
        [
          Buffer.from(
            'Email\nada@acme.example\njörg@acme.example\n' + 'x@acme.example\n'.repeat(10),
            'latin1',
          ),
        ],
        'x.csv',
      ),
    )
    expect(read).toMatchObject({ ok: true, unread: 1 })
  })

  test('a row that repeats another one in full is no second person', async () => {
    expect(await csv(HEADER, ADA, BO, ADA)).toMatchObject({ people: both, unread: 0 })
  })

  test('rows of an address that holds what is invisible name it with that written out, and at most 60 characters', async () => {
    const email = `a\u034fda${'a'.repeat(58)}@acme.example`
    const problem = await problemOf(
      csv(
        HEADER,
        ...[ADA, ADA.replace('Password only', '')].map((row) => row.replace('Ada@acme.example', email)),
      ),
    )
    expect(problem).toContain(`“a[U+034F]da${'a'.repeat(56)}”`)
  })

  test.each([
    ['another role', ADA.replace('System admin', '')],
    ['another method', ADA.replace('Password only', 'SSO')],
    ['no method', ADA.replace('Password only', '')],
    ['other capitals', ADA.replace('Ada@', 'ada@')],
  ])('rows of one address with %s are a refusal that names it', async (_, line) => {
    expect(await problemOf(csv(HEADER, ADA, BO, line))).toMatch(
      /^The rows of “[Aa]da@acme\.example” don’t say the same/,
    )
  })
})

describe('the column of addresses', () => {
  const mail = 'ada@acme.example'
  test.each([
    ['Email', 'Manager'],
    ['Work email', 'Recovery email'],
    ['E-mail address', 'Secondary email'],
    ['USERNAME', 'Contact'],
    ['user_name', 'Personal e-mail'],
    ['Anything', 'Manager email'],
    ['Email', 'Anything'],
  ])('is %s, not %s', async (own, other) => {
    expect((await first(csv(`${own},${other}`, `${mail},boss@acme.example`)))?.email).toBe(mail)
    expect((await first(csv(`${other},${own}`, `boss@acme.example,${mail}`)))?.email).toBe(mail)
  })

  test('is either of two that are the same', async () => {
    expect(await peopleOf(csv('Email,Username', `${mail},${mail}`))).toHaveLength(1)
  })

  test.each([
    ['Email', 'Username'],
    ['Work mail of the person', 'Mail of the person'],
  ])('is a refusal where it could be %s or %s', async (one, other) => {
    expect(await problemOf(csv(`${one},${other}`, `${mail},other@acme.example`))).toBe(
      `The columns “${one}” and “${other}” all hold e-mail addresses: delete all but the one with the accounts’ own and save the file again.`,
    )
  })

  test('is named by its place where it has no header', async () => {
    expect(await problemOf(csv(`${mail},x,other@acme.example`))).toMatch(/“column 1” and “column 3”/)
  })

  describe('in right-to-left writing', () => {
    afterEach(() => speak('en', {}))

    test('is named by its place, and by its header with what is invisible in that, and only that, written out', async () => {
      speakSome('ar', {
        'directory-columns': { column: 'العمود {place}' },
        'directory-file-problems': { severalColumns: 'الأعمدة {columns}' },
      })
      const problem = await problemOf(csv(`${mail},x,other@acme.example`))
      expect(problem).toContain('العمود \u20683\u2069')
      expect(problem).not.toContain('U+')
      const named = await problemOf(csv(`a\u202eb,x,c`, `${mail},x,other@acme.example`))
      expect(named).toContain('a[U+202E]b')
      expect(named).not.toMatch(/\u202e|U\+206/)
    })
  })

  test('is none that is a manager’s or the like, even if there is no other', async () => {
    for (const header of ['Manager email', 'Recovery email', 'Secondary e-mail', 'Created by'])
      expect(await problemOf(csv(`Name,${header}`, `Ada,${mail}`))).toMatch(/^No column of this file holds/)
  })

  const people = (addresses: number, others: number) => [
    ...Array.from({ length: addresses }, (_, at) => `a${at}@acme.example`),
    ...Array.from({ length: others }, (_, at) => `staff ${at}`),
  ]
  test('holds addresses in nine of ten filled cells', async () => {
    expect(await csv('Email', ...people(9, 1))).toMatchObject({ ok: true, unread: 1 })
    expect(await problemOf(csv('Email', ...people(8, 1)))).toMatch(/^No column/)
  })

  test('is no other one, if the one that is named so hardly holds any', async () => {
    const lines = people(2, 2).map((cell, at) => `${cell},b${at}@acme.example`)
    expect(await problemOf(csv('Email,Anything', ...lines))).toMatch(/^The column “Email” should hold/)
  })

  test('is a refusal where a second table follows in another order', async () => {
    expect(
      await problemOf(
        csv(
          'Email,Admin',
          ...Array.from({ length: 20 }, (_, at) => `a${at}@acme.example,yes`),
          'Admin,Email',
          'no,bo@acme.example',
        ),
      ),
    ).toMatch(/two tables/)
    expect(
      await csv(
        'Email,Admin',
        `${mail},yes`,
        'Email,Admin',
        ...Array.from({ length: 9 }, (_, at) => `b${at}@acme.example,no`),
      ),
    ).toMatchObject({
      ok: true,
      unread: 1,
    })
  })
})

describe('how an account signs in', () => {
  const method = async (header: string, cell: string) =>
    (await first(csv(`Email,${header}`, `ada@acme.example,${cell}`)))?.passwordOnly
  test.each([
    ['Password only', true],
    ['PASSWORD', true],
    ['Single sign-on preferred', false],
    ['Single Sign On', false],
    ['sso', false],
    ['Passkey', null],
    ['Password or SSO', null],
    ['', null],
  ])('%j says %s', async (cell, said) => {
    expect(await method('Authentication method', cell)).toBe(said)
  })

  test('is known by its cells where the header is another', async () => {
    expect(await method('Something', 'Password only')).toBe(true)
    expect(await method('Something', 'Passkey')).toBe(null)
  })

  test('is not what was used last', async () => {
    for (const header of ['Last login method', 'Recovery method', 'Second factor', 'Method used'])
      expect(await method(header, 'Password')).toBe(null)
  })

  test('is the column that is named so, if others speak of it too', async () => {
    expect(
      (await first(csv('Email,Note,Authentication method', 'ada@acme.example,password,SSO')))?.passwordOnly,
    ).toBe(false)
  })

  test('is unknown where two columns contradict', async () => {
    expect((await first(csv('Email,One,Two', 'ada@acme.example,password,SSO')))?.passwordOnly).toBe(null)
    expect((await first(csv('Email,One,Two', 'ada@acme.example,SSO,SSO')))?.passwordOnly).toBe(false)
  })
})

describe('who is an admin', () => {
  const admin = async (header: string, cell: string) =>
    (await first(csv(`Email,${header}`, `ada@acme.example,${cell}`, 'chief@acme.example,System admin')))
      ?.admin
  test.each(['no', 'NONE', 'False', '0', '-', '–', 'Member', 'user', 'Employee', ''])(
    '%j is none',
    async (cell) => {
      expect(await admin('Admin role(s)', cell)).toBe(false)
    },
  )
  test.each(['yes', 'System admin', 'TRUE', '1', 'Facilitator', '?'])('%j is one', async (cell) => {
    expect(await admin('Admin role(s)', cell)).toBe(true)
  })
  test.each(['Role', 'Admin', 'Is admin', 'is_admin', 'Admin access', 'Admin roles'])(
    '%j is the header',
    async (header) => {
      expect(await admin(header, 'no')).toBe(false)
    },
  )
  test('is unknown without such a header', async () => {
    for (const header of ['Job role', 'Administration', 'Admin notes', ''])
      expect(await admin(header, 'yes')).toBe(null)
  })
  test('is unknown if the column names no admin at all: Meta always has one', async () => {
    expect(
      (await peopleOf(csv('Email,Role', 'ada@acme.example,', 'bo@acme.example,user'))).map(
        (one) => one.admin,
      ),
    ).toEqual([null, null])
  })
  test('is unknown if only a line without an address names some', async () => {
    expect((await first(csv('Email,Role', 'ada@acme.example,user', ',5 admins')))?.admin).toBe(null)
  })
  test('is told even by a role behind a thousand blanks', async () => {
    expect(await admin('Role', `"${' '.repeat(2000)}Admin"`)).toBe(true)
  })
  test('is unknown where two columns contradict', async () => {
    expect(
      (
        await first(
          csv('Email,Admin,Role', 'ada@acme.example,no,System admin', 'bo@acme.example,yes,System admin'),
        )
      )?.admin,
    ).toBe(null)
  })
})

describe('whether an account is active', () => {
  test.each([
    ['Claimed', true],
    ['invited', true],
    ['Active', true],
    ['Deactivated', false],
    ['INACTIVE', false],
    ['Locked', null],
    ['', null],
  ])('%j says %s', async (cell, said) => {
    expect((await first(csv('Email,Account status', `ada@acme.example,${cell}`)))?.active).toBe(said)
  })
  test('is the account’s own status, not another one', async () => {
    expect(
      (await first(csv('Email,Device status,Status', 'ada@acme.example,Inactive,Claimed')))?.active,
    ).toBe(true)
    expect((await first(csv('Email,2FA status', 'ada@acme.example,Active')))?.active).toBe(null)
  })
})

test.each([
  ['Managed account', true],
  ['Shared account', false],
])('whether all accounts are of one kind is told (%s: %s)', async (kind, oneKind) => {
  expect(
    await csv('Email,Account type', 'ada@acme.example,Managed account', `bo@acme.example,${kind}`),
  ).toMatchObject({ oneKind })
})

describe('a workbook', () => {
  const people = [
    ['Email', 'Admin'],
    ['ada@acme.example', 'yes'],
  ]
  test('may have other sheets, if one holds addresses', async () => {
    expect(await peopleOf(xlsx([['Read me']], people, [['1', '2']]))).toHaveLength(1)
  })
  test('with two sheets of addresses is a refusal that names them', async () => {
    expect(await problemOf(xlsx(people, [['x']], people))).toMatch(
      /^The sheets “Sheet 1” and “Sheet 3” both hold/,
    )
    const parts = workbookParts(...[people, people].map(rowsXml)).map((part) => ({
      ...part,
      data: String(part.data).replace('Sheet 1', 'a\u200bb'),
    }))
    const renamed = readDirectoryFile(new File([makeZip(parts)], 'people.xlsx'))
    expect(await problemOf(renamed)).toMatch(/^The sheets “a\[U\+200B\]b” and “Sheet 2” both hold/)
  })
  test('gives the values that were saved with its formulas, and evaluates none', async () => {
    const cells = `<row r="1"><c r="A1" t="str"><f>"e"&amp;"vil@acme.example"</f><v>ada@acme.example</v></c></row>`
    expect((await first(readDirectoryFile(new File([makeZip(workbookParts(cells))], 'x.xlsx'))))?.email).toBe(
      'ada@acme.example',
    )
  })
  test('is read by how it begins, whatever its name', async () => {
    expect(
      await peopleOf(readDirectoryFile(new File([makeZip(workbookParts(rowsXml(people)))], 'people.csv'))),
    ).toHaveLength(1)
    expect(
      await peopleOf(readDirectoryFile(new File(['Email\nada@acme.example'], 'people.xlsx'))),
    ).toHaveLength(1)
  })
  test('may use the long form of sizes', async () => {
    const file = makeZip(workbookParts(rowsXml(people)), { long: true })
    expect(await peopleOf(readDirectoryFile(new File([file], 'x.xlsx')))).toHaveLength(1)
  })
  test('takes shared, rich and typed cells', async () => {
    const parts = workbookParts(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="b"><v>1</v></c></row>' +
        '<row r="4"><c r="A4" t="inlineStr"><is><t>bo@acme.example</t></is></c><c r="B4"><v>0</v></c></row>',
    )
    const strings =
      '<sst><si><t>Email</t></si><si><r><t>Is </t></r><r><t>admin</t></r></si><si><t>ada@acme.example</t></si></sst>'
    const file = makeZip([...parts, { name: 'xl/sharedStrings.xml', data: strings }])
    expect(await readDirectoryFile(new File([file], 'x.xlsx'))).toMatchObject({
      unread: 0,
      people: [
        { email: 'ada@acme.example', admin: true },
        { email: 'bo@acme.example', admin: false },
      ],
    })
  })
})
