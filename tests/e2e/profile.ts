import { env } from 'node:process'

/**
 * The cases of a test that is made of many: all of them in `npm run test:e2e`, and of `npm test` those that are told
 * first, one for each way in which they differ.
 */
export function casesOf<T>(first: readonly T[], others: readonly T[]): readonly T[] {
  return env['TANDEM_CASES'] === 'all' ? [...first, ...others] : first
}
