import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { confirmFill, fill, undoFill } from '../../lib/page/fill'
import type { FillOrder } from '../../lib/page/types'
import { at } from './address'
import { sample, show } from './fixture'

const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'
const appId = '0oa1a2b3c4d5e6f7g8h9'
const field = { id: 'audienceUrl', text: sample.audience, replace: true } as const
const order = (change: Partial<FillOrder> = {}, guard: Partial<FillOrder['guard']> = {}): FillOrder => ({
  guard: { origin: location.origin, path: APP, appId, ...guard },
  console: 'okta',
  fields: [field],
  picks: [],
  ...change,
})
const run = (change?: Partial<FillOrder>, guard?: Partial<FillOrder['guard']>) =>
  fill(document, order(change, guard)).audienceUrl
const again = () => confirmFill(document, order()).audienceUrl
const row = (input: string) => `<div><label for="a">Audience URL</label><div>${input}</div></div>`
const input = () => document.querySelector<HTMLInputElement>('#a')
const OLD = 'https://old.example/value'
const filled = row(`<input id="a" value="${OLD}">`)
const texts = () => [...document.querySelectorAll('input, textarea')].map((one) => Reflect.get(one, 'value'))

beforeEach(() => at(APP))
afterEach(() => {
  vi.useRealTimers()
  at('/')
})

describe('a fill is refused, with nothing left behind, when', () => {
  test('the page answers the focus by drawing the field anew', () => {
    show(filled)
    input()?.addEventListener('focusin', (event) => {
      const old = event.target
      if (old instanceof HTMLInputElement) old.replaceWith(old.cloneNode(true))
    })
    expect(run()).toEqual({ ok: false, reason: 'replaced' })
    expect(input()?.value).toBe(OLD)
  })

  test('the page answers the focus by locking the field', () => {
    show(filled)
    input()?.addEventListener('focusin', () => input()?.setAttribute('readonly', ''))
    expect(run()).toEqual({ ok: false, reason: 'replaced' })
    expect(input()?.value).toBe(OLD)
  })

  test('the field is disabled by its fieldset', () => {
    show(`<fieldset disabled>${filled}</fieldset>`)
    expect(run()).toMatchObject({ reason: 'disabled' })
    expect(texts()).toEqual([OLD])
  })

  test.each([
    ['the page', '<div style="position:fixed;inset:0;background:#fff"></div>'],
    ['the field alone', '<div style="position:absolute;left:0;top:0;width:900px;height:80px"></div>'],
  ])('something covers %s', (_what, overlay) => {
    show(filled + overlay)
    expect(run()).toMatchObject({ reason: 'covered' })
    expect(texts()).toEqual([OLD])
  })

  test('the field is in a box with something on top of it', () => {
    show(
      `<div style="position:relative">${filled}<div style="position:absolute;inset:0;background:#fff"></div></div>`,
    )
    expect(run()).toMatchObject({ reason: 'covered' })
  })

  test('the value is longer than the field takes', () => {
    show(row(`<input id="a" maxlength="20" value="${OLD}">`))
    expect(run()).toMatchObject({ reason: 'too-long' })
    expect(texts()).toEqual([OLD])
  })

  test.each([
    ['off the page', 'position:absolute;left:-9999px'],
    ['above the page', 'position:absolute;top:-9999px'],
    ['clipped', 'position:absolute;clip:rect(0 0 0 0)'],
    ['clipped by a path', 'position:absolute;clip-path:inset(50%)'],
    ['in a box without a size', 'height:0;overflow:hidden'],
    ['transparent', 'opacity:0'],
    ['all but transparent', 'opacity:0.05'],
    ['not displayed', 'display:none'],
    ['invisible', 'visibility:hidden'],
  ])('the only field is a decoy: %s', (_how, style) => {
    show(`<div style="${style}">${filled}</div>`)
    expect(run()).toMatchObject({ reason: 'none' })
    expect(texts()).toEqual([OLD])
  })

  test('the tab has gone to another origin', () => {
    show(filled)
    expect(run({}, { origin: 'https://acme-admin.okta.com' })).toEqual({ ok: false, reason: 'wrong-page' })
    expect(texts()).toEqual([OLD])
  })

  test('the tab shows another app with the same labels', () => {
    show(filled)
    const other = '/admin/app/facebook_work_accounts/instance/0oaZ9y8x7w6v5u4t3s2r/'
    at(other)
    expect(run()).toEqual({ ok: false, reason: 'wrong-page' })
    expect(run({}, { path: other })).toEqual({ ok: false, reason: 'wrong-page' })
    expect(texts()).toEqual([OLD])
  })

  test('the tab has gone to another page of the console', () => {
    show(filled)
    at('/admin/dashboard')
    expect(run({}, { appId: null })).toEqual({ ok: false, reason: 'wrong-page' })
    expect(texts()).toEqual([OLD])
  })

  test('the field is read-only, or for a password', () => {
    for (const [attribute, reason] of [
      ['readonly', 'read-only'],
      ['type="password"', 'password'],
    ]) {
      show(row(`<input id="a" ${attribute} value="${OLD}">`))
      expect(run()).toMatchObject({ reason })
      expect(texts()).toEqual([OLD])
    }
  })

  test('the field is in a sandboxed frame, whatever its origin', async () => {
    for (const sandbox of ['allow-same-origin', '']) {
      show(`<iframe sandbox="${sandbox}" style="width:600px;height:200px"></iframe>`)
      const frame = document.querySelector('iframe')
      const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }))
      if (frame) frame.srcdoc = filled
      await loaded
      expect(run()).toMatchObject({ reason: 'none' })
      const inside = frame?.contentDocument?.querySelector('input')
      if (sandbox) expect(inside?.value).toBe(OLD)
    }
  })

  test('two fields carry the label, one of them in a frame', async () => {
    show(`${filled}<iframe style="width:600px;height:200px"></iframe>`)
    const frame = document.querySelector('iframe')
    const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }))
    if (frame) frame.srcdoc = filled
    await loaded
    expect(run()).toMatchObject({ reason: 'ambiguous', count: 2 })
    expect(texts()).toEqual([OLD])
  })

  test('the field is named for another value, whatever stands beside it', () => {
    show('<div><span>Audience URL</span><input id="a" aria-label="ACS URL"></div>')
    expect(run()).toMatchObject({ reason: 'none' })
    expect(texts()).toEqual([''])
  })

  test('the label is that of the row before, whose value is no field', () => {
    show(
      `<div><div>Audience URL</div><div>${sample.audience}</div><div>Reply address</div><div><input id="a"></div></div>`,
    )
    expect(run()).toMatchObject({ reason: 'none' })
    expect(texts()).toEqual([''])
  })
})

describe('a page that changes its mind is refused, and gets its old text back, when it', () => {
  const later = async (milliseconds: number, change: (field: HTMLInputElement) => void) => {
    show(filled)
    vi.useFakeTimers()
    input()?.addEventListener(
      'change',
      () => {
        setTimeout(() => {
          const now = input()
          if (now) change(now)
        }, milliseconds)
      },
      { once: true },
    )
    expect(run()).toEqual({ ok: true, already: false })
    await vi.advanceTimersByTimeAsync(300)
    const first = again()
    await vi.advanceTimersByTimeAsync(1200)
    return { first, second: again() }
  }

  test('takes the value out after 200 ms', async () => {
    const { first } = await later(200, (one) => (one.value = ''))
    expect(first).toMatchObject({ ok: false, reason: 'reverted' })
    expect(texts()).toEqual([OLD])
  })

  test('takes it out after a second', async () => {
    const { first, second } = await later(1000, (one) => (one.value = ''))
    expect(first).toMatchObject({ ok: true })
    expect(second).toMatchObject({ ok: false, reason: 'reverted' })
    expect(texts()).toEqual([OLD])
  })

  test('draws the field anew with its old text', async () => {
    const { first } = await later(200, (one) => {
      const copy = one.cloneNode(true)
      one.replaceWith(copy)
      if (copy instanceof HTMLInputElement) copy.value = OLD
    })
    expect(first).toMatchObject({ ok: false, reason: 'reverted', found: OLD })
    expect(texts()).toEqual([OLD])
  })

  test.each([
    ['shortens it', sample.audience.slice(0, 20), 'shortened'],
    ['puts white space in it', ` ${sample.audience}\t`, 'trimmed'],
    ['rewrites it', sample.audience.replace('https', 'http'), 'changed'],
    ['adds to it', `${sample.audience}/`, 'changed'],
  ])('%s', async (_what, text, reason) => {
    const { first } = await later(200, (one) => (one.value = text))
    expect(first).toMatchObject({ ok: false, reason, found: text })
    expect(texts()).toEqual([OLD])
  })

  test('keeps what a person typed meanwhile', async () => {
    show(filled)
    expect(run()).toEqual({ ok: true, already: false })
    await userEvent.fill(input() ?? document.body, 'typed by hand')
    await userEvent.type(input() ?? document.body, '!')
    expect(again()).toMatchObject({ ok: false, reason: 'changed' })
    expect(texts()).toEqual(['typed by hand!'])
  })
})

describe('undo', () => {
  const undo = () => undoFill(document, order()).audienceUrl

  test('gives back what was there, once', () => {
    show(filled)
    run()
    expect(texts()).toEqual([sample.audience])
    expect(undo()).toBe('restored')
    expect(texts()).toEqual([OLD])
    expect(undo()).toBeUndefined()
  })

  test('leaves alone what was changed since, and what is on another page', () => {
    show(filled)
    run()
    const now = input()
    if (now) now.value = 'typed'
    expect(undo()).toBe('changed')
    expect(texts()).toEqual(['typed'])
    run()
    at('/admin/dashboard')
    expect(undo()).toBe('gone')
    expect(texts()).toEqual([sample.audience])
  })

  test('finds the field again after the page drew it anew', () => {
    show(filled)
    run()
    show(row(`<input id="a" value="${sample.audience}">`))
    expect(undo()).toBe('restored')
    expect(texts()).toEqual([OLD])
  })
})
