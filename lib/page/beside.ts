import { onlyProseBetween } from './between'
import { isTextField, type Field } from './field'
import type { PageIndex } from './scan'

/** How far up from a label its field may be looked for, in levels. */
const CLIMB = 6

/** Each ancestor of the fields, with the fields in it. */
function holdersOf(fields: readonly Field[]): Map<Node, Field[]> {
  const holders = new Map<Node, Field[]>()
  for (const field of fields)
    for (let holder = field.parentNode; holder; holder = holder.parentNode) {
      const inside = holders.get(holder)
      if (inside) inside.push(field)
      else holders.set(holder, [field])
    }
  return holders
}

/**
 * The fields that stand beside one of the labels, each with that label: climbing from the text, the first box with a
 * visible field must hold only that one, and nothing that could be another row's may stand between.
 */
export function fieldsBeside(
  index: PageIndex,
  labels: readonly string[],
  fields: readonly Field[],
): Map<Field, string> {
  const found = new Map<Field, string>()
  const hits = labels.flatMap((label) =>
    (index.texts.get(label) ?? []).map(({ element }) => ({ label, element })),
  )
  if (hits.length === 0 || fields.length === 0) return found
  const holders = holdersOf(fields)
  for (const { label, element } of hits) {
    if (!index.isVisible(element)) continue
    let holder = element.parentNode
    for (let level = 0; holder && level < CLIMB; level++, holder = holder.parentNode) {
      const inside = (holders.get(holder) ?? []).filter((field) => index.isVisible(field))
      if (inside.length === 0) continue
      const [only] = inside
      if (only && inside.length === 1 && (!isTextField(only) || onlyProseBetween(element, only)))
        found.set(only, label)
      break
    }
  }
  return found
}
