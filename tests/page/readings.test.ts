import { describe, expect, test } from 'vitest'
import { readValues } from '../../lib/page/readings'
import { scan } from '../../lib/page/scan'
import { sample, show } from './fixture'

const read = (console: 'okta' | 'meta') =>
  readValues(scan(document, { console })).map(({ id, text, problem }) => [id, text, problem])

const card = (label: string, url: string) =>
  `<div><div><span>${label}</span><span>Some IdPs call this <em>something</em>.</span><span>${url}</span></div>
   <div role="button" tabindex="0"><i></i><span>Copy</span></div></div>`

describe('values on Meta’s page', () => {
  test('takes the three cards by shape and label, the Recipient URL apart from the ACS URL', () => {
    show(
      card('Audience URL', sample.audience) +
        card('Recipient URL', sample.acs) +
        card('ACS (Assertion Consumer Service) URL', sample.acs),
    )
    expect(read('meta')).toEqual([
      ['audienceUrl', sample.audience, null],
      ['recipientUrl', sample.acs, null],
      ['acsUrl', sample.acs, null],
    ])
  })

  test('takes them by shape alone where the labels are of a language it does not know', () => {
    show(card('Адрес аудитории', sample.audience) + card('Адрес ACS', sample.acs))
    expect(read('meta')).toEqual([
      ['audienceUrl', sample.audience, null],
      ['acsUrl', sample.acs, null],
    ])
  })

  test('puts a value together that the page splits over spans, <wbr> and zero-width characters', () => {
    show(
      `<div><span>Audience URL</span><p><span>https://work.meta.com/</span><wbr><span>company/\u200b1000000000000001</span></p></div>`,
    )
    expect(read('meta')).toEqual([['audienceUrl', sample.audience, null]])
  })

  test('does not stop at the first part of a split value, even if that part has the right shape', () => {
    show(
      `<div><span>Audience URL</span><p><span>https://work.meta.com/company/10000000</span><span>00000001</span></p></div>`,
    )
    expect(read('meta')).toEqual([['audienceUrl', sample.audience, null]])
  })

  test('flags an ACS URL that stands under “Audience URL”', () => {
    show(card('Audience URL', sample.acs) + card('ACS URL', sample.audience))
    expect(read('meta')).toEqual([
      ['audienceUrl', sample.acs, 'swapped'],
      ['acsUrl', sample.audience, 'swapped'],
    ])
  })

  test('flags an address of Workplace, the predecessor', () => {
    show(card('Audience URL', 'https://www.workplace.com/company/1000000000000001'))
    expect(read('meta')).toEqual([
      ['audienceUrl', 'https://www.workplace.com/company/1000000000000001', 'wrong-product'],
    ])
  })

  test('leaves hidden twins alone', () => {
    show(`<div style="display:none">${card('Audience URL', 'https://work.meta.com/company/999999999')}</div>
      <div aria-hidden="true">${card('Audience URL', 'https://work.meta.com/company/888888888')}</div>
      <div style="opacity:0">${card('Audience URL', 'https://work.meta.com/company/777777777')}</div>`)
    expect(read('meta')).toEqual([])
  })

  test('reads inside open shadow roots', () => {
    show('<div id="host"></div>')
    const host = document.getElementById('host')
    host
      ?.attachShadow({ mode: 'open' })
      .append(document.createRange().createContextualFragment(card('Audience URL', sample.audience)))
    expect(read('meta')).toEqual([['audienceUrl', sample.audience, null]])
  })
})

describe('values on Okta’s page', () => {
  const row = (label: string, value: string) =>
    `<dt>${label}</dt><dd><span>${value}</span> <a href="#">Copy</a></dd>`

  test('takes Metadata URL, Sign on URL and Issuer, and not the Sign out URL', () => {
    show(`<dl>${row('Metadata URL', sample.metadata)}${row('Sign on URL', sample.signOn)}
      ${row('Sign out URL', 'https://acme.okta.com')}${row('Issuer', sample.issuer)}</dl>`)
    expect(read('okta')).toEqual([
      ['metadataUrl', sample.metadata, null],
      ['signOnUrl', sample.signOn, null],
      ['issuer', sample.issuer, null],
    ])
  })

  test('reads what the saved form shows in its locked fields, and nothing from an open one', () => {
    show(`<dl><dt>Audience URL</dt><dd><input disabled value="${sample.audience}"></dd>
      <dt>ACS (Assertion Consumer Service) URL</dt><dd><input value="${sample.acs}"></dd></dl>`)
    expect(read('okta')).toEqual([['audienceUrl', sample.audience, null]])
  })

  test('an unknown label between two values does not lend the first label to the second', () => {
    show(
      `<dl>${row('メタデータ', sample.metadata)}${row('不明', sample.signOn)}${row('他', sample.issuer)}</dl>`,
    )
    expect(read('okta').map(([id]) => id)).toEqual(['metadataUrl', 'signOnUrl', 'issuer'])
  })

  test('takes the metadata URL from a link where the page shows only a word for it', () => {
    show(`<p><a href="${sample.metadata}">Identity Provider metadata</a> is available.</p>`)
    expect(read('okta')).toEqual([['metadataUrl', sample.metadata, null]])
  })
})

describe('a text is no value', () => {
  test.each([
    ['in a sentence', `<p>For example ${sample.audience} or the like.</p>`],
    ['as a word in a paragraph', `<p>For example <code>${sample.audience}</code>.</p>`],
    ['in a text area', `<textarea>${sample.audience}</textarea>`],
    ['in a script', `<script type="text/plain">${sample.audience}</script>`],
    ['in a box without a size', `<div style="height:0;overflow:hidden">${sample.audience}</div>`],
    ['off the page', `<div style="position:absolute;left:-5000px">${sample.audience}</div>`],
    ['in a closed part of the page', `<details><summary>More</summary>${sample.audience}</details>`],
  ])('%s', (_where, html) => {
    show(html)
    expect(read('meta')).toEqual([])
  })

  test('beside a hidden twin the visible one is', () => {
    show(
      `<div><span hidden>https://work.meta.com/company/9999999999999999</span><span>${sample.audience}</span></div>`,
    )
    expect(read('meta')).toEqual([['audienceUrl', sample.audience, null]])
  })
})

describe('two texts', () => {
  test('that are alike where Meta’s labels are new are the ACS and the Recipient URL', () => {
    show(`<div>Eins<span>${sample.acs}</span></div><div>Zwei<span>${sample.acs}</span></div>`)
    expect(read('meta').map(([id]) => id)).toEqual(['acsUrl', 'recipientUrl'])
  })

  test('for one value are both reported', () => {
    const other = 'https://work.meta.com/company/9999999999999999'
    show(`<div><span>${sample.audience}</span></div><div><span>${other}</span></div>`)
    expect(read('meta')).toEqual([
      ['audienceUrl', sample.audience, null],
      ['audienceUrl', other, null],
    ])
  })
})

test('a frame of the same origin is read, a sandboxed one isn’t', async () => {
  for (const [sandbox, found] of [
    ['', [['audienceUrl', sample.audience, null]]],
    ['sandbox="allow-same-origin"', []],
  ] as const) {
    show(`<iframe ${sandbox} style="width:600px;height:200px"></iframe>`)
    const frame = document.querySelector('iframe')
    const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }))
    if (frame) frame.srcdoc = `<div>Audience URL</div><div>${sample.audience}</div>`
    await loaded
    expect(read('meta')).toEqual(found)
  }
})
