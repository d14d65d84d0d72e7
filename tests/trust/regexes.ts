import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { parseAst } from 'vitest/node'

/** A regular expression in the code. `source` is null where it is put together when it is run. */
export interface Regex {
  file: string
  source: string | null
  flags: string
}

type Json = { type?: unknown; [key: string]: unknown }

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** All nodes of a syntax tree. */
function* nodesOf(node: unknown): Generator<Json> {
  if (!isNode(node)) return
  if (typeof node.type === 'string') yield node
  for (const child of Object.values(node)) yield* nodesOf(child)
}

/** The regular expressions of a file: literals, and whatever is made by `RegExp`. */
export async function regexesIn(root: string, file: string): Promise<Regex[]> {
  const { code } = await transform(readFileSync(`${root}/${file}`, 'utf8'), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    target: 'esnext',
    jsx: 'automatic',
  })
  return [...nodesOf(parseAst(code))].flatMap((node): Regex[] => {
    if (node.type === 'Literal' && isNode(node['regex'])) {
      const { pattern, flags } = node['regex']
      return [{ file, source: String(pattern), flags: String(flags) }]
    }
    const { callee } = node
    const made = (node.type === 'NewExpression' || node.type === 'CallExpression') && isNode(callee)
    return made && callee['name'] === 'RegExp' ? [{ file, source: null, flags: '' }] : []
  })
}
