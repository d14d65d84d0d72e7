import { valueIds, type ValueId } from '../../../lib/guide/values'
import type { Answer } from './answer'
import { markers, targets, type Fillable } from './markers'
import type { FieldId, Scene } from './scene'

/** How one target of a scene came out. */
export interface Score {
  scene: Scene
  kind: 'values' | 'fields'
  id: FieldId
  /** Whether truth has something to find, or demands that nothing is taken for it. */
  wanted: 'find' | 'refuse'
  outcome: 'right' | 'refused' | 'wrong'
  /** In words, why it isn't right; of a refusal its reason. */
  reason: string
  expected: string
  came: string
}

type Verdict = Omit<Score, 'scene' | 'kind' | 'id'>

const show = (texts: readonly string[]) =>
  texts.map((text) => text.replaceAll('\n', '⏎').slice(0, 90)).join(' | ')

/** Judges what was captured for one value. */
function judgeValue(scene: Scene, answer: Answer, id: ValueId): Verdict {
  const { truth } = scene
  const mine = answer.readings.filter((reading) => reading.id === id)
  const captured = [...new Set(mine.filter(({ problem }) => problem === null).map(({ text }) => text))]
  const problems = mine.flatMap(({ problem }) => problem ?? [])
  const came = mine
    .map(({ text, problem, evidence }) => `${show([text])} [${problem ?? 'captured'}: ${evidence}]`)
    .join(' | ')
  const verdict = (
    wanted: Verdict['wanted'],
    outcome: Verdict['outcome'],
    reason: string,
    expected: string,
  ) => ({
    wanted,
    outcome,
    reason,
    expected,
    came,
  })
  const both = truth.conflict[id]
  if (both) {
    const reported = mine.map(({ text }) => text)
    const expected = `both: ${show(both)}`
    if (captured.some((text) => !both.includes(text)))
      return verdict('refuse', 'wrong', 'a third text', expected)
    if (both.every((text) => reported.includes(text))) return verdict('refuse', 'right', '', expected)
    return captured.length > 0
      ? verdict('refuse', 'wrong', 'one of two texts', expected)
      : verdict('refuse', 'refused', 'conflict not reported', expected)
  }
  if (truth.flagged.includes(id)) {
    if (captured.length > 0)
      return verdict('refuse', 'wrong', 'captured in spite of its problem', 'a problem')
    if (problems.length > 0) return verdict('refuse', 'right', '', 'a problem')
    return verdict('refuse', 'refused', 'problem not reported', 'a problem')
  }
  const text = truth.values[id]
  const others = captured.filter((one) => one !== text)
  const wanted = text !== undefined && !truth.refuse.includes(id) ? 'find' : 'refuse'
  const expected = text === undefined ? 'nothing' : show([text])
  if (others.length > 0) return verdict(wanted, 'wrong', 'another text', expected)
  if (captured.length > 0 || wanted === 'refuse') return verdict(wanted, 'right', '', expected)
  return verdict(wanted, 'refused', problems[0] ?? 'nothing captured', expected)
}

const keyOf = (selector: string | undefined) => /"([^"]*)"/.exec(selector ?? '')?.[1] ?? null

/** Where a marker, or a part of it, stands after the fill. */
function placesOf(answer: Answer, marker: string): string[] {
  const flat = (text: string) => text.replace(/\s/g, '').toLowerCase()
  return Object.entries(answer.after)
    .filter(([key, text]) => text !== answer.before[key] && text !== '')
    .filter(([, text]) => flat(marker).includes(flat(text)) || flat(text).includes(flat(marker)))
    .map(([key]) => key)
}

/** Fields that changed without holding any marker: nobody asked for that. */
function strayChanges(answer: Answer): string[] {
  const owned = new Set(Object.values(markers).flatMap((marker) => placesOf(answer, marker)))
  return Object.keys({ ...answer.before, ...answer.after }).filter(
    (key) => key in answer.after && (answer.before[key] ?? '') !== answer.after[key] && !owned.has(key),
  )
}

/** Judges where one marker went. */
function judgeField(scene: Scene, answer: Answer, id: Fillable): Verdict {
  const right = keyOf(scene.truth.fields[id])
  const mayRefuse = scene.truth.refuse.includes(id)
  const wanted = right !== null && !mayRefuse ? 'find' : 'refuse'
  const said = answer.verdicts[id] ?? { ok: false, reason: 'no answer' }
  const places = placesOf(answer, markers[id])
  const expected = right === null ? 'nothing' : `[${right}]`
  const came = `${said.ok ? 'filled' : `refused (${said.reason ?? '?'})`}; marker in: ${places.join(', ') || 'nothing'}`
  const verdict = (outcome: Verdict['outcome'], reason: string) =>
    ({ wanted, outcome, reason, expected, came }) as const
  const stray = strayChanges(answer)
  if (stray.length > 0) return verdict('wrong', `changed another field: ${stray.join(', ')}`)
  if (places.some((key) => key !== right)) return verdict('wrong', 'another field')
  if (said.ok) {
    if (right === null || answer.after[right] !== markers[id])
      return verdict('wrong', 'said to be filled, and is not')
    return verdict('right', '')
  }
  if (places.length > 0) return verdict('wrong', 'a refusal that left something behind')
  if (answer.redrawn && scene.behaviour === null) return verdict('wrong', 'a refusal that changed the page')
  return wanted === 'refuse' ? verdict('right', '') : verdict('refused', said.reason ?? '?')
}

/** Judges an engine's answer to a scene, target by target. */
export function scoreAnswer(scene: Scene, answer: Answer): Score[] {
  const { values, fields } = targets[scene.console]
  const extra = valueIds.filter(
    (id) =>
      !values.includes(id) &&
      answer.readings.some((reading) => reading.id === id && reading.problem === null),
  )
  const scores: Score[] = []
  if (scene.asks.includes('values'))
    for (const id of [...values, ...extra])
      scores.push({ scene, kind: 'values', id, ...judgeValue(scene, answer, id) })
  if (scene.asks.includes('fields'))
    for (const id of fields) scores.push({ scene, kind: 'fields', id, ...judgeField(scene, answer, id) })
  return scores
}
