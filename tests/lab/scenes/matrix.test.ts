import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright'
import { shuffled, createRandom } from '../../bench/seed'
import { allScenes } from './all-scenes'
import { isDelayed, runScenes } from './run-scenes'
import type { Scene } from './scene'
import type { Score } from './score'
import { openBrowser } from './stage'

const SEED = 20_260_501
const SAMPLE = 300

let browser: Browser
let scores: Score[] = []

/** All that mislead, and a sample of the others; what takes its time is left to `npm run matrix`. */
function quickProfile(): Scene[] {
  const quick = allScenes().filter((scene) => !isDelayed(scene))
  const others = quick.filter(({ family }) => family !== 'adversarial')
  return [
    ...quick.filter(({ family }) => family === 'adversarial'),
    ...shuffled(others, createRandom(SEED)).slice(0, SAMPLE),
  ]
}

const told = (found: readonly Score[]) =>
  found.map(({ scene, kind, id, reason, came }) => `${scene.id}: ${kind}.${id}: ${reason}: ${came}`)

beforeAll(async () => {
  browser = await openBrowser()
  scores = await runScenes(browser, quickProfile())
}, 240_000)
afterAll(() => browser.close())

it('reads no wrong text and fills no wrong field on any scene', () => {
  expect(scores.length).toBeGreaterThan(1000)
  expect(told(scores.filter(({ outcome }) => outcome === 'wrong'))).toEqual([])
})

it.each(['values', 'fields'] as const)('finds at least 95 % of the %s that can be found', (kind) => {
  const wanted = scores.filter((score) => score.kind === kind && score.wanted === 'find')
  const right = wanted.filter(({ outcome }) => outcome === 'right')
  expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.95)
})
