import * as v from 'valibot'
import { getJson, noAnswer, type OktaAnswer } from './client'

/** Pages that are read of one list: with 200 a page, more than 5,000 entries are not looked through. */
const MOST_PAGES = 25

/** A list that came in pages. */
export interface Pages<T> {
  items: T[]
  /** False where there is more than was read: what isn't among the items may exist all the same. */
  complete: boolean
}

/**
 * Reads a list to its end. A page that fails is no answer at all. The next page's address is followed only within the
 * list's own path, whatever host it names; one that was read before ends the reading, as unfinished.
 */
export async function readPages<S extends v.GenericSchema>(
  host: string,
  path: string,
  item: S,
  signal?: AbortSignal,
): Promise<OktaAnswer<Pages<v.InferOutput<S>>>> {
  const pathOf = (address: string) => address.replace(/\?[^]*$/, '')
  const items: v.InferOutput<S>[] = []
  const read = new Set<string>()
  let next = path
  for (;;) {
    read.add(next)
    const page = await getJson(host, next, v.array(item), signal)
    if (!page.ok) return page
    items.push(...page.value)
    if (page.next === null) return { ...page, value: { items, complete: true } }
    if (pathOf(page.next) !== pathOf(path)) return noAnswer('unexpected')
    if (read.has(page.next) || read.size === MOST_PAGES)
      return { ...page, next: null, value: { items, complete: false } }
    next = page.next
  }
}
