import type { ValueKind } from './types'
import { shapes } from './shapes'
import { values, type ValueId } from './values'

/** Why a text can't be the value it was taken for. */
export type ValueProblem =
  'swapped' | 'wrong-product' | 'wrong-kind' | 'not-a-certificate' | 'private-key' | 'empty'

/** The kind that a text has by its shape; `name` is no evidence, anything could be one. */
export function kindOf(text: string): ValueKind | null {
  for (const kind of Object.keys(shapes) as ValueKind[])
    if (kind !== 'name' && shapes[kind].test(text)) return kind
  return null
}

/** Why a text can't be a value of this kind, by its shape; null when it fits. */
export function problemOfKind(wanted: ValueKind, text: string): ValueProblem | null {
  if (!text) return 'empty'
  if (/-----BEGIN[A-Z ]*PRIVATE KEY-----/.test(text)) return 'private-key'
  if (shapes[wanted].test(text)) return null
  if (/^https:\/\/[^/]*\bworkplace\.com(?:\/|$)/.test(text)) return 'wrong-product'
  if (wanted === 'certificate') return 'not-a-certificate'
  return kindOf(text) ? 'swapped' : 'wrong-kind'
}

/** Why a text can't be this value, by its shape; null when it fits. */
export function problemOf(id: ValueId, text: string): ValueProblem | null {
  return problemOfKind(values[id].kind, text)
}
