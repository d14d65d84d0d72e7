import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { startPick, takePicked } from '../../lib/page/pick'
import { sample, show } from './fixture'

const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']
const escape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
const element = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
let heard: string[] = []
const hear = (event: Event) => heard.push(event.type)

beforeEach(() => {
  heard = []
  for (const type of EVENTS) document.body.addEventListener(type, hear)
})
afterEach(() => {
  vi.restoreAllMocks()
  escape()
  for (const type of EVENTS) document.body.removeEventListener(type, hear)
  takePicked()
})

async function pick(html: string, selector: string, id: Parameters<typeof startPick>[1] = 'audienceUrl') {
  show(html)
  startPick(document, id)
  await userEvent.click(element(selector))
  return takePicked()
}

describe('the next click', () => {
  test('is taken, and the page hears nothing of it', async () => {
    expect(await pick(`<p><a href="#away">${sample.audience}</a></p>`, 'a')).toEqual({
      id: 'audienceUrl',
      text: sample.audience,
    })
    expect(heard).toEqual([])
    expect(location.hash).toBe('')
  })

  test('is the only one: the one after it is the page’s again', async () => {
    await pick(`<button>${sample.audience}</button>`, 'button')
    await userEvent.click(element('button'))
    expect(heard).toEqual(EVENTS)
    expect(takePicked()).toBeNull()
  })

  test('is handed over once', async () => {
    expect(await pick(`<p>${sample.audience}</p>`, 'p')).not.toBeNull()
    expect(takePicked()).toBeNull()
  })

  test('of a script counts for nothing', () => {
    show(`<p>${sample.audience}</p>`)
    startPick(document, 'audienceUrl')
    element('p').dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(takePicked()).toBeNull()
  })

  test('shows by the cursor that it is waited for, and the page’s own cursor comes back', async () => {
    document.documentElement.style.cursor = 'help'
    show(`<p>${sample.audience}</p>`)
    startPick(document, 'audienceUrl')
    expect(document.documentElement.style.cursor).toBe('crosshair')
    escape()
    expect(document.documentElement.style.cursor).toBe('help')
    document.documentElement.style.cursor = ''
  })
})

describe('Esc', () => {
  test('ends the waiting: the next click is the page’s', async () => {
    show(`<p>${sample.audience}</p>`)
    startPick(document, 'audienceUrl')
    escape()
    await userEvent.click(element('p'))
    expect(heard).toEqual(EVENTS)
    expect(takePicked()).toBeNull()
  })
})

test('the waiting ends by itself when nobody asks any more', () => {
  const { start, clock } = { start: Date.now(), clock: vi.spyOn(Date, 'now') }
  show(`<p>${sample.audience}</p>`)
  startPick(document, 'audienceUrl')
  clock.mockReturnValue(start + 3_600_000)
  element('p').dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(heard).toEqual(['click'])
})

describe('what is pointed at', () => {
  test.each([
    ['the value itself', `<p>${sample.audience}</p>`, 'p'],
    ['its label', `<div><b>Audience URL</b><span>${sample.audience}</span></div>`, 'b'],
    [
      'a part of a broken value',
      `<p><i>https://work.meta.com/</i><wbr><u>company/1000000000000001</u></p>`,
      'u',
    ],
    ['a field with it', `<input value=" ${sample.audience} ">`, 'input'],
    ['the icon of a copy button', `<div><span>${sample.audience}</span><button><i>⧉</i></button></div>`, 'i'],
  ])('gives the value: %s', async (_case, html, selector) => {
    expect(await pick(html, selector)).toEqual({ id: 'audienceUrl', text: sample.audience })
  })

  test('gives a certificate with its lines', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\nAAAA\n-----END CERTIFICATE-----'
    expect(await pick(`<pre>${pem}</pre>`, 'pre', 'certificate')).toEqual({ id: 'certificate', text: pem })
  })

  test('gives its own text where no value, or more than one, is near', async () => {
    const other = 'https://work.meta.com/company/9999999999999999'
    const two = `<div><b>Which one?</b><span>${sample.audience}</span><span>${other}</span></div>`
    expect(await pick(two, 'b')).toEqual({ id: 'audienceUrl', text: 'Whichone?' })
  })

  test('gives nothing of a password field', async () => {
    const picked = await pick('<input type="password" value="hunter2">', 'input')
    expect(picked?.text ?? '').toBe('')
  })
})

describe('a second start', () => {
  test('takes the place of the first', async () => {
    show(`<p>${sample.acs}</p>`)
    startPick(document, 'audienceUrl')
    startPick(document, 'acsUrl')
    await userEvent.click(element('p'))
    expect(takePicked()).toEqual({ id: 'acsUrl', text: sample.acs })
    await userEvent.click(element('p'))
    expect(heard).toEqual(EVENTS)
  })
})
