import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A file of the product, and what it imports: packages by name, own files by their path without ending. */
export interface Source {
  /** "lib/page/fill.ts" */
  path: string
  text: string
  imports: readonly string[]
}

const IMPORTS = [
  /^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
]

/** What a module names as its imports, in all forms that TypeScript knows; own files from the project's folder on. */
export function importsOf(path: string, text: string): string[] {
  const named = IMPORTS.flatMap((form) => [...text.matchAll(form)].map(([, name]) => name ?? ''))
  return named.map((name) => (name.startsWith('.') ? posix.join(dirname(path), name) : name))
}

/** Every file of these folders, but for data. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html)$/.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        const path = relative(ROOT, file).split(sep).join('/')
        const text = readFileSync(file, 'utf8')
        return { path, text, imports: importsOf(path, text) }
      }),
  )
}

/** The product's own files. */
export const product: readonly Source[] = sourcesIn('lib', 'components', 'entrypoints')

/** The product's files in which the pattern stands, comments apart. */
export function saying(pattern: RegExp): string[] {
  const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
  return product.filter(({ text }) => pattern.test(bare(text))).map(({ path }) => path)
}
