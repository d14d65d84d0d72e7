import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, NodeResult, Result } from 'axe-core'
import type { Page } from 'playwright'
import { axeTags } from './axe-tags'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has to say of a page, a line for each element; `open` is what it could not decide by itself. */
export interface Audit {
  violations: string[]
  open: string[]
}

function lines({ id, help, nodes }: Result): string[] {
  const place = ({ target }: NodeResult) => target.flat().join(' ')
  const why = ({ any, all }: NodeResult) => [...any, ...all][0]?.message ?? help
  return nodes.map((node) => `${id}: ${place(node)}: ${why(node)}`)
}

/** Runs axe on the page as it is now. It is put there by the debugger, so the page's own policy has no say in it. */
export async function runAxe(page: Page): Promise<Audit> {
  if (!(await page.evaluate("typeof window.axe === 'object'"))) await page.evaluate(source)
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations', 'incomplete'] })`,
  )
  return { violations: results.violations.flatMap(lines), open: results.incomplete.flatMap(lines) }
}
