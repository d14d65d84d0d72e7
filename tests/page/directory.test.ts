import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPage } from '../../lib/page/snapshot'
import { at } from './address'
import { show } from './fixture'

const read = () => readPage(document, 'meta', '').directory
const person = (email: string, change = {}) => ({
  email,
  admin: null,
  passwordOnly: null,
  fromOkta: null,
  active: null,
  ...change,
})
const shield = '<svg role="img" aria-label="Admin" width="18" height="18"><path d="M0 0h9v9z"/></svg>'
const row = (name: string, email: string, source = 'Okta', status = 'Claimed') =>
  `<tr><td><div>${name}</div><div>${email}</div></td><td>Berlin</td><td>May 1, 2026<div>${source}</div></td>` +
  `<td><div>${status}</div><div>May 2, 2026</div></td><td><div role="button">Edit person’s details</div></td></tr>`
const table = (rows: string[], attributes = '') =>
  `<table ${attributes}><thead><tr><th>Name</th><th>Location and department</th><th>Account created</th>` +
  `<th>Account status</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
const ada = row(`Ada ${shield}`, 'ada@acme.example', 'Organization self invite')
const eve = row('Eve', 'eve@acme.example')
const page = (inside: string, around = '') => show(`${around}<main><h1>Directory</h1>${inside}</main>`)

beforeEach(() => at('/admin/employees_manager'))
afterEach(() => {
  at('/')
  show('')
})

describe('the people in Meta’s Directory', () => {
  test('are read row by row: address, shield, source, state', () => {
    page(`<p>3 people</p>${table([ada, eve, row('Bo', 'Bo@acme.example', 'Created by Ada', 'Deactivated')])}`)
    expect(read()).toEqual({
      people: [
        person('ada@acme.example', { admin: true, fromOkta: false, active: true }),
        person('eve@acme.example', { admin: false, fromOkta: true, active: true }),
        person('Bo@acme.example', { admin: false, fromOkta: false, active: false }),
      ],
      total: 3,
    })
  })

  test('are none on any other page, on Okta’s, and where somebody has to sign in', () => {
    at('/admin/security')
    show(table([ada]).replaceAll('Account status', 'State'))
    expect(read()).toBeNull()
    at('/admin/employees_manager')
    page(table([ada]))
    expect(readPage(document, 'okta', '').directory).toBeNull()
    page(`${table([ada])}<input type="text"><input type="password">`)
    expect(read()).toBeNull()
  })

  test('are not said to be admins or none where the page marks nobody', () => {
    page(table([eve, row('Bo', 'bo@acme.example')]))
    expect(read()?.people.map(({ admin }) => admin)).toEqual([null, null])
  })

  test.each([
    ['a label', '<i aria-label="Admin" role="img" style="display:inline-block;width:9px;height:9px"></i>'],
    ['a title', '<span title="System admin">★</span>'],
    ['a picture’s text', '<img alt="Admin" width="9" height="9">'],
    [
      'the title of a drawing',
      '<svg width="9" height="9"><title>Administrator</title><path d="M0 0h9v9z"/></svg>',
    ],
    [
      'a text that only a screen reader reads',
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden">Admin</span>',
    ],
  ])('are admins by %s', (_what, mark) => {
    page(table([row(`Ada ${mark}`, 'ada@acme.example'), eve]))
    expect(read()?.people.map(({ admin }) => admin)).toEqual([true, false])
  })

  test('are no admins by what they are called', () => {
    page(
      table([
        row('Admin Adminson', 'a@acme.example'),
        row('Admin', 'b@acme.example'),
        row('Okta', 'c@acme.example', 'Created by Ada'),
      ]),
    )
    expect(read()?.people.map(({ admin, fromOkta }) => [admin, fromOkta])).toEqual([
      [null, true],
      [null, true],
      [null, false],
    ])
  })

  test('are read in rows of any make, and in rows that don’t say that they are any', () => {
    const grid = ['ada', 'eve'].map(
      (name) =>
        `<div role="row"><div role="gridcell">${name}@acme.example</div><div role="gridcell">Claimed</div></div>`,
    )
    page(`<div role="grid">${grid.join('')}</div>`)
    expect(read()?.people).toEqual([
      person('ada@acme.example', { active: true }),
      person('eve@acme.example', { active: true }),
    ])
    const boxes = ['ada', 'eve', 'bo'].map(
      (name) => `<div><div><b>${name}</b><p>${name}@acme.example</p></div><div>Invited</div></div>`,
    )
    page(`<section>${boxes.join('')}</section>`, '<div><div>signed.in@acme.example</div></div>')
    expect(read()?.people.map(({ email, active }) => [email, active])).toEqual([
      ['ada@acme.example', true],
      ['eve@acme.example', true],
      ['bo@acme.example', true],
    ])
  })

  test('are read although the page breaks an address', () => {
    page(
      table([
        row('Ada', 'ada@<wbr>acme.example'),
        row('Eve', 'eve@\u200bacme.example'),
        row('Bo', '<span>bo</span><span>@acme.example</span>'),
      ]),
    )
    expect(read()?.people.map(({ email }) => email)).toEqual([
      'ada@acme.example',
      'eve@acme.example',
      'bo@acme.example',
    ])
  })

  test.each([
    [
      'two addresses in a row',
      table([ada, row('Eve', 'eve@acme.example<div>eve@other.example</div>')]),
      ['ada@acme.example'],
    ],
    ['a hidden row', table([ada, eve.replace('<tr>', '<tr style="display:none">')]), ['ada@acme.example']],
    [
      'a hidden address',
      table([ada, row('Eve', '<span style="opacity:0">eve@acme.example</span>')]),
      ['ada@acme.example'],
    ],
    ['an address in a sentence', table([ada, row('Eve', 'Write to eve@acme.example')]), ['ada@acme.example']],
    ['a search box', `<input type="search" value="eve@acme.example">${table([ada])}`, ['ada@acme.example']],
    ['a tooltip', `${table([ada])}<div role="tooltip">eve@acme.example</div>`, ['ada@acme.example']],
    [
      'a line beside the table',
      `${table([ada, eve])}<p>help@acme.example</p>`,
      ['ada@acme.example', 'eve@acme.example'],
    ],
    ['two tables', `${table([ada])}${table([eve])}`, []],
    ['no address at all', table([row('Ada', 'Ada Lovelace')]), []],
  ])('are nobody by %s', (_what, html, emails) => {
    page(
      html,
      '<header><a>signed.in@acme.example</a></header><nav><ul><li>other@acme.example</li></ul></nav>',
    )
    expect(read()?.people.map(({ email }) => email)).toEqual(emails)
  })

  test('are not deactivated by a word that nobody can see', () => {
    page(
      table([ada, row('Eve', 'eve@acme.example', 'Okta', '<span style="display:none">Deactivated</span>')]),
    )
    expect(read()?.people.map(({ active }) => active)).toEqual([true, null])
  })

  test('are listed twice where two rows say the same address: which of them holds is not for a page to decide', () => {
    page(table([ada, row('Ada', 'ada@acme.example', 'Okta', 'Deactivated')]))
    expect(read()?.people).toHaveLength(2)
  })

  test('are found in a shadow root', () => {
    page('<div id="host"></div>')
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = table([ada, eve])
    expect(read()?.people.map(({ email }) => email)).toEqual(['ada@acme.example', 'eve@acme.example'])
  })

  test('of another language have an address, and what has no words', () => {
    document.documentElement.dir = 'rtl'
    page(
      table([
        row(`Ada`, 'ada@acme.example', 'Okta', 'مطالب به'),
        row('Eve', 'eve@acme.example', 'تم الإنشاء', 'معطل'),
      ]),
    )
    expect(read()?.people).toEqual([
      person('ada@acme.example', { fromOkta: true }),
      person('eve@acme.example'),
    ])
    document.documentElement.removeAttribute('dir')
  })

  test('are 500 at most', () => {
    page(table(Array.from({ length: 2000 }, (_, place) => row('X', `x${place}@acme.example`))))
    expect(read()?.people).toHaveLength(500)
  })
})

describe('how many people there are', () => {
  test.each<[string, string, string, number | null]>([
    ['the page says', '<p>2 people</p>', '', 2],
    ['a page of many says', '<p>1–25 of 1,040</p>', '', 1040],
    ['the table says, its head not counted', '', 'aria-rowcount="900"', 899],
    ['both say the same', '<p>40 people</p>', 'aria-rowcount="41"', 40],
    ['nobody knows: they differ', '<p>40 people</p>', 'aria-rowcount="40"', null],
    ['nobody says', '', '', null],
    ['nobody knows: the table doesn’t either', '', 'aria-rowcount="-1"', null],
    ['nobody says where it can be seen', '<p style="display:none">2 people</p>', '', null],
    ['a number of something else is no word on it', '<p>2 devices</p>', '', null],
  ])('is known as far as %s', (_what, text, attributes, total) => {
    const head = '<thead><tr aria-rowindex="1">'
    page(text + table([ada, eve], attributes).replace('<thead><tr>', head))
    expect(read()?.total).toBe(total)
  })

  test('is not known where it isn’t clear whether the table counts its head', () => {
    page(table([ada, eve], 'aria-rowcount="3"'))
    expect(read()?.total).toBeNull()
  })
})

describe('how somebody signs in', () => {
  const method = (text: string, email = 'ada@acme.example') =>
    `<div role="dialog"><p>Ada</p><p>${email}</p><div><b>Authentication method</b><div>${text}</div><div role="button">Edit</div></div></div>`
  const radios =
    '<div role="radio" aria-checked="true">Password only</div><div role="radio">Single sign-on preferred</div>'

  test('is read in the open details, and belongs to the row', () => {
    page(table([ada, eve]) + method('Password only'))
    expect(read()?.people).toMatchObject([
      { email: 'ada@acme.example', admin: true, passwordOnly: true },
      { email: 'eve@acme.example', passwordOnly: null },
    ])
    page(`<div aria-hidden="true">${table([ada])}</div>${method('Single sign-on preferred')}`)
    expect(read()).toEqual({ people: [person('ada@acme.example', { passwordOnly: false })], total: null })
  })

  test('is read on a page of the person’s own', () => {
    at('/admin/person')
    show(
      '<header>me@acme.example</header>' +
        '<main><input type="email" readonly value="ada@acme.example"><b>Authentication method</b><p>Password only</p></main>',
    )
    expect(read()?.people).toEqual([person('ada@acme.example', { passwordOnly: true })])
  })

  test.each([
    ['while it is being chosen', method(radios)],
    ['while it is being chosen in a list', method('<select><option>Password only</option></select>')],
    ['while it is being chosen in a closed list', method('<div role="combobox">Password only</div>')],
    ['where another address stands too', method('Password only', 'ada@acme.example</p><p>boss@acme.example')],
    ['where both ways stand', method('Password only</div><div>Single sign-on preferred')],
    ['where the way has another name', method('One-time code')],
    ['where nobody is named', method('Password only', 'Ada')],
    ['where it can’t be seen', method('<span style="display:none">Password only</span>')],
    ['where its label can’t be seen', method('Password only').replace('<b>', '<b style="display:none">')],
    ['of two people at once', method('Password only') + method('Password only', 'eve@acme.example')],
  ])('is not known %s', (_what, html) => {
    page(table([ada, eve]) + html)
    expect(read()?.people.map(({ passwordOnly }) => passwordOnly)).toEqual([null, null])
  })
})
