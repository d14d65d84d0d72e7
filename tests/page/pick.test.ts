import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ValueId } from '../../lib/guide/values'
import { pollPointing, startPointing, stopPointing } from '../../lib/page/pick'
import type { PickPurpose } from '../../lib/page/types'
import { sample, show } from './fixture'

const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
let heard: string[] = []
const hear = (event: Event) => heard.push(event.type)
const beside = () =>
  [...document.documentElement.children].filter((child) => !/^(HEAD|BODY)$/.test(child.tagName))

function element(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const escape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))

const start = (id: ValueId = 'audienceUrl', as: PickPurpose = 'value') =>
  startPointing(document, id, as, as === 'value' ? 'meta' : 'okta')

beforeEach(() => {
  heard = []
  for (const type of EVENTS) document.body.addEventListener(type, hear)
})
afterEach(() => {
  vi.restoreAllMocks()
  stopPointing()
  pollPointing()
  for (const type of EVENTS) document.body.removeEventListener(type, hear)
})

/** What a click there takes, or why it takes nothing. */
async function click(html: string, selector: string, id: ValueId = 'audienceUrl', as: PickPurpose = 'value') {
  show(html)
  start(id, as)
  await userEvent.click(element(selector))
  const news = pollPointing()
  return news.state === 'taken' ? news.text : news.state === 'pointing' ? `no: ${news.problem}` : 'over'
}

describe('the click that takes', () => {
  test('is kept from the page', async () => {
    const html = `<p><a href="#away">${sample.audience}</a></p>`
    expect(await click(html, 'a')).toBe(sample.audience)
    expect(heard).toEqual([])
    expect(location.hash).toBe('')
  })

  test('is the last: the one after it is the page’s again', async () => {
    await click(`<button>${sample.audience}</button>`, 'button')
    await userEvent.click(element('button'))
    expect(heard).toEqual(EVENTS)
    expect(pollPointing()).toEqual({ state: 'over' })
  })

  test('of a script counts for nothing', () => {
    show(`<p>${sample.audience}</p>`)
    start()
    element('p').dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(pollPointing()).toMatchObject({ state: 'pointing', refusals: 0 })
  })

  test('says on which page it was, without query and fragment', async () => {
    await click(`<p>${sample.audience}</p>`, 'p')
    start()
    await userEvent.click(element('p'))
    expect(pollPointing()).toMatchObject({ url: location.origin + location.pathname })
  })

  test('takes nothing where the shape does not fit, and the pointing goes on', async () => {
    show(`<p>${sample.acs}</p><b>${sample.audience}</b>`)
    start()
    await userEvent.click(element('p'))
    expect(pollPointing()).toEqual({
      state: 'pointing',
      text: sample.acs,
      problem: 'swapped',
      other: null,
      refusals: 1,
    })
    await userEvent.click(element('b'))
    expect(pollPointing()).toMatchObject({ state: 'taken', text: sample.audience })
    expect(heard).toEqual([])
  })
})

describe('before the click', () => {
  test('what would be taken is said and outlined, and the page’s tree stays as it was', async () => {
    show(`<main><h2>Audience</h2><p>${sample.audience}</p></main>`)
    const before = document.body.innerHTML
    start()
    expect(pollPointing()).toMatchObject({ state: 'pointing', text: '', problem: null })
    await userEvent.hover(element('p'))
    expect(pollPointing()).toMatchObject({ state: 'pointing', text: sample.audience, problem: null })
    expect(document.body.innerHTML).toBe(before)
    const [frame, ...others] = beside()
    expect(others).toEqual([])
    expect(frame?.shadowRoot).toBeNull()
    expect(frame?.textContent).toBe('')
    const box = element('p').getBoundingClientRect()
    expect(document.elementFromPoint(box.left + 5, box.top + 5)).toBe(element('p'))
  })

  test('the cursor shows that it is waited for, and the page’s own comes back', () => {
    document.documentElement.style.cursor = 'help'
    start()
    expect(document.documentElement.style.cursor).toBe('crosshair')
    stopPointing()
    expect(document.documentElement.style.cursor).toBe('help')
    document.documentElement.style.cursor = ''
    expect(beside()).toEqual([])
  })

  test('a keyboard points with its focus and takes with Enter', async () => {
    show(`<button>${sample.audience}</button>`)
    start()
    ;(element('button') as HTMLButtonElement).focus()
    expect(pollPointing()).toMatchObject({ text: sample.audience, problem: null })
    await userEvent.keyboard('{Enter}')
    expect(pollPointing()).toMatchObject({ state: 'taken', text: sample.audience })
  })
})

describe('the pointing ends', () => {
  test('on Esc: the next click is the page’s', async () => {
    show(`<p>${sample.audience}</p>`)
    start()
    escape()
    await userEvent.click(element('p'))
    expect(heard).toEqual(EVENTS)
    expect(pollPointing()).toEqual({ state: 'over' })
  })

  test('when nobody asks any more', () => {
    const clock = vi.spyOn(Date, 'now')
    const now = Date.now()
    show(`<p>${sample.audience}</p>`)
    start()
    clock.mockReturnValue(now + 3_600_000)
    element('p').dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(heard).toEqual(['click'])
    expect(beside()).toEqual([])
  })

  test('when another begins', async () => {
    show(`<p>${sample.acs}</p>`)
    start('audienceUrl')
    start('acsUrl')
    expect(beside()).toHaveLength(1)
    await userEvent.click(element('p'))
    expect(pollPointing()).toMatchObject({ state: 'taken', text: sample.acs })
  })
})

describe('a value is taken', () => {
  test.each([
    ['from its own element', `<p>${sample.audience}</p>`, 'p'],
    ['from its label', `<div><b>Audience URL</b><span>${sample.audience}</span></div>`, 'b'],
    ['from a part of it', `<p><i>https://work.meta.com/</i><wbr><u>company/1000000000000001</u></p>`, 'u'],
    ['from a field', `<input value=" ${sample.audience} ">`, 'input'],
    ['from a button beside it', `<div><span>${sample.audience}</span><button><i>⧉</i></button></div>`, 'i'],
  ])('%s', async (_case, html, selector) => {
    expect(await click(html, selector)).toBe(sample.audience)
  })

  test('without what a button beside it says', async () => {
    const html = `<div><b>Issuer</b><span><u>${sample.issuer}</u><button>Copy</button></span></div>`
    expect(await click(html, 'b', 'issuer')).toBe(sample.issuer)
  })

  test('with its lines, if it is a certificate', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\nAAAA\n-----END CERTIFICATE-----'
    expect(await click(`<pre>${pem}</pre>`, 'pre', 'certificate')).toBe(pem)
  })

  test('from an open shadow root', async () => {
    show('<div id="host"></div>')
    const root = element('#host').attachShadow({ mode: 'open' })
    root.innerHTML = `<p>${sample.audience}</p>`
    start()
    await userEvent.click(root.querySelector('p') ?? document.body)
    expect(pollPointing()).toMatchObject({ state: 'taken', text: sample.audience })
  })

  test('from a frame of the same origin', async () => {
    const html = `<h2>Audience</h2><p data-se="audience">${sample.audience}</p>`
    const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
    show(`<iframe style="margin:40px" src="${url}"></iframe>`)
    const frame = element('iframe')
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    start()
    await page.frameLocator(page.elementLocator(frame)).getByText(sample.audience).click()
    expect(pollPointing()).toMatchObject({
      state: 'taken',
      text: sample.audience,
      pick: { label: 'audience', attributes: [['data-se', 'audience']] },
    })
  })

  test.each([
    [
      'where two are near',
      `<div><b>Which?</b><i>${sample.audience}</i><i>${sample.audience}9</i></div>`,
      'b',
      'wrong-kind',
    ],
    ['from a password field', `<input type="password" value="${sample.audience}">`, 'input', 'password'],
    ['where there is nothing', '<p style="height:20px"></p>', 'p', 'empty'],
  ])('not %s', async (_case, html, selector, problem) => {
    expect(await click(html, selector)).toBe(`no: ${problem}`)
  })
})

describe('a field is taken', () => {
  const field = (html: string, selector: string) => click(html, selector, 'audienceUrl', 'field')

  test.each([
    ['by itself', '<label>Entity <input name="entity"></label>', 'input'],
    ['by its label', '<div><label for="entity">Entity</label><input id="entity"></div>', 'label'],
    ['by what stands around it', '<div><p>Entity</p><input aria-label="Entity" name="entity"></div>', 'p'],
    ['with lines', '<label>Entity <textarea name="entity"></textarea></label>', 'textarea'],
  ])('%s', async (_case, html, selector) => {
    expect(await field(html, selector)).toBe('Entity')
  })

  test('and never what it holds', async () => {
    show('<label>Entity <input name="entity" value="hunter2"></label>')
    start('audienceUrl', 'field')
    await userEvent.click(element('input'))
    expect(JSON.stringify(pollPointing())).not.toContain('hunter2')
  })

  test.each([
    ['no field is near', '<div><p>Entity</p></div>', 'p', 'no-field'],
    ['two are near', '<div><p>Entity</p><input><input></div>', 'p', 'no-field'],
    ['it is a password field', '<div><p>Entity</p><input type="password"></div>', 'input', 'password'],
    ['it is a checkbox', '<div><p>Entity</p><input type="checkbox"></div>', 'input', 'no-field'],
    ['it is read-only', '<div><p>Entity</p><input readonly></div>', 'input', 'locked'],
    ['it is locked', '<div><p>Entity</p><fieldset disabled><input></fieldset></div>', 'p', 'locked'],
    ['it carries the label of another value', '<label>ACS URL <input></label>', 'input', 'another'],
    [
      'it could not be told from its twin',
      '<i><b><input></b></i><i><b><input></b></i>',
      'input',
      'not-again',
    ],
  ])('not where %s', async (_case, html, selector, problem) => {
    expect(await field(html, selector)).toBe(`no: ${problem}`)
  })

  test('and the value whose label it carries is named', async () => {
    await field('<label>ACS URL <input></label>', 'input')
    expect(pollPointing()).toMatchObject({ problem: 'another', other: 'acsUrl' })
  })
})
