import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { fill } from '../../lib/page/fill'
import { sample, show } from './fixture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

function Controlled({ onText, onBlur }: { onText: (text: string) => void; onBlur: () => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <span id="label">SAML URL</span>
      <input
        aria-labelledby="label"
        value={text}
        onBlur={onBlur}
        onChange={(event) => {
          setText(event.target.value)
          onText(event.target.value)
        }}
      />
    </>
  )
}

test('a React-controlled field keeps the value and hears one change and one blur', async () => {
  show('<div id="app"></div>')
  const texts: string[] = []
  let blurs = 0
  const host = document.getElementById('app')
  if (!host) throw new Error('no host')
  const root = createRoot(host)
  await act(async () =>
    root.render(<Controlled onText={(text) => texts.push(text)} onBlur={() => blurs++} />),
  )
  await act(async () => {
    const field = { id: 'signOnUrl', text: sample.signOn, replace: false } as const
    const verdict = fill(document, {
      guard: { origin: location.origin, path: location.pathname, appId: null },
      console: 'meta',
      fields: [field],
      picks: [],
    })
    expect(verdict.signOnUrl).toEqual({ ok: true, already: false })
  })
  expect(texts).toEqual([sample.signOn])
  expect(blurs).toBe(1)
  expect(document.querySelector('input')?.value).toBe(sample.signOn)
  await act(async () => root.unmount())
})
