import { describe, expect, test } from 'vitest'
import { maskText, valueClass } from '../../lib/page/mask'
import { outlinePage } from '../../lib/page/outline'
import { outlineWords } from '../../lib/panel/outline-words'
import { sample, show } from './fixture'

const words = new Set(outlineWords())
const outline = (html: string) => {
  show(html)
  return outlinePage(document, words).split('\n').slice(4).join('\n')
}

describe('a text', () => {
  test.each([
    ['Single sign-on (SSO)', 'Single sign-on (SSO)'],
    ['Audience URL:', 'Audience URL:'],
    ['Signed in as Ada Lovelace', 'Signed in as ‹w4› ‹w11›'],
    ['Glenn Close', '‹w7› ‹w7›'],
    ['Close, Glenn', '‹w7›, ‹w7›'],
    ['ada@acme.example is an admin', '‹e-mail› is an admin'],
    ['Write to mailto:ada+x@acme.example?subject=Hi', 'Write to ‹e-mail›'],
    ['42 people, 1000000000000001', '‹n2› people, ‹n16›'],
    ['App 0oa1a2b3c4d5e6f7g8h9', 'App ‹id16+›'],
    [sample.audience, '‹https address: meta-audience›'],
    [`See ${sample.issuer}`, 'See ‹http address: okta-issuer›'],
    ['https://acme.example/?token=hunter2 now', '‹https address› now'],
    ['عنوان الجمهور', '‹arabic 7› ‹arabic 7›'],
    ['サインオンURL', 'サインオンURL'],
    ['山田太郎', '‹han 4›'],
    ['-----BEGIN PRIVATE KEY----- MIIB', '‹PEM text›'],
    ['acme', '‹w4›'],
    ['❤ ok ✅', 'ok'],
  ])('%j becomes %j', (text, masked) => {
    expect(maskText(text, words)).toBe(masked)
  })

  test('of any length is cut', () => {
    expect(maskText('next '.repeat(1000), words).length).toBeLessThan(410)
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['hunter2', 'short'],
    ['hunter2 and swordfish', 'middle'],
    ['x'.repeat(101), 'long'],
    [sample.acs, 'middle, meta-acs'],
  ])('as a value is told by its length and shape alone: %j', (value, told) => {
    expect(valueClass(value)).toBe(told)
  })
})

describe('the skeleton', () => {
  test('has roles, labels, how they are bound, states and kinds of values', () => {
    expect(
      outline(`<main><h1>Add IdP</h1><form>
        <div><label for="x">SAML URL</label><input id="x" value="${sample.signOn}"></div>
        <label>Name <input disabled></label>
        <span id="y">SAML certificate</span><textarea aria-labelledby="y" readonly>hunter2</textarea>
        <input placeholder="Search" type="search">
        <input type="checkbox" aria-label="Enable" checked>
        <select aria-label="Format"><option>Email</option><option>Ada</option></select>
        <button aria-expanded="true" disabled><i>Save</i></button></form></main>`),
    ).toBe(
      [
        'main',
        '  heading "Add IdP"',
        '  form',
        '    ·',
        '      label "SAML URL"',
        '      textbox "SAML URL" (by for; type text; value middle, okta-sign-on-url)',
        '    label "Name"',
        '      textbox "Name" (by wrap; type text; value empty; disabled)',
        '    "SAML certificate"',
        '    textbox "SAML certificate" (by aria-labelledby; value short; readonly)',
        '    searchbox "Search" (by placeholder; type search; value empty)',
        '    checkbox "Enable" (by aria-label; type checkbox; checked)',
        '    combobox "Format" (by aria-label; 2 options)',
        '      option "Email"',
        '      option "‹w4›"',
        '    button "Save" (expanded; disabled)',
      ]
        .join('\n')
        .replace('option "Email"', 'option "Email"'),
    )
  })

  test('leaves out boxes that hold one thing, and keeps those that part things', () => {
    expect(outline('<div><div><div><p>Next</p></div></div></div>')).toBe('"Next"')
    expect(outline('<div><p>Next</p><div><p>Back</p></div></div>')).toBe('·\n  "Next"\n  "Back"')
  })

  test('keeps three of many rows alike, and every field of a form', () => {
    const rows = `<table><tbody>${'<tr><td>Active</td></tr>'.repeat(9)}</tbody></table>`
    expect(outline(rows).match(/ row\n/g)).toHaveLength(3)
    expect(outline(rows)).toContain('× 6 more like these')
    expect(outline('<section><input></section>'.repeat(9)).match(/textbox/g)).toHaveLength(9)
  })

  test('goes into shadow roots and frames of the page’s own, and says where another site’s is', () => {
    show('<div id="host"></div><iframe sandbox srcdoc="<p>Back"></iframe>')
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<button>Next</button>'
    expect(outlinePage(document, words).split('\n').slice(4).join('\n')).toBe(
      'shadow root\n  button "Next"\nframe (other site)',
    )
  })

  test('names what is hidden, and how much of it', () => {
    expect(outline('<ul style="display:none"><li>A</li><li>B</li></ul>')).toBe('list (hidden; 2 inside)')
  })

  test('says of what is typed only that it is there, even where it is a known word', () => {
    expect(outline('<label>Name <textarea>Back</textarea></label>')).toBe(
      'label "Name"\n  textbox "Name" (by wrap; value short)',
    )
    expect(outline('<label>Name <select><option>Back</option></select></label>').split('\n')[0]).toBe(
      'label "Name"',
    )
    expect(outline('<div contenteditable>Back</div>')).toBe('· (editable, value short)')
    expect(outline('<h2>Name <span contenteditable>Back</span></h2>')).toBe(
      'heading "Name"\n  · (editable, value short)',
    )
  })

  test('says nothing of passwords, hidden inputs and Okta’s token', () => {
    const html = `<input type="password" value="x"><input type="hidden" value="x"><span id="_xsrfToken">Next</span>
      <input type="PASSWORD" aria-label="Next"><script>Next</script><style>Next</style>`
    expect(outline(html)).toBe('')
  })

  test('is cut at about 60 000 characters, whatever the page', () => {
    const html = Array.from({ length: 5000 }, (_, i) => `<p title="Next">${'Back '.repeat(i % 50)}</p>`).join(
      '',
    )
    const whole = outline(html)
    expect(whole.length).toBeLessThan(60_100)
    expect(whole).toMatch(/the rest is cut$/)
    let deep = '<p>Back</p>'
    for (let level = 0; level < 300; level++) deep = `<section aria-label="Next">${deep}</section>`
    expect(() => outline(deep)).not.toThrow()
  })
})

describe('what is anybody’s', () => {
  const planted = [
    'Ada',
    'Lovelace',
    'Wojciechowska',
    'ada@acme.example',
    'acme',
    'hunter2',
    'swordfish',
    '1000000000000001',
    '0oa1a2b3c4d5e6f7g8h9',
    'eyJhbGciOiJIUzI1NiJ9',
    'مريم',
    '山田',
    'Иванова',
    'secretvalue',
    'Zürcher',
    'O’Brien',
  ]
  const places: readonly ((text: string) => string)[] = [
    (text) => `<h1>${text}</h1>`,
    (text) => `<h2>Hello, ${text}!</h2>`,
    (text) => `<button>${text}</button>`,
    (text) => `<button aria-label="${text}">Save</button>`,
    (text) => `<a href="https://x.example/${text}" title="${text}">Profile of ${text}</a>`,
    (text) => `<img alt="${text}" src="data:,${text}">`,
    (text) => `<input placeholder="${text}" value="${text}" name="${text}" id="${text}" class="${text}">`,
    (text) => `<label>${text}<input value="${text}"></label>`,
    (text) => `<textarea aria-label="Name">${text}</textarea>`,
    (text) => `<input type="${text}" role="${text}" aria-label="${text}">`,
    (text) => `<input type="button" value="${text}">`,
    (text) => `<input type="email" autocomplete="${text}" data-se="${text}" data-testid="user-${text}">`,
    (text) => `<select><option value="${text}">${text}</option></select>`,
    (text) => `<table><caption>${text}</caption><tr><th>${text}</th><td>${text}</td></tr></table>`,
    (text) => `<ul><li>${text}</li><li>Mr ${text} and others</li></ul>`,
    (text) => `<dl><dt>${text}</dt><dd>${text}</dd></dl>`,
    (text) => `<div role="${text}" aria-roledescription="${text}" aria-valuetext="${text}">${text}</div>`,
    (text) => `<p id="p-${text}">Name</p><input aria-labelledby="p-${text}" aria-describedby="p-${text}">`,
    (text) => `<div contenteditable>${text}</div><div contenteditable="plaintext-only">${text}</div>`,
    (text) => `<details open><summary>${text}</summary>${text}</details>`,
    (text) => `<svg aria-label="${text}"><title>${text}</title><text>${text}</text></svg>`,
    (text) => `<form name="${text}" action="/${text}"><fieldset><legend>${text}</legend></fieldset></form>`,
    (text) =>
      `<iframe sandbox title="${text}" srcdoc="${text}"></iframe><object aria-label="${text}"></object>`,
    (text) =>
      `<x-${text.replace(/\W/g, '') || 'x'}>${text}</x-${text.replace(/\W/g, '') || 'x'}><!-- ${text} -->`,
    (text) =>
      `<progress aria-label="${text}" value="1"></progress><output>${text}</output><time>${text}</time>`,
    (text) => `<div aria-current="${text}" aria-checked="${text}" aria-invalid="${text}">${text}</div>`,
  ]

  test.each(planted)('is nowhere in the outline: %s', (text) => {
    history.replaceState(
      null,
      '',
      `/${encodeURIComponent(text)}/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}#${encodeURIComponent(text)}`,
    )
    document.title = `${text} | Admin`
    document.documentElement.lang = text
    show(places.map((place) => place(text)).join('') + `<p>${text.toUpperCase()} ${text.toLowerCase()}</p>`)
    const whole = outlinePage(document, words).toLowerCase()
    history.replaceState(null, '', '/')
    document.title = ''
    document.documentElement.lang = ''
    expect(whole.split('\n').length).toBeGreaterThan(places.length)
    const parts = text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 2 && part !== 'example')
    const told = [text.toLowerCase(), ...parts].flatMap((part) =>
      whole.split('\n').filter((line) => line.includes(part)),
    )
    expect(told).toEqual([])
  })
})
