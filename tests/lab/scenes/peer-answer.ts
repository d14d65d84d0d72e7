import type { ConsoleId } from '../../../lib/guide/types'
import { controls } from '../../../lib/guide/controls'
import type { ValueSpec } from '../../../lib/guide/types'
import { shapes } from '../../../lib/guide/shapes'
import { values, type ValueId } from '../../../lib/guide/values'
import type { Answer } from './answer'
import { markers, targets, type Fillable } from './markers'

/** What a peer comes up with: every text for each value, and the marks of all fields that it would fill. */
export interface Finds {
  values: Partial<Record<ValueId, string[]>>
  fields: Partial<Record<Fillable, string[]>>
}

/** The labels that the product knows for a field; its peers get the same list. */
export function labelsFor(id: Fillable): readonly string[] {
  if (id === 'testEmail') return controls['meta.test-email'].names
  const spec: ValueSpec = values[id]
  return spec.fillInto?.labels ?? []
}

/** The shape that the product knows for a value. */
export function shapeFor(id: ValueId): RegExp {
  return shapes[values[id].kind]
}

/** One find is a peer's answer; none or several is none. */
export function answerOf(console: ConsoleId, finds: Finds): Answer {
  const answer: Answer = { readings: [], verdicts: {}, before: {}, after: {}, redrawn: false }
  const readings: Answer['readings'][number][] = []
  for (const id of targets[console].values) {
    const [text, second] = new Set(finds.values[id])
    if (text !== undefined && second === undefined)
      readings.push({ id, text, problem: null, evidence: 'one match' })
  }
  for (const id of targets[console].fields) {
    const [mark, second] = new Set(finds.fields[id])
    const one = mark !== undefined && second === undefined
    answer.verdicts[id] = one ? { ok: true } : { ok: false, reason: mark === undefined ? 'none' : 'several' }
    // Two names can lead to one field: then the scorer has to see both.
    if (one) answer.after[mark] = `${answer.after[mark] ?? ''}${markers[id]}`
  }
  return { ...answer, readings }
}
