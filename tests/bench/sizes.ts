import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A part of the build: its size in bytes, packed, and what it has to stay below. */
export interface Size {
  name: string
  raw: number
  packed: number
  /** In bytes; null for what has none. */
  budget: number | null
}

/** Bytes as the documents say them: a kB is a thousand of them. */
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** What each script that is put into a console's page may weigh, packed, in bytes. */
const PAGE_SCRIPTS: Readonly<Record<string, number>> = {
  // One of these two is in every tab that is looked at.
  'page-okta.js': 12_000,
  'page-meta.js': 12_000,
  // These come when a page or a person asks for them.
  'fields.js': 7000,
  'names.js': 6000,
  'picks.js': 4000,
  'directory.js': 5000,
  'act.js': 5000,
  'pointer.js': 16_000,
}
const WORKER = 1000
const PANEL = 200_000

const gzip = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

/** Files with all that they import by themselves, chunk for chunk. */
function withImports(root: string, files: readonly string[]): Set<string> {
  const found = new Set(files)
  for (const file of found)
    if (file.endsWith('.js') && existsSync(join(root, file)))
      for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(
        /(?:\bfrom|\bimport)"\.\/([^"]+)"/g,
      ))
        found.add(`chunks/${name}`)
  return found
}

/** What the panel's page loads at once. */
function startsWith(root: string): Set<string> {
  const html = readFileSync(join(root, 'sidepanel.html'), 'utf8')
  return withImports(
    root,
    [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? ''),
  )
}

/** The sizes of a build; null if there is none. */
export function sizesOf(root: string): Size[] | null {
  if (!existsSync(join(root, 'manifest.json'))) return null
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const atOnce = startsWith(root)
  // entrypoints/sidepanel/whole.ts: it comes by itself, right after the first moment.
  const whole = files.filter((path) => /^chunks\/whole-[^/]+\.js$/.test(path))
  const inUse = withImports(root, [...atOnce, ...whole])
  const sum = (name: string, budget: number | null, wanted: (path: string) => boolean): Size => {
    const paths = files.filter(wanted).map((path) => join(root, path))
    const raw = paths.reduce((total, path) => total + readFileSync(path).length, 0)
    return { name, raw, packed: paths.reduce((total, path) => total + gzip(path), 0), budget }
  }
  // Scripts beside the worker at the top are what the panel puts into a console's page; one that is new, or gone, is
  // weighed too, so that it is noticed.
  const injected = files.filter((path) => /^[^/]+\.js$/.test(path) && path !== 'background.js')
  const scripts = [...new Set([...Object.keys(PAGE_SCRIPTS), ...injected])]
  return [
    ...scripts.map((script) =>
      sum(`page script ${script}`, PAGE_SCRIPTS[script] ?? 0, (path) => path === script),
    ),
    sum('page scripts together', null, (path) => injected.includes(path)),
    sum('worker (background.js)', WORKER, (path) => path === 'background.js'),
    sum(
      'panel at once (html, script, style)',
      PANEL,
      (path) => path === 'sidepanel.html' || atOnce.has(path),
    ),
    sum('script of a panel in use', PANEL, (path) => path.endsWith('.js') && inUse.has(path)),
    sum('panel when needed (other chunks)', null, (path) => path.startsWith('chunks/') && !inUse.has(path)),
    sum('everything', null, () => true),
  ]
}

/** What is wrong with the sizes, in a sentence each: what grew beyond its budget, has none, or is not there. */
export function overBudget(sizes: readonly Size[]): string[] {
  return sizes.flatMap(({ name, packed, budget }) => {
    if (budget === null) return []
    if (packed === 0) return [`${name} is not in the build: its budget is for nothing.`]
    if (budget === 0) return [`${name} has no budget: give it one in tests/bench/sizes.ts.`]
    if (packed <= budget) return []
    // Whole bytes: rounded, the two could be the same.
    return [
      `${name} has grown to ${packed} bytes gzip, ${packed - budget} more than its budget of ${kB(budget)}.`,
    ]
  })
}
