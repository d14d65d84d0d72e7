import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { controls, type ControlId } from '../../lib/guide/controls'
import type { ControlSpec } from '../../lib/guide/types'
import { keepMark, mark, press } from '../../lib/page/mark'
import { at } from './address'
import { show } from './fixture'

const ids = Object.keys(controls) as ControlId[]
const specOf = (id: ControlId): ControlSpec => controls[id]
const APP = '/admin/app/facebook_work_accounts/instance/0oa1a2b3c4d5e6f7g8h9/'
/** What stands beside the page's own tree. */
const beside = () =>
  [...document.documentElement.children].filter((child) => !/^(HEAD|BODY)$/.test(child.tagName))
const escape = (key = 'Escape') =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

/** Markup of a control, on a page of its own path. */
function draw(id: ControlId): void {
  const { kind, names, row, path } = specOf(id)
  at(
    path === undefined
      ? '/admin/'
      : path.includes('_new_')
        ? `${APP.split('0oa')[0]}_new_/`
        : path.includes('add-app')
          ? '/admin/apps/add-app'
          : APP,
  )
  const name = names[0] ?? ''
  const parts = {
    button: `<button>${name}</button>`,
    link: `<a href="#x">${name}</a>`,
    field: `<label>${name}<input></label>`,
    select: `<label>${name}<select><option>1</option></select></label>`,
    checkbox: `<div><span>${row?.[0] ?? ''}</span><label>${name}<input type="checkbox"></label></div>`,
  }
  show(`<main>${parts[kind]}</main>`)
}

beforeEach(() => at('/admin/'))
afterEach(() => {
  vi.restoreAllMocks()
  escape()
  at('/')
})

describe('the outline', () => {
  beforeEach(() => show('<main><button>Add IdP</button></main>'))
  const shown = () => beside().length === 1

  test('stands beside the page’s own tree, and the page’s tree stays as it was', () => {
    const before = document.body.innerHTML
    expect(mark(document, 'meta.add-idp')).toBe(true)
    expect(shown()).toBe(true)
    expect(document.body.innerHTML).toBe(before)
    expect(beside()[0]?.shadowRoot).toBeNull()
    expect(beside()[0]?.textContent).toBe('')
  })

  test('lets every click through', () => {
    mark(document, 'meta.add-idp')
    const button = document.querySelector('button')
    const box = button?.getBoundingClientRect()
    if (!box) throw new Error('no button')
    expect(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)).toBe(button)
  })

  test('goes on Esc, and on no other key', () => {
    mark(document, 'meta.add-idp')
    escape('a')
    expect(shown()).toBe(true)
    escape()
    expect(beside()).toEqual([])
  })

  test('goes on a click, which the page still hears', async () => {
    let heard = 0
    document.querySelector('button')?.addEventListener('click', () => heard++)
    mark(document, 'meta.add-idp')
    await userEvent.click(document.querySelector('button') ?? document.body)
    expect(beside()).toEqual([])
    expect(heard).toBe(1)
  })

  /** Two frames of the page, at a moment so many milliseconds after the mark was made. */
  const frames = async (clock: { mockReturnValue(now: number): unknown }, start: number, later: number) => {
    clock.mockReturnValue(start + later)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }
  const stopped = () => {
    const start = Date.now()
    return { start, clock: vi.spyOn(Date, 'now').mockReturnValue(start) }
  }

  test('goes when its control goes, after a moment for pages that draw it anew', async () => {
    const { start, clock } = stopped()
    mark(document, 'meta.add-idp')
    show('<main>Gone</main>')
    await frames(clock, start, 1000)
    expect(shown()).toBe(true)
    await frames(clock, start, 1600)
    expect(beside()).toEqual([])
  })

  test('stays with a control that the page draws anew', async () => {
    const { start, clock } = stopped()
    mark(document, 'meta.add-idp')
    show('<main><p style="height:60px"></p><button>Add IdP</button></main>')
    await frames(clock, start, 1000)
    await frames(clock, start, 2600)
    expect(shown()).toBe(true)
  })

  test('goes when nobody asks for it any more, and not while somebody does', async () => {
    const { start, clock } = stopped()
    mark(document, 'meta.add-idp')
    await frames(clock, start, 3000)
    keepMark()
    await frames(clock, start, 6000)
    expect(shown()).toBe(true)
    await frames(clock, start, 7100)
    expect(beside()).toEqual([])
  })

  test('is one at a time', () => {
    show('<main><button>Add IdP</button><a href="#x">Security</a></main>')
    mark(document, 'meta.add-idp')
    mark(document, 'meta.nav-security')
    expect(shown()).toBe(true)
  })

  test.each([
    ['is not there', '<main></main>'],
    ['is there twice', '<main><button>Add IdP</button><button>Add IdP</button></main>'],
    ['is hidden', '<main><button style="visibility:hidden">Add IdP</button></main>'],
  ])('is not drawn when the control %s', (_case, html) => {
    show(html)
    expect(mark(document, 'meta.add-idp')).toBe(false)
    expect(beside()).toEqual([])
  })
})

describe('pressing', () => {
  const presses = (id: ControlId) => {
    let heard = 0
    const listener = (event: Event) => {
      event.preventDefault()
      heard++
    }
    document.addEventListener('click', listener)
    const said = press(document, id)
    document.removeEventListener('click', listener)
    return [said, heard]
  }

  test.each(ids.filter((id) => specOf(id).opens !== true))('is refused: %s commits, or is filled', (id) => {
    draw(id)
    expect(mark(document, id)).toBe(true)
    expect(presses(id)).toEqual([false, 0])
  })

  test.each(ids.filter((id) => specOf(id).opens === true))('opens: %s', (id) => {
    draw(id)
    expect(presses(id)).toEqual([true, 1])
  })

  test.each([
    ['a disabled control', '<button disabled>Add IdP</button>'],
    ['one in a disabled part', '<div aria-disabled="true"><button>Add IdP</button></div>'],
    ['one of two', '<button>Add IdP</button><button>Add IdP</button>'],
    ['none', ''],
  ])('is refused: %s', (_case, html) => {
    show(html)
    expect(presses('meta.add-idp')).toEqual([false, 0])
  })
})
