import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { differences } from '../../scripts/gallery/look/compare'
import { directionFaults } from '../../scripts/gallery/look/direction-faults'
import { fingerprintOf, paletteOf } from '../../scripts/gallery/look/fingerprint'
import { readMarks, writeMarks } from '../../scripts/gallery/look/fingerprint-text'
import { layoutFaults } from '../../scripts/gallery/look/layout-faults'
import conflictReference from '../../scripts/gallery/reference/conflict.txt?raw'
import heldReference from '../../scripts/gallery/reference/held.txt?raw'
import midReference from '../../scripts/gallery/reference/mid.txt?raw'
import palette from '../../scripts/gallery/reference/palette-light.txt?raw'
import { show } from './fixture'
import { PanelScene } from './panel-scene'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const references = { conflict: conflictReference, held: heldReference, mid: midReference }
type SceneName = keyof typeof references

let root: Root
let style: HTMLStyleElement
const app = () => document.querySelector('#app') ?? document.body

async function draw(name: SceneName): Promise<void> {
  await act(async () => root.render(<PanelScene name={name} />))
  // What is loaded when it is drawn.
  await act(async () => void (await import('../../components/Rivals')))
}

const differs = (name: SceneName) => differences(readMarks(references[name]), fingerprintOf(app()))

beforeEach(async () => {
  await page.viewport(360, 800)
  show('<div id="app"></div>')
  style = document.createElement('style')
  document.head.append(style)
  root = createRoot(app())
})
afterEach(async () => {
  await act(async () => root.unmount())
  style.remove()
  document.documentElement.dir = 'ltr'
})

describe('a picture of the panel, held against its reference', () => {
  test.each(['conflict', 'held', 'mid'] as const)(
    'is as it was accepted, in the scene “%s”',
    async (name) => {
      await draw(name)
      expect(differs(name)).toEqual([])
      expect(layoutFaults(app())).toEqual([])
    },
  )

  test.each([
    ['another font', '* { font-family: "DejaVu Serif", serif !important }'],
    ['narrow letters', '* { font-family: "Liberation Sans Narrow", monospace !important }'],
    ['larger text', 'body { font-size: 14.5px }'],
  ])('is the same in %s', async (_, css) => {
    await draw('conflict')
    style.textContent = css
    expect(differs('conflict')).toEqual([])
  })

  test('is the same from right to left, and at the narrowest width', async () => {
    document.documentElement.dir = 'rtl'
    await page.viewport(320, 800)
    await draw('mid')
    expect(differs('mid')).toEqual([])
    expect(directionFaults('rtl', app())).toEqual([])
  })

  test.each([
    ['a button is gone', '.fill-side .button { display: none }', 'missing: button.button'],
    ['a region is gone', '.values { display: none }', 'missing: section.region.values'],
    ['the grid of the fill buttons is broken', '.fill-bar { display: block }', 'elsewhere: div.fill-side'],
    ['a danger has no colour', '.problem { color: var(--ink) }', 'new: p.problem ink'],
    [
      'a primary button looks like any other',
      '.button-primary { background: none }',
      'missing: button.button',
    ],
    ['an icon is gone', '.badge svg { display: none }', 'missing: svg'],
    ['tools fall below their value', '.value-head { display: block }', 'elsewhere: div.tools'],
    ['a region is squeezed', '.now { width: 60% }', 'elsewhere: section.region.now'],
    ['a frame is gone', '.now { border-style: none }', 'missing: section.region.now'],
  ])('differs when %s', async (_, css, said) => {
    await draw('conflict')
    style.textContent = css
    expect(differs('conflict').some((line) => line.startsWith(said))).toBe(true)
  })

  test('differs when a colour of the palette is another', async () => {
    await draw('mid')
    const text = () =>
      Object.entries(paletteOf())
        .map(([name, colour]) => `${name} ${colour}\n`)
        .join('')
    expect(text()).toBe(palette)
    style.textContent = ':root { --accent: #7a7a7a }'
    expect(text()).not.toBe(palette)
  })

  test('is written and read without loss', async () => {
    await draw('held')
    const marks = fingerprintOf(app())
    expect(readMarks(writeMarks(marks))).toEqual(marks)
    expect(writeMarks(marks).length).toBeLessThan(12_000)
  })
})

describe('what a picture must not have', () => {
  test.each([
    ['sticks out', '.console-host { position: relative; left: 300px }', /^sticks out sideways/],
    ['is cut off', '.now h2 { overflow: hidden; white-space: nowrap; width: 4rem }', /^text cut off: h2/],
    ['has a clipped button', '.button { width: 3rem; white-space: nowrap }', /^text cut off: button/],
    ['lies over another', '.now .button { margin-inline-end: -80px }', /^overlap: button/],
  ])('is found when something %s', async (_, css, said) => {
    await draw('mid')
    style.textContent = css
    expect(layoutFaults(app()).some((fault) => said.test(fault))).toBe(true)
  })

  test.each([
    ['signs don’t turn', 'svg { scale: none !important; transform: none !important }', /^points the wrong/],
    ['headings stay left', 'h2 { text-align: left; width: 100% }', /^begins at the wrong side/],
    ['values take its direction', 'code { unicode-bidi: normal !important }', /^takes the panel/],
    ['the document doesn’t turn', 'body { direction: ltr }', /^the document is not rtl/],
  ])('is found when %s from right to left', async (_, css, said) => {
    document.documentElement.dir = 'rtl'
    await draw('mid')
    style.textContent = css
    expect(directionFaults('rtl', app()).some((fault) => said.test(fault))).toBe(true)
  })
})
