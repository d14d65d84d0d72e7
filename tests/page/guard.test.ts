import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ControlId } from '../../lib/guide/controls'
import { readPage } from '../../lib/page/snapshot'
import type { GuardOrder, GuardView } from '../../lib/page/types'
import { at } from './address'
import { show } from './fixture'

const APP = '0oa1a2b3c4d5e6f7g8h9'
const order = (...controls: ControlId[]): GuardOrder => ({ controls, appId: null })
/** The last press that was held in an earlier test. */
let before = 0
const news = ({ armed, held }: GuardView): GuardView => ({
  armed,
  held: held && held.at > before ? held : null,
})
const look = (guard: GuardOrder | null = order('meta.activate')) =>
  news(readPage(document, 'meta', 'Okta SSO', [], guard).guard)

/** Everything that the page hears of a press. */
const HEARD = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'submit']
let heard: string[] = []
let over = new AbortController()

/** Puts the markup on the page, with handlers as a page has them: on the element, and on the root while capturing. */
function draw(html: string): void {
  show(`<main>${html}</main>`)
  heard = []
  over.abort()
  over = new AbortController()
  for (const type of HEARD) {
    const note = () => heard.push(type)
    document.querySelector('main')?.addEventListener(type, note, { signal: over.signal })
    document.addEventListener(type, note, { signal: over.signal, capture: true })
  }
}
const DIV = '<div role="button" tabindex="0"><span>Activate <b>SSO</b></span></div>'
const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

beforeEach(() => at('/admin/security/sso'))
afterEach(() => {
  vi.restoreAllMocks()
  before = look(order()).held?.at ?? before
  over.abort()
  at('/')
})

describe('a guarded button', () => {
  test.each([
    ['a div with a role', DIV, '[role=button]'],
    ['a native button', '<button>Activate SSO</button>', 'button'],
    ['a submit button', '<form><input type="submit" value="Activate SSO"></form>', 'input'],
    ['one that is named by an attribute', '<button aria-label="Activate SSO">✓</button>', 'button'],
  ])('is not pressed by mouse or key: %s', async (_case, html, selector) => {
    draw(html)
    expect(look()).toEqual({ armed: ['meta.activate'], held: null })
    await userEvent.click(element(selector))
    element(selector).focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard(' ')
    expect(heard).toEqual([])
    expect(look().held).toMatchObject({ control: 'meta.activate' })
  })

  test('lets its page hear nothing of a press, not even while capturing', async () => {
    draw(DIV)
    look()
    await userEvent.click(element('[role=button]'))
    expect(heard).toEqual([])
  })

  test('is held back where it was drawn anew since the last look', async () => {
    draw(DIV)
    look()
    const main = element('main')
    main.replaceChildren()
    main.insertAdjacentHTML('beforeend', DIV)
    await userEvent.click(element('[role=button]'))
    expect(heard).toEqual([])
  })

  test('is held back where there are two of its name', async () => {
    draw(DIV + DIV)
    expect(look().armed).toEqual([])
    await userEvent.click(element('[role=button]:last-child'))
    expect(heard).toEqual([])
    expect(look().held?.control).toBe('meta.activate')
  })

  test('is held back in a shadow root', async () => {
    draw('<x-form></x-form>')
    element('x-form').attachShadow({ mode: 'open' }).innerHTML = DIV
    look()
    const inner = element('x-form').shadowRoot?.querySelector<HTMLElement>('[role=button]')
    const done = vi.fn()
    inner?.addEventListener('click', done)
    inner?.click()
    expect(done).not.toHaveBeenCalled()
    expect(look().held?.control).toBe('meta.activate')
  })

  test('is held back in a frame of the same origin', async () => {
    draw('<iframe srcdoc="<button>Activate SSO</button>" width="300" height="100"></iframe>')
    const frame = document.querySelector('iframe')
    await expect.poll(() => frame?.contentDocument?.querySelector('button')).toBeTruthy()
    expect(look().armed).toEqual(['meta.activate'])
    const button = frame?.contentDocument?.querySelector('button')
    const done = vi.fn()
    button?.addEventListener('click', done)
    button?.click()
    expect(done).not.toHaveBeenCalled()
  })

  test('keeps its form from being sent by Enter in a field', async () => {
    draw(`<form><input aria-label="Domain">${DIV}</form>`)
    const sent = vi.fn((event: Event) => event.preventDefault())
    element('form').addEventListener('submit', sent)
    look()
    element('input').focus()
    await userEvent.keyboard('{Enter}')
    expect(sent).not.toHaveBeenCalled()
    expect(look().held?.control).toBe('meta.activate')
  })

  test('can be reached by Tab, and other keys do what they do', async () => {
    draw(DIV)
    look()
    element('[role=button]').focus()
    await userEvent.keyboard('a{Tab}')
    expect(heard).toContain('keydown')
    expect(look().held).toBeNull()
  })

  test('tells of nothing while it is disabled: no press would do anything', async () => {
    draw('<div role="button" aria-disabled="true">Activate SSO</div>')
    look()
    element('[role=button]').click()
    expect(heard).toContain('click')
    expect(look().held).toBeNull()
  })

  test('each press is told once, by its own time', async () => {
    draw(DIV)
    look()
    await userEvent.click(element('[role=button]'))
    const first = look().held
    expect(look().held).toEqual(first)
    vi.spyOn(Date, 'now').mockReturnValue((first?.at ?? 0) + 5)
    await userEvent.click(element('[role=button]'))
    expect(look().held?.at).toBe((first?.at ?? 0) + 5)
  })
})

describe('a press passes', () => {
  test('on everything else', async () => {
    draw(`${DIV}<button>Cancel</button>`)
    look()
    await userEvent.click(element('button'))
    expect(heard).toContain('click')
    expect(look().held).toBeNull()
  })

  test('where nobody ordered a guard', async () => {
    draw(DIV)
    expect(look(null)).toEqual({ armed: [], held: null })
    await userEvent.click(element('[role=button]'))
    expect(heard).toContain('click')
  })

  test('once the order is empty, and what was held before is still told', async () => {
    draw(DIV)
    look()
    await userEvent.click(element('[role=button]'))
    expect(look().held).not.toBeNull()
    expect(look(order())).toMatchObject({ armed: [], held: { control: 'meta.activate' } })
    await userEvent.click(element('[role=button]'))
    expect(heard).toContain('click')
  })

  test('three seconds after the last look: nobody is there to say why it would not', async () => {
    draw(DIV)
    look()
    const later = performance.now() + 3001
    vi.spyOn(performance, 'now').mockReturnValue(later)
    await userEvent.click(element('[role=button]'))
    expect(heard).toContain('click')
  })

  test('not where a look in between leaves the order as it is', async () => {
    draw(DIV)
    look()
    expect(look(null).armed).toEqual(['meta.activate'])
    await userEvent.click(element('[role=button]'))
    expect(heard).toEqual([])
  })

  test('on the page of another app', async () => {
    at(`/admin/app/facebook_work_accounts/instance/${APP}/`)
    draw('<div><span>Deactivate Users</span><label>Enable<input type="checkbox"></label></div>')
    const guard = (appId: string) =>
      news(readPage(document, 'okta', '', [], { controls: ['okta.deactivate-users'], appId }).guard)
    expect(guard('0oaOther00000000000')).toEqual({ armed: [], held: null })
    expect(guard(APP)).toEqual({ armed: ['okta.deactivate-users'], held: null })
  })
})

describe('a guarded box', () => {
  beforeEach(() => {
    at(`/admin/app/facebook_work_accounts/instance/${APP}/`)
    draw('<div><span>Deactivate Users</span><label>Enable<input type="checkbox"></label></div>')
  })
  const guard = () =>
    news(readPage(document, 'okta', '', [], { controls: ['okta.deactivate-users'], appId: APP }).guard)
  const box = () => element('input') as HTMLInputElement

  test.each(['input', 'label'])('stays off when its %s is clicked', async (selector) => {
    guard()
    const changed = vi.fn()
    box().addEventListener('change', changed)
    await userEvent.click(element(selector), { position: { x: 3, y: 3 } })
    expect(box().checked).toBe(false)
    expect(changed).not.toHaveBeenCalled()
    expect(guard().held?.control).toBe('okta.deactivate-users')
  })

  test('stays off when it is turned by the keyboard', async () => {
    guard()
    box().focus()
    await userEvent.keyboard(' ')
    expect(box().checked).toBe(false)
    expect(guard().held?.control).toBe('okta.deactivate-users')
  })

  test('may be turned off', async () => {
    box().checked = true
    guard()
    await userEvent.click(box())
    expect(box().checked).toBe(false)
    expect(guard().held).toBeNull()
  })
})
