import type { PageIndex } from './scan'

/** A finding that is made at most once per pass over a page, when it is first asked for. */
export function perPage<T>(make: (index: PageIndex) => T): (index: PageIndex) => T {
  const made = new WeakMap<PageIndex, { value: T }>()
  return (index) => {
    const known = made.get(index)
    if (known) return known.value
    const value = make(index)
    made.set(index, { value })
    return value
  }
}
