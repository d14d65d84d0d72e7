import {
  queryAllByDisplayValue,
  queryAllByLabelText,
  queryAllByRole,
  queryAllByText,
} from '@testing-library/dom'
import type { ConsoleId } from '../../../lib/guide/types'
import { markOf, takesText } from './fillable-element'
import { targets } from './markers'
import { labelsFor, shapeFor, type Finds } from './peer-answer'
import { rootsOf } from './page-state'

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The trees to search: the library doesn't look into shadow roots and frames by itself. */
function containers(): HTMLElement[] {
  return rootsOf(document).map((root) => {
    // Its queries only need what a shadow root has too.
    if (root instanceof ShadowRoot) return root as unknown as HTMLElement
    return root.body
  })
}

function textOf(element: Element): string {
  const isField = 'value' in element && typeof element.value === 'string'
  return (isField ? String(element.value) : (element.textContent ?? '')).trim()
}

/**
 * Looks with `@testing-library/dom`: fields by label text and by role and name, values by text and displayed
 * value. Asked only what the page can hold an answer to.
 */
export function askTestingLibrary(
  console: ConsoleId,
  { hasFields, hasValues }: { hasFields: boolean; hasValues: boolean },
): Finds {
  const finds: Finds = { values: {}, fields: {} }
  for (const container of containers()) {
    const named = new Map<Element, string>()
    if (hasFields)
      queryAllByRole(container, 'textbox', {
        name: (name, element) => {
          named.set(element, tidy(name))
          return false
        },
      })
    for (const id of hasFields ? targets[console].fields : []) {
      const labels = labelsFor(id).map(tidy)
      const found = [
        ...queryAllByLabelText(container, (content) => labels.includes(tidy(content))),
        ...[...named].filter(([, name]) => labels.includes(name)).map(([element]) => element),
      ]
      finds.fields[id] = [...(finds.fields[id] ?? []), ...found.filter(takesText).map(markOf)]
    }
    for (const id of hasValues ? targets[console].values : []) {
      const shape = shapeFor(id)
      const found = [...queryAllByText(container, shape), ...queryAllByDisplayValue(container, shape)]
      finds.values[id] = [...(finds.values[id] ?? []), ...found.map(textOf)]
    }
  }
  return finds
}
