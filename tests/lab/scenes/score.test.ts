import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright'
import { allScenes, contentOf } from './all-scenes'
import type { Answer } from './answer'
import { markers } from './markers'
import { isDelayed, runScenes } from './run-scenes'
import type { Scene } from './scene'
import { scoreAnswer } from './score'
import { openBrowser } from './stage'

const scenes = allScenes()

function sceneOf(part: string): Scene {
  const scene = scenes.find(({ id }) => id.includes(part))
  if (!scene) throw new Error(`No scene is called ${part}`)
  return scene
}

const form = sceneOf('meta / form / en / published / label for, card / none')
const silent: Answer = { readings: [], verdicts: {}, before: {}, after: {}, redrawn: false }
const keyOf = (scene: Scene, id: 'signOnUrl' | 'issuer') =>
  /"(.*)"/.exec(scene.truth.fields[id] ?? '')?.[1] ?? ''

/** How one field comes out after an answer. */
function fieldScore(scene: Scene, answer: Partial<Answer>, id = 'signOnUrl') {
  return scoreAnswer(scene, { ...silent, ...answer }).find(
    (score) => score.kind === 'fields' && score.id === id,
  )
}

describe('the scorer', () => {
  it('calls a marker in the right field right, and a silent engine refused', () => {
    const right = keyOf(form, 'signOnUrl')
    const filled = { verdicts: { signOnUrl: { ok: true } }, after: { [right]: markers.signOnUrl } }
    expect(fieldScore(form, filled)).toMatchObject({ wanted: 'find', outcome: 'right' })
    expect(fieldScore(form, {})).toMatchObject({ wanted: 'find', outcome: 'refused' })
  })

  it('calls it wrong when the marker is in another field, or in two', () => {
    const right = keyOf(form, 'signOnUrl')
    const other = keyOf(form, 'issuer')
    const verdicts = { signOnUrl: { ok: true } }
    const elsewhere = { verdicts, after: { [other]: markers.signOnUrl } }
    const twice = { verdicts, after: { [right]: markers.signOnUrl, [other]: markers.signOnUrl } }
    expect(fieldScore(form, elsewhere)).toMatchObject({ outcome: 'wrong' })
    expect(fieldScore(form, twice)).toMatchObject({ outcome: 'wrong' })
  })

  it('calls it wrong when a fill is claimed that the page does not show', () => {
    expect(fieldScore(form, { verdicts: { signOnUrl: { ok: true } } })).toMatchObject({ outcome: 'wrong' })
  })

  it('calls it wrong when a refusal leaves something behind, even a part of the text', () => {
    const after = { [keyOf(form, 'signOnUrl')]: markers.signOnUrl.slice(0, 20) }
    const verdicts = { signOnUrl: { ok: false, reason: 'shortened' } }
    expect(fieldScore(form, { verdicts, after })).toMatchObject({ outcome: 'wrong' })
    expect(fieldScore(form, { verdicts, redrawn: true })).toMatchObject({ outcome: 'wrong' })
  })

  it('calls it wrong when a field changes that nobody asked to change', () => {
    const before = { other: 'typed by hand' }
    expect(fieldScore(form, { before, after: { other: '' } })).toMatchObject({ outcome: 'wrong' })
  })

  it('wants a problem where values are swapped, and both texts where there are two', () => {
    const reading = { id: 'audienceUrl', text: 'x', problem: null, evidence: '' }
    const outcome = (scene: Scene, readings: Answer['readings']) =>
      scoreAnswer(scene, { ...silent, readings }).find(
        ({ kind, id }) => kind === 'values' && id === 'audienceUrl',
      )?.outcome
    const swapped = sceneOf('meta / metadata / en / published / aria-labelledby, card / values swapped')
    expect(outcome(swapped, [reading])).toBe('wrong')
    expect(outcome(swapped, [{ ...reading, problem: 'swapped' }])).toBe('right')
    expect(outcome(swapped, [])).toBe('refused')
    const two = scenes.find(({ truth }) => truth.conflict.audienceUrl)
    if (!two) throw new Error('No scene with two texts')
    const [first = '', second = ''] = two.truth.conflict.audienceUrl ?? []
    expect(outcome(two, [{ ...reading, text: first }])).toBe('wrong')
    expect(
      outcome(two, [
        { ...reading, text: first },
        { ...reading, text: second },
      ]),
    ).toBe('right')
  })
})

describe('the scenes', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('are over a thousand, in every language of both consoles', () => {
    expect(scenes.length).toBeGreaterThan(1000)
    const languages = new Set(scenes.map(({ console, language }) => `${console} ${language}`))
    expect(languages.size).toBe(10)
  })

  it('are no copies of each other', () => {
    const contents = new Set(scenes.map(contentOf))
    expect(contents.size).toBe(scenes.length)
  })

  it('name in their truth only fields that they draw, once each', () => {
    for (const { id, html, truth } of scenes)
      for (const selector of Object.values(truth.fields))
        expect(html.split(selector.slice(1, -1)).length, id).toBe(2)
  })

  it('convict an engine that takes the first match', async () => {
    const traps = scenes.filter(
      (scene) => scene.family === 'adversarial' && scene.host === 'page' && !isDelayed(scene),
    )
    const sample = traps.filter(({ language }) => language === 'en')
    const scores = await runScenes(browser, sample, 'naive-in-page.ts')
    const caught = new Set(
      scores.filter(({ outcome }) => outcome === 'wrong').map(({ scene }) => scene.mutation),
    )
    for (const trap of [
      'hidden twins first: off screen',
      'only hidden fields: hidden attribute',
      'two visible fields of one label, side by side',
      'holds another text',
      'disabled fieldset',
      'values swapped under their labels',
      'only hidden text: transparent',
      'example in prose only: code',
      'page of another app',
      'more behind it',
    ])
      expect(caught, trap).toContain(trap)
  })
})
