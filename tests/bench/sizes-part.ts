import { join } from 'node:path'
import { atMost, goalTable } from './goal'
import type { Print } from './options'
import { kB, sizesOf, type Size } from './sizes'
import { formatTable } from './table'

/** Weighs the build that is there; null, with a sentence, if there is none. */
export function runSizes(print: Print): Size[] | null {
  const sizes = sizesOf(join(import.meta.dirname, '../../.output/chrome-mv3'))
  if (!sizes) {
    print('No build in .output/chrome-mv3: run "npm run build" to see its sizes.')
    return null
  }
  print(
    formatTable({
      heading: 'size of the build',
      columns: ['part', 'raw', 'gzip'],
      rows: sizes.map(({ name, raw, packed }) => [name, kB(raw), kB(packed)]),
    }),
  )
  const goals = sizes.flatMap(({ name, packed, budget }) =>
    budget === null ? [] : [atMost(name, budget / 1000, packed / 1000, ' kB')],
  )
  print(formatTable(goalTable('goals of the size, gzip', goals)))
  return sizes
}
