import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageScriptKey } from '../../../lib/page/key'
import type { Reply } from '../../../lib/page/page-script'
import type { PartName } from '../../../lib/page/parts'
import type { PageSnapshot, Pick } from '../../../lib/page/types'
import { pageGuides } from '../../../scripts/page-guide'
import { createRandom, shuffled } from '../../bench/seed'
import { allScenes } from './all-scenes'
import { bundle, openBrowser, openStage, type Stage } from './stage'
import type { Scene } from './scene'

const SEED = 20_260_501
const SAMPLE = 15
const NAME = 'Okta SSO'
const PARTS: readonly PartName[] = ['fields', 'names', 'picks', 'directory', 'act']

/** The scripts as they ship, each by itself, but for minifying. */
async function scriptOf(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../../../entrypoints/${name}.ts`, import.meta.url))
  const guides = pageGuides()
  const { outputFiles } = await build({
    stdin: { contents: `import entry from ${JSON.stringify(entry)}; entry.main()`, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [
      {
        name: 'page-guide',
        setup(esbuild) {
          esbuild.onResolve({ filter: /^virtual:/ }, ({ path }) => ({
            path: guides.resolveId(path) ?? path,
            namespace: 'page-guide',
          }))
          esbuild.onLoad({ filter: /./, namespace: 'page-guide' }, ({ path }) => ({
            contents: guides.load(path) ?? '',
          }))
        },
      },
    ],
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

let browser: Browser
let scripts = new Map<string, string>()
let drawing = ''

beforeAll(async () => {
  browser = await openBrowser()
  const names = ['page-okta', 'page-meta', ...PARTS]
  scripts = new Map(await Promise.all(names.map(async (name) => [name, await scriptOf(name)] as const)))
  drawing = await bundle('split-in-page.ts')
}, 120_000)
afterAll(() => browser.close())

/** Draws a scene in a tab that has had nothing of Tandem's yet but the console's script. */
async function tabOf(scene: Scene): Promise<Stage> {
  const stage = await openStage(browser, scene.console, [drawing, scripts.get(`page-${scene.console}`) ?? ''])
  await stage.call('showScene', scene)
  return stage
}

const ask = <T>(stage: Stage, scene: Scene, question: string, ...args: unknown[]) =>
  stage.call<Reply<T>>(`globalThis[${JSON.stringify(pageScriptKey(scene.console))}].${question}`, ...args)

/** Reads as the panel does: what is asked for is put there, and the question asked again. */
async function readBitByBit(stage: Stage, scene: Scene, picks: readonly Pick[] = []) {
  const sent: PartName[] = []
  for (;;) {
    const reply = await ask<PageSnapshot>(stage, scene, 'read', scene.console, NAME, picks, null)
    if ('answer' in reply) return { snapshot: reply.answer, sent }
    const next = reply.needs.filter((name) => !sent.includes(name))
    expect(next).not.toEqual([])
    for (const name of next) await stage.run(scripts.get(name) ?? '')
    sent.push(...next)
  }
}

test('a page that is read bit by bit is read as by the whole library, and only the parts that it takes come', async () => {
  // One of each page, and some of whatever else there is.
  const each = new Map(allScenes().map((scene) => [`${scene.console} ${scene.page}`, scene]))
  const scenes = [...each.values(), ...shuffled(allScenes(), createRandom(SEED)).slice(0, SAMPLE)]
  const counts = new Map<string, number>()
  for (const scene of scenes) {
    const stage = await tabOf(scene)
    const { snapshot, sent } = await readBitByBit(stage, scene)
    expect(snapshot, scene.id).toEqual(await stage.call('readWhole', scene, NAME))
    for (const name of sent.length > 0 ? sent : ['nothing']) counts.set(name, (counts.get(name) ?? 0) + 1)
    await stage.close()
  }
  console.log('parts sent:', Object.fromEntries(counts), 'of', scenes.length)
  expect(counts.has('act')).toBe(false)
  expect(counts.has('picks')).toBe(false)
  expect(counts.has('nothing')).toBe(true)
}, 240_000)

const pick: Pick = {
  id: 'audienceUrl',
  as: 'value',
  console: 'meta',
  role: '',
  name: '',
  label: 'entity',
  attributes: [['id', 'x']],
  css: '#x',
}

test.each<[string, string, readonly PartName[], readonly Pick[]]>([
  ['nothing for text and buttons', '<h1>Security</h1><button><svg></svg>Add IdP</button>', [], []],
  ['nothing for a search', '<input type="search" placeholder="Find people"><button>Add IdP</button>', [], []],
  ['fields for one that may be the guide’s', '<input placeholder="Your SAML thing">', ['fields'], []],
  ['fields for one without a name', '<p>Whatever</p><input>', ['fields'], []],
  [
    'names for one that can’t be read',
    '<a href="#"><img alt="Add"> IdP</a><a href="#" title="x">Add IdP<b title="y">…</b></a>',
    ['names'],
    [],
  ],
  [
    'the Directory where it is',
    '<table><tr><th>Account status</th></tr><tr><td>a@acme.example</td></tr></table>',
    ['directory'],
    [],
  ],
  [
    'picks where there are any',
    '<p>entity</p><p id="x">https://work.meta.com/company/1000000000000001</p>',
    ['picks'],
    [pick],
  ],
])('a page is sent %s', async (_what, html, parts, picks) => {
  const scene = allScenes().find((one) => one.console === 'meta')
  if (!scene) throw new Error('no such scene')
  const stage = await openStage(browser, 'meta', [scripts.get('page-meta') ?? ''])
  await stage.page.evaluate((markup) => {
    document.body.innerHTML = markup
  }, html)
  const { sent, snapshot } = await readBitByBit(stage, scene, picks)
  expect(sent).toEqual(parts)
  expect(snapshot.readings.length).toBe(picks.length)
  await stage.close()
})

test('a press is held back from the first look on, whatever is still missing', async () => {
  const scene = allScenes().find((one) => one.console === 'meta')
  if (!scene) throw new Error('no such scene')
  const stage = await openStage(browser, 'meta', [scripts.get('page-meta') ?? ''])
  await stage.page.evaluate(() => {
    document.body.innerHTML = '<input placeholder="SAML thing"><button>Activate SSO</button>'
    document.querySelector('button')?.addEventListener('click', () => document.body.append('pressed'))
  })
  const guard = { controls: ['meta.activate'], appId: null }
  expect(await ask(stage, scene, 'read', 'meta', NAME, [], guard)).toEqual({ needs: ['fields'] })
  await stage.page.getByRole('button').click()
  expect(await stage.page.locator('body').innerText()).not.toContain('pressed')
  await stage.close()
})

test('nothing is filled before every part is there', async () => {
  const scene = allScenes().find(
    (one) => one.console === 'meta' && one.page === 'form' && one.family === 'plain',
  )
  if (!scene) throw new Error('no such scene')
  const stage = await tabOf(scene)
  const order = {
    guard: { origin: 'https://work.meta.com', path: scene.path, appId: null },
    console: 'meta',
    fields: [{ id: 'issuer', text: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9', replace: false }],
    picks: [],
  }
  const first = await ask(stage, scene, 'fill', order)
  expect(first).toEqual({ needs: ['act', 'fields', 'names', 'picks'] })
  for (const name of ['act', 'fields', 'names']) await stage.run(scripts.get(name) ?? '')
  expect(await ask(stage, scene, 'fill', order)).toEqual({ needs: ['picks'] })
  await stage.run(scripts.get('picks') ?? '')
  expect(await ask(stage, scene, 'fill', order)).toEqual({ answer: { issuer: { ok: true, already: false } } })
  // A script that comes a second time forgets nothing.
  for (const script of scripts.values()) await stage.run(script)
  const undone = await ask(stage, scene, 'undo', { ...order, fields: undefined })
  expect(undone).toEqual({ answer: { issuer: 'restored' } })
  await stage.close()
})
