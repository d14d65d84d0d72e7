import { onlyProseBetween } from './between'
import type { Field, FieldKind } from './field'
import { fieldsIn } from './field-names'
import type { PageIndex } from './scan'

/** How far up from a label its field may be looked for, in levels. */
const CLIMB = 6

/**
 * The fields that stand beside one of the labels, each with that label: climbing from the text, the first box with a
 * visible field must hold only that one, and nothing that could be another row's may stand between.
 */
export function fieldsBeside(
  index: PageIndex,
  labels: readonly string[],
  kind: FieldKind,
): Map<Field, string> {
  const found = new Map<Field, string>()
  for (const label of labels)
    for (const { element } of index.texts.get(label) ?? []) {
      if (!index.isVisible(element)) continue
      let holder = element.parentNode
      for (let level = 0; holder && level < CLIMB; level++, holder = holder.parentNode) {
        const inside = fieldsIn(index, kind, holder).filter((field) => index.isVisible(field))
        if (inside.length === 0) continue
        const [only] = inside
        if (only && inside.length === 1 && (kind !== 'text' || onlyProseBetween(element, only)))
          found.set(only, label)
        break
      }
    }
  return found
}
