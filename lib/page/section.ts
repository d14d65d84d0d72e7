import { precedes } from './document-order'
import type { PageIndex } from './scan'
import { normalise } from './text'

/** The section that an element stands in, by its first wording: that of the last known heading before it. */
export function sectionOf(index: PageIndex, element: Element): string | null {
  let last: { name: string; heading: Element } | null = null
  for (const wordings of index.guide.sections)
    for (const wording of wordings)
      for (const { element: heading, whole } of index.texts.get(normalise(wording)) ?? []) {
        if (!whole || !precedes(heading, element) || !index.isVisible(heading)) continue
        if (!last || precedes(last.heading, heading)) last = { name: wordings[0] ?? wording, heading }
      }
  return last?.name ?? null
}
