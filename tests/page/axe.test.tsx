import axe from 'axe-core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { axeTags } from '../../scripts/access/axe-tags'
import { show } from './fixture'
import { PanelScene } from './panel-scene'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const violations = async (place: Element) => {
  const found = await axe.run(place, { runOnly: { type: 'tag', values: axeTags } })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
}

/** The quick look; `npm run gallery -- --axe` audits every scene, in light and dark, at two widths. */
describe('the panel', () => {
  let root: Root
  beforeEach(async () => {
    await page.viewport(360, 800)
    show('<div id="app"></div>')
    root = createRoot(document.querySelector('#app') ?? document.body)
  })
  afterEach(() => act(async () => root.unmount()))

  test.each(['conflict', 'preflight'])('has nothing that axe objects to, in the scene “%s”', async (name) => {
    await act(async () => root.render(<PanelScene name={name} />))
    expect(await violations(document.querySelector('#app') ?? document.body)).toEqual([])
  })

  test('is looked at by an axe that objects', async () => {
    const place = document.createElement('div')
    place.append(document.createElement('button'), document.createElement('img'))
    document.querySelector('#app')?.after(place)
    expect(await violations(place)).toEqual([
      expect.stringContaining('button-name'),
      expect.stringContaining('image-alt'),
    ])
  })
})
