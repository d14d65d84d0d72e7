import type { ConsoleId } from '../../../lib/guide/types'
import { markOf, takesText } from './fillable-element'
import { targets } from './markers'
import { rootsOf } from './page-state'
import { labelsFor, type Finds } from './peer-answer'

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** The attributes and texts of a field in the documented order of priority. */
function namesOf(element: Element): string[] {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  const attribute = (name: string) => element.getAttribute(name) ?? ''
  const label = [...(labels ?? [])].map((one) => one.textContent ?? '').join(' ')
  return [attribute('id'), attribute('name'), label, attribute('aria-label'), attribute('placeholder')].map(
    tidy,
  )
}

/**
 * The rule by which Bitwarden's help says that custom fields are matched: the name is compared, exactly and without
 * regard to case, with each field's id, name, label, aria-label and placeholder, in this order of priority; several
 * names may be given. Written anew from that page, in the version
 * that the repository bitwarden/help keeps (_articles/features/custom-fields.md), not from any code.
 */
export function askByCustomFieldRule(console: ConsoleId): Finds {
  const fields: Finds['fields'] = {}
  const all = rootsOf(document).flatMap((root) => [...root.querySelectorAll('input, textarea')])
  const known = all.filter(takesText).map((element) => ({ element, names: namesOf(element) }))
  for (const id of targets[console].fields) {
    const wanted = labelsFor(id).map(tidy)
    for (let priority = 0; priority < 5; priority++) {
      const found = known.filter(({ names }) => wanted.includes(names[priority] ?? ''))
      fields[id] = found.map(({ element }) => markOf(element))
      if (found.length > 0) break
    }
  }
  return { values: {}, fields }
}
