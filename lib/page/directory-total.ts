import { isHead } from './directory-row'
import type { Said } from './directory-texts'
import { isTextField } from './field'
import type { PageIndex } from './scan'

/** Whether something is being searched for: what is counted then is what was found. */
function isSearched(index: PageIndex): boolean {
  return index.fields.some(
    (field) =>
      isTextField(field) &&
      field.value !== '' &&
      !field.closest('dialog, [role="dialog"]') &&
      index.isVisible(field),
  )
}

/** How many people a page says there are; null if it doesn't, contradicts itself, or shows a part that was asked for. */
export function totalOf(index: PageIndex, table: Element | null, { counts, filtered }: Said): number | null {
  if (filtered || isSearched(index)) return null
  const told = new Set(counts)
  const declared = Number(table?.getAttribute('aria-rowcount') ?? '')
  if (table && declared > 0) {
    const heads = [...table.querySelectorAll('tr, [role="row"]')].filter(isHead)
    // Rows are counted with their heads, unless somebody did it otherwise: then nothing is known.
    if (heads.every((head) => head.hasAttribute('aria-rowindex'))) told.add(declared - heads.length)
  }
  const [only, second] = told
  return second === undefined ? (only ?? null) : null
}
