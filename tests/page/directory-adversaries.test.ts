import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPage } from '../../lib/page/snapshot'
import { isWhole } from '../../lib/setup/directory'
import { at } from './address'
import { show } from './fixture'

const read = () => readPage(document, 'meta', '').directory
const shield = '<svg role="img" aria-label="Admin" width="18" height="18"><path d="M0 0h9v9z"/></svg>'
const row = (name: string, email: string, place = 'Berlin', more = '') =>
  `<tr><td><div>${name}</div><div>${email}</div>${more}</td><td>${place}</td><td>May 1, 2026<div>Okta</div></td>` +
  `<td><div>Claimed</div><div>May 2, 2026</div></td></tr>`
const table = (rows: string[], attributes = '') =>
  `<table ${attributes}><thead><tr aria-rowindex="1"><th>Name</th><th>Location and department</th>` +
  `<th>Account created</th><th>Account status</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
const page = (inside: string, around = '') => show(`${around}<main><h1>Directory</h1>${inside}</main>`)
const ada = row(`Ada ${shield}`, 'ada@acme.example')
const eve = row('Eve', 'eve@acme.example')
const adminOf = (email: string) => read()?.people.find((one) => one.email === email)?.admin
const emails = () => read()?.people.map(({ email }) => email)

beforeEach(() => at('/admin/employees_manager'))
afterEach(() => {
  at('/')
  show('')
})

describe('nobody is said to be an admin, or none,', () => {
  test('by a department of that name, while the real shields have a name that is not known', () => {
    const boss = row(
      'Boss <svg role="img" aria-label="Has admin access" width="9" height="9"/>',
      'boss@acme.example',
    )
    page(table([boss, row('Eve', 'eve@acme.example', 'Admin')]))
    expect(adminOf('boss@acme.example')).not.toBe(false)
  })

  test.each([
    ['a picture', '<img alt="Admin" width="20" height="20">Admin'],
    ['a shortened name', '<span title="Admin">Admin</span>'],
    ['a link', '<a href="#" aria-label="Admin">Admin</a>'],
  ])('by the name of an account that is called Admin: %s', (_what, name) => {
    const boss = row('Boss', 'boss@acme.example')
    page(table([row(name, 'it@acme.example'), boss]))
    expect([adminOf('it@acme.example'), adminOf('boss@acme.example')]).toEqual([null, null])
  })

  test('by a name in a cell of its own', () => {
    const cells = (name: string, email: string) => `<tr><td>${name}</td><td>${email}</td></tr>`
    page(table([cells('Admin', 'it@acme.example'), cells('Boss', 'boss@acme.example')]))
    expect([adminOf('it@acme.example'), adminOf('boss@acme.example')]).toEqual([null, null])
  })

  test.each([
    ['a shield that is drawn in no row', `<span style="display:none">${shield}</span>`],
    ['a shield that is hidden', `<span style="visibility:hidden">${shield}</span>`],
    [
      'the title of a hidden drawing',
      '<svg style="display:none" width="9" height="9"><title>Admin</title><path d="M0 0h9v9z"/></svg>',
    ],
    ['a shield for no eyes and no reader', `<span aria-hidden="true">${shield}</span>`],
    ['a word that nobody is told', '<span style="display:none">Admin</span>'],
    ['a menu that is folded', '<div hidden><div role="menuitem" title="Admin">Make</div></div>'],
  ])('by %s', (_what, mark) => {
    page(table([row(`Eve ${mark}`, 'eve@acme.example'), ada]))
    expect([adminOf('eve@acme.example'), adminOf('ada@acme.example')]).toEqual([false, true])
  })
})

describe('columns say what a cell is about:', () => {
  const grid = (titles: string[], rows: string[][]) => {
    const cells = (tag: string, texts: string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
    const body = rows.map((texts) => `<tr>${cells('td', texts)}</tr>`)
    page(`<table><thead><tr>${cells('th', titles)}</tr></thead><tbody>${body.join('')}</tbody></table>`)
  }

  test('one of roles makes admins', () => {
    grid(
      ['Email', 'Role', 'Department'],
      [
        ['ada@acme.example', 'System admin', 'Sales'],
        ['eve@acme.example', 'Employee', 'Sales'],
        ['bo@acme.example', 'Security admin', 'Sales'],
        ['it@acme.example', 'Employee', 'Admin'],
      ],
    )
    expect(read()?.people.map(({ admin }) => admin)).toEqual([true, false, null, null])
  })

  test('two of roles are none', () => {
    grid(['Email', 'Role', 'Role'], [['ada@acme.example', 'Admin', 'Employee']])
    expect(adminOf('ada@acme.example')).toBeNull()
  })

  test('source and state are told by theirs, and by no name', () => {
    grid(
      ['Name', 'Email', 'Account created', 'Account status'],
      [
        ['Okta', 'ada@acme.example', 'Created by Eve', 'Claimed'],
        ['Deactivated', 'eve@acme.example', 'Okta', 'Invited'],
      ],
    )
    expect(read()?.people.map(({ fromOkta, active }) => [fromOkta, active])).toEqual([
      [false, true],
      [true, true],
    ])
  })

  test('two heads name nothing', () => {
    page(
      '<table><thead><tr><th>Email</th><th>Role</th></tr><tr><th>Email</th><th>Team</th></tr></thead>' +
        '<tbody><tr><td>ada@acme.example</td><td>Admin</td></tr></tbody></table>',
    )
    expect(adminOf('ada@acme.example')).toBeNull()
  })

  test('a row of another number of cells belongs to none', () => {
    grid(['Email', 'Role', 'State'], [['ada@acme.example', 'Admin']])
    expect(adminOf('ada@acme.example')).toBeNull()
  })
})

describe('an address is nobody else’s:', () => {
  test.each([
    ['own address in a line with other words', row('Ada', 'Ada · ada@acme.example', 'boss@acme.example')],
    ['own address in brackets', row('Ada', 'Ada &lt;ada@acme.example&gt;', 'boss@acme.example')],
    ['another in a sentence', row('Ada', 'ada@acme.example', 'Reports to boss@acme.example')],
  ])('%s', (_what, one) => {
    page(table([one, eve]))
    expect(emails()).toEqual(['eve@acme.example'])
  })

  test.each([
    'ada.lov…@acme.example',
    'a***@acme.example',
    'ada...@acme.example',
    'a..da@acme.example',
    '.ada@acme.example',
    'ada@acme…',
  ])('one that is shortened or masked is not read: %s', (email) => {
    page(table([row('Ada', email), eve]))
    expect(emails()).toEqual(['eve@acme.example'])
  })

  test.each([
    ['', 'Ada<br>Ada@acme.example', ['Ada@acme.example', 'eve@acme.example']],
    ['text-transform:uppercase', 'Ada<br>Ada@acme.example', ['Ada@acme.example', 'eve@acme.example']],
    ['text-transform:uppercase', 'Ada@acme.example<br>ada@acme.example', ['eve@acme.example']],
  ])('is what its line says, in its own letters: "%s", %s', (style, text, known) => {
    page(table([row('Ada', `<p style="${style}">${text}</p>`), eve]))
    expect(emails()).toEqual(known)
  })

  test('letters keep their case, however the page draws them', () => {
    page(table([row('Ada', '<span style="text-transform:uppercase">Ada@acme.example</span>'), eve]))
    expect(emails()).toEqual(['Ada@acme.example', 'eve@acme.example'])
  })
})

describe('a list is not taken for whole', () => {
  const whole = () => {
    const view = read()
    return view !== null && isWhole(view)
  }
  const shown = ['b', 'c', 'd'].map((one) => row(one, `${one}@acme.example`))

  test('but for one that is', () => {
    page(`<input type="search" value=""><p>4 people</p>${table([ada, ...shown])}`)
    expect(whole()).toBe(true)
  })

  test('where rows have heads of their own', () => {
    const headed = [ada, ...shown].map((one) =>
      one.replace('<td>', '<th scope="row" style="font-weight:400">').replace('</td>', '</th>'),
    )
    const numbered = headed.map((one, place) => one.replace('<tr>', `<tr aria-rowindex="${place + 2}">`))
    // Four of eight are drawn.
    page(table(numbered, 'aria-rowcount="9"'))
    expect(read()?.people).toHaveLength(4)
    expect([whole(), read()?.total === 8 || read()?.total === null]).toEqual([false, true])
  })

  test('while something is searched for', () => {
    page(`<input type="search" value="ada"><p>4 people</p>${table([ada, ...shown])}`)
    expect(whole()).toBe(false)
    page(
      `<input type="text" aria-label="Search by name" value="ada"><p>4 results</p>${table([ada, ...shown])}`,
    )
    expect(whole()).toBe(false)
  })

  test('where it is what was found', () => {
    page(`<p>4 results</p>${table([ada, ...shown])}`)
    expect(read()?.total).toBeNull()
  })

  test.each([
    ['in a dialog', '<div role="dialog"><input value="Ada"></div>'],
    ['that nobody can see', '<input value="Ada" style="display:none">'],
  ])('but for a field %s, which searches nothing', (_what, field) => {
    page(`<p>4 people</p>${table([ada, ...shown])}`, field)
    expect(whole()).toBe(true)
  })

  test('while a filter is set', () => {
    page(`<div role="button">Clear filters</div><p>4 people</p>${table([ada, ...shown])}`)
    expect(whole()).toBe(false)
    page(`<div hidden>Clear filters</div><p>4 people</p>${table([ada, ...shown])}`)
    expect(whole()).toBe(true)
  })

  test('where the page is another one of Meta that has the Directory in its navigation', () => {
    at('/admin/groups')
    show(
      `<nav><a>Directory</a><a>Groups</a></nav><main><h1>Sales team</h1><p>2 people</p>` +
        `${table([ada, eve]).replace('Account status', 'Joined')}</main>`,
    )
    expect(whole()).toBe(false)
  })

  test('where somebody’s details stand above a list of something else', () => {
    at('/admin/security')
    const list = table([ada, eve]).replace('Account status', 'Joined')
    show(`<main><h1>Security</h1><b>Authentication method</b><p>2 people</p>${list}</main>`)
    expect(read()).toEqual({ people: [], total: null })
  })

  test('where the number counts something else of the page', () => {
    page(`<aside><p>In your group: </p><p>2 people</p></aside>${table([ada, eve])}`)
    expect(whole()).toBe(false)
  })
})

describe('a way to sign in is not read', () => {
  const details = (inside: string, head = '<p>ada@acme.example</p>') =>
    `<div role="dialog">${head}<b>Authentication method</b>${inside}</div>`
  const ways = () => read()?.people.map(({ email, passwordOnly }) => [email, passwordOnly])
  const nobody = [['eve@acme.example', null]]

  test.each([
    [
      'a button that opens a list',
      '<div role="button" aria-haspopup="listbox" tabindex="0">Password only</div><div role="button">Save</div>',
    ],
    [
      'a button with a state',
      '<div role="button" aria-expanded="false" tabindex="0"><span>Password only</span></div><div role="button">Save</div>',
    ],
    ['a text field and its Save', '<input value="x"><p>Password only</p><button>Save</button>'],
    [
      'radios that are drawn by their labels',
      '<label><input type="radio" checked style="opacity:0;position:absolute">Password only</label><button>Save</button>',
    ],
    [
      'choices that are pressed',
      '<div role="button" aria-pressed="true">Password only</div><button>Save</button>',
    ],
    [
      'a list that has no Save',
      '<div role="button" aria-haspopup="listbox" tabindex="0"><span>Password only</span></div>',
    ],
    ['a radio without a label', '<input type="radio" checked style="opacity:0"><span>Password only</span>'],
    [
      'checked menu entries',
      '<div role="menuitemradio" aria-checked="true">Password only</div><button>Save</button>',
    ],
  ])('while it is being chosen by %s', (_what, inside) => {
    page(table([eve]) + details(inside))
    expect(ways()?.filter(([, way]) => way !== null)).toEqual([])
  })

  test.each([
    [
      'whose own address stands in the head',
      '<header>ada@acme.example</header><p>Manager</p><p>boss@acme.example</p>',
    ],
    [
      'whose own address stands in a sentence',
      '<p>Account: ada@acme.example</p><p>Manager</p><p>boss@acme.example</p>',
    ],
    ['whose address is being typed', '<input type="email" value="boss@acme.example">'],
  ])('of somebody %s', (_what, head) => {
    page(table([eve]) + details('<p>Password only</p><div role="button">Edit</div>', head))
    expect(ways()?.filter(([email, way]) => email === 'boss@acme.example' && way !== null)).toEqual([])
  })

  test('far from its label', () => {
    page(
      `${table([eve])}<div role="dialog"><p>ada@acme.example</p><div><b>Authentication method</b>` +
        '<p>One-time code</p></div><p>Password only</p></div>',
    )
    expect(ways()).toEqual(nobody)
  })

  test.each([
    ['nothing can be saved', details('<p>Password only</p><button disabled>Save</button>')],
    ['the address stands in the head', details('<p>Password only</p>', '<header>ada@acme.example</header>')],
    [
      'another address stands elsewhere',
      `<input readonly value="boss@acme.example">${details('<p>Password only</p>')}`,
    ],
  ])('but where %s', (_what, html) => {
    page(table([eve]) + html)
    expect(ways()).toEqual([...nobody, ['ada@acme.example', true]])
  })

  test('off a filter above a list of one', () => {
    page(`<div><span>Authentication method</span><span>Password only</span></div>${table([eve])}`)
    expect(ways()).toEqual(nobody)
  })
})

describe('time: a look of 2,000 takes less than a second', () => {
  test.each([
    [
      'rows of a table',
      table(Array.from({ length: 2000 }, (_, place) => row('X', `x${place}@acme.example`))),
    ],
    [
      'boxes without a role',
      Array.from(
        { length: 2000 },
        (_, place) => `<div><div><p>X</p><p>x${place}@acme.example</p></div></div>`,
      ).join(''),
    ],
    [
      'addresses of one cell',
      `<table><tr><td>${Array.from({ length: 2000 }, (_, place) => `<p>x${place}@acme.example</p>`).join('')}</td></tr></table>`,
    ],
  ])('%s', (_what, html) => {
    page(html)
    document.body.getBoundingClientRect()
    // The best of three: the machine may be busy with something else.
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      read()
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(1000)
  })
})
