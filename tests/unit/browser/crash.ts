import type { RecordCopy } from '../../../lib/browser/record-copy'

/** The two copies of a browser that ends after so many operations: whatever is asked then never happens. */
export function endingAfter(
  count: number,
  first: RecordCopy,
  second: RecordCopy,
): readonly [first: RecordCopy, second: RecordCopy] {
  let left = count
  const step = <T>(act: () => Promise<T>): Promise<T> =>
    left-- > 0 ? act() : Promise.reject(new Error('the browser has ended'))
  const ending = (copy: RecordCopy): RecordCopy => ({
    keys: () => step(() => copy.keys()),
    get: (keys) => step(() => copy.get(keys)),
    read: (prefix, most) => step(() => copy.read(prefix, most)),
    write: (entries) => step(() => copy.write(entries)),
    remove: (keys) => step(() => copy.remove(keys)),
    clear: (prefix) => step(() => copy.clear(prefix)),
  })
  return [ending(first), ending(second)]
}
