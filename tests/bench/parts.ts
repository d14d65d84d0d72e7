import type { ConsoleId } from '../../lib/guide/types'
import { valueIds, values } from '../../lib/guide/values'
import { fieldFor } from '../../lib/page/fill'
import { readValues } from '../../lib/page/readings'
import { scan } from '../../lib/page/scan'
import { createJudge } from '../../lib/page/signals'

/** What a read is made of, each part by itself on an index made before. */
export function createParts(console: ConsoleId): Record<string, () => unknown> {
  const index = scan(document)
  const ids = valueIds.filter((id) => values[id].fillInto?.console === console)
  return {
    'scan (index of texts, names, fields)': () => scan(document),
    'signals of the guide': () => createJudge(index, 'Okta SSO').signals(console),
    'controls of the guide': () => createJudge(index, 'Okta SSO').controls(console),
    'fields of the form': () => ids.map((id) => fieldFor(index, id)),
    'values on the page': () => readValues(index, console),
  }
}
