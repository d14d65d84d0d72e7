import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A part of the build: its size in bytes, packed, and what it is meant to stay below. */
export interface Size {
  name: string
  raw: number
  packed: number
  goal: number | null
}

const gzip = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

/** What the panel's page loads at once; everything else of it comes when it is needed. */
function startsWith(root: string): Set<string> {
  const html = readFileSync(join(root, 'sidepanel.html'), 'utf8')
  return new Set([...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? ''))
}

/** The sizes of a build; null if there is none. */
export function sizesOf(root: string): Size[] | null {
  if (!existsSync(join(root, 'manifest.json'))) return null
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const atOnce = startsWith(root)
  const sum = (name: string, goal: number | null, wanted: (path: string) => boolean): Size => {
    const paths = files.filter(wanted).map((path) => join(root, path))
    const raw = paths.reduce((total, path) => total + readFileSync(path).length, 0)
    return { name, raw, packed: paths.reduce((total, path) => total + gzip(path), 0), goal }
  }
  const kB = 1000
  // Scripts beside the worker at the top are what the panel puts into a console's page.
  const injected = files.filter((path) => /^[^/]+\.js$/.test(path) && path !== 'background.js')
  return [
    ...injected.map((script) =>
      sum(`page script ${script}`, script === 'page.js' ? 12 * kB : null, (path) => path === script),
    ),
    sum('page scripts together', null, (path) => injected.includes(path)),
    sum('worker (background.js)', 1 * kB, (path) => path === 'background.js'),
    sum(
      'panel at once (html, script, style)',
      200 * kB,
      (path) => path === 'sidepanel.html' || atOnce.has(path),
    ),
    sum('panel when needed (other chunks)', null, (path) => path.startsWith('chunks/') && !atOnce.has(path)),
    sum('everything', null, () => true),
  ]
}
