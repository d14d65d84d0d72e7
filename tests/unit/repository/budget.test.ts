import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { overBudget, sizesOf } from '../../bench/sizes'

/** Every script that the panel may put into a page, in a build that keeps all budgets. */
const SCRIPTS = 'page-okta page-meta fields names picks directory act pointer'.split(' ')
let root = ''

/** Random bytes can't be packed: so many of them weigh a little more than that. */
function add(path: string, bytes: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), randomBytes(bytes))
}

const problems = () => overBudget(sizesOf(root) ?? [])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tandem-budget-'))
  writeFileSync(join(root, 'manifest.json'), '{}')
  writeFileSync(
    join(root, 'sidepanel.html'),
    '<script src="/chunks/panel.js"></script><link href="/assets/panel.css">',
  )
  for (const script of SCRIPTS) add(`${script}.js`, 1000)
  add('background.js', 500)
  add('chunks/panel.js', 100_000)
  writeFileSync(join(root, 'chunks/whole-a1.js'), 'import{a}from"./beside.js";import("./later.js")')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the budget of the build', () => {
  test('is kept by one that is small enough; what comes later is not counted', () => {
    add('chunks/later.js', 500_000)
    expect(problems()).toEqual([])
  })

  test.each([
    ['page-okta.js', 12_000, 'page script page-okta.js'],
    ['page-meta.js', 12_000, 'page script page-meta.js'],
    ['fields.js', 7000, 'page script fields.js'],
    ['pointer.js', 16_000, 'page script pointer.js'],
    ['background.js', 1000, 'worker (background.js)'],
    ['assets/panel.css', 110_000, 'panel at once (html, script, style)'],
    ['chunks/whole-a1.js', 110_000, 'script of a panel in use'],
    ['chunks/beside.js', 110_000, 'script of a panel in use'],
  ])('is broken by %s of %i bytes and more, and says by how much', (path, bytes, name) => {
    add(path, bytes)
    const [problem, ...more] = problems()
    expect(problem).toMatch(/has grown to \d+ bytes gzip, \d+ more than its budget of [\d.]+ kB\.$/)
    expect(problem?.startsWith(`${name} `)).toBe(true)
    expect(more).toEqual([])
  })

  test('names a script that has none, and one that is not there', () => {
    add('surprise.js', 10)
    rmSync(join(root, 'act.js'))
    expect(problems()).toEqual([
      'page script act.js is not in the build: its budget is for nothing.',
      'page script surprise.js has no budget: give it one in tests/bench/sizes.ts.',
    ])
  })
})
