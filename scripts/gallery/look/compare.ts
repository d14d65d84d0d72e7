import type { Mark } from './fingerprint'

/** How far a box may be from where its reference has it, in hundredths of the panel: what 320 and 360 pixels differ by. */
const TOLERANCE = 6
/** Most differences that are told of one picture. */
const TOLD = 8

const same = (one: Mark, other: Mark): boolean => one.look === other.look && one.depth === other.depth

/** Pairs of equal marks in both lists' order, as many as can be (longest common subsequence). */
function pairsOf(before: readonly Mark[], now: readonly Mark[]): [number, number][] {
  const width = now.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (const [up, one] of before.toReversed().entries()) {
    const row = before.length - 1 - up
    for (let column = now.length - 1; column >= 0; column--) {
      const other = now[column]
      lengths[row * width + column] =
        other && same(one, other)
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < before.length && column < now.length) {
    const one = before[row]
    const other = now[column]
    if (one && other && same(one, other)) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** How a picture differs from its reference, a line each: what is missing, what is new, what is elsewhere. */
export function differences(before: readonly Mark[], now: readonly Mark[]): string[] {
  const pairs = pairsOf(before, now)
  const kept = new Set(pairs.map(([row]) => row))
  const known = new Set(pairs.map(([, column]) => column))
  const found = [
    ...before.filter((_, row) => !kept.has(row)).map(({ look }) => `missing: ${look}`),
    ...now.filter((_, column) => !known.has(column)).map(({ look }) => `new: ${look}`),
    ...pairs.flatMap(([row, column]) => {
      const [from, to] = [before[row]?.box, now[column]?.box]
      if (!from || !to) return []
      const far = Math.max(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1]))
      return far > TOLERANCE ? [`elsewhere: ${now[column]?.look}, ${from.join('+')} → ${to.join('+')}`] : []
    }),
  ]
  const more = found.length - TOLD
  return more > 0 ? [...found.slice(0, TOLD), `and ${more} more differences`] : found
}
