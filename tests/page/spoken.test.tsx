import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ReplaceQuestion } from '../../components/ReplaceQuestion'
import { Spoken } from '../../components/ui/Spoken'
import { show } from './fixture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
beforeEach(() => {
  show('<div id="app"></div>')
  root = createRoot(document.querySelector('#app') ?? document.body)
})
afterEach(() => act(async () => root.unmount()))

describe('what is said aloud', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const say = (text: string) => act(async () => root.render(<Spoken text={text} />))
  const pass = (time: number) => act(async () => void vi.advanceTimersByTime(time))
  const said = () => document.querySelector('[aria-live="polite"]')?.textContent

  test('is what has come to rest, for a while; not the first text, and nothing that flits by', async () => {
    await say('One')
    await pass(10_000)
    expect(said()).toBe('')
    await say('Two')
    await pass(1000)
    await say('Three')
    await pass(1000)
    expect(said()).toBe('')
    await pass(1000)
    expect(said()).toBe('Three')
    await pass(6000)
    expect(said()).toBe('')
  })

  test('is not what has gone and come back', async () => {
    await say('One')
    await say('Two')
    await pass(500)
    await say('One')
    await pass(5000)
    expect(said()).toBe('')
  })
})

test('Escape keeps what a question would replace', async () => {
  const kept = vi.fn()
  const replacing = { console: 'meta' as const, fields: [{ label: 'SAML URL', old: 'old', new: 'new' }] }
  await act(async () =>
    root.render(<ReplaceQuestion replacing={replacing} onReplace={() => {}} onKeep={kept} />),
  )
  await act(() => userEvent.keyboard('{Escape}'))
  expect(kept).toHaveBeenCalledOnce()
})
