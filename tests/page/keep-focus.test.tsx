import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Confirm } from '../../components/ui/Confirm'
import { keepFocus } from '../../components/ui/keep-focus'
import { ReasonForm } from '../../components/ui/ReasonForm'
import { Button } from '../../components/ui/Button'
import { show } from './fixture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no #${id}`)
  return element
}
/** Lets what follows a change in the document run. */
const settle = () => new Promise((resume) => requestAnimationFrame(resume))

describe('the focus, when its control goes away', () => {
  let ending: AbortController
  beforeEach(() => {
    show(`<main><section aria-label="Now" id="now"><ul>
      <li id="item"><button id="inner">Forget</button></li></ul><button id="done">Mark as done</button></section>
      <details id="part" open><summary id="title">Part</summary><button id="folded">More</button></details>
      <button id="other">Other</button></main>`)
    ending = new AbortController()
    keepFocus(document, ending.signal)
  })
  afterEach(() => ending.abort())

  test('goes to what is around it and still there, the nearest first', async () => {
    byId('inner').focus()
    byId('inner').remove()
    await settle()
    expect(document.activeElement).toBe(byId('item'))
    byId('item').remove()
    await settle()
    expect(document.activeElement).toBe(byId('now'))
    byId('now').remove()
    await settle()
    expect(document.activeElement?.tagName).toBe('MAIN')
  })

  test('leaves no stop for the Tab key behind', async () => {
    byId('done').focus()
    byId('done').remove()
    await settle()
    expect(byId('now').tabIndex).toBe(-1)
    byId('other').focus()
    expect(byId('now').hasAttribute('tabindex')).toBe(false)
  })

  test('goes to the title of a part that is folded over it', async () => {
    byId('folded').focus()
    byId('part').removeAttribute('open')
    await settle()
    expect(document.activeElement).toBe(byId('title'))
  })

  test('stays with whoever has gone on', async () => {
    byId('done').focus()
    byId('other').focus()
    byId('done').remove()
    await settle()
    expect(document.activeElement).toBe(byId('other'))
  })

  test('is not brought back for whoever has pressed on an empty spot', async () => {
    byId('done').focus()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    byId('done').blur()
    byId('done').remove()
    await settle()
    expect(document.activeElement).toBe(document.body)
  })
})

describe('a form that is closed', () => {
  let root: Root
  afterEach(() => act(async () => root.unmount()))

  function Asking({ erase }: { erase: boolean }) {
    const [asking, setAsking] = useState(false)
    const close = () => setAsking(false)
    return (
      <>
        <Button hidden={asking} onClick={() => setAsking(true)}>
          Skip
        </Button>
        {asking && erase && (
          <Confirm label="Erase" yes="Erase" no="Keep" onYes={close} onNo={close}>
            Erase?
          </Confirm>
        )}
        {asking && !erase && <ReasonForm label="Why?" submit="Send" onSubmit={close} onCancel={close} />}
      </>
    )
  }

  test.each([true, false])('by Escape gives the focus back to the button that opened it', async (erase) => {
    show('<div id="app"></div>')
    root = createRoot(byId('app'))
    await act(async () => root.render(<Asking erase={erase} />))
    document.querySelector('button')?.focus()
    await act(() => userEvent.keyboard('{Enter}'))
    expect(document.activeElement?.textContent).toBe(erase ? 'Keep' : '')
    await act(() => userEvent.keyboard('{Escape}'))
    expect(document.activeElement?.textContent).toBe('Skip')
    expect(document.querySelectorAll('button')).toHaveLength(1)
  })
})
