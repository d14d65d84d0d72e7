import { labelsFor } from './peer-answer'
import type { Answer } from './answer'
import { drawScene } from './draw-scene'
import { markOf } from './fillable-element'
import { markers, targets } from './markers'
import { stateOf } from './page-state'
import type { Scene } from './scene'
import { shapes } from '../../../lib/guide/shapes'
import { values } from '../../../lib/guide/values'

/**
 * An engine as it should not be: the first text of a shape is the value, the first field whose row says the label is
 * the field, hidden or not. By it the scorer shows that it tells wrong from right.
 */
async function play(scene: Scene): Promise<Answer> {
  await drawScene(scene)
  const before = stateOf(document)
  const leaves = [...document.body.querySelectorAll('*')].filter((element) => element.children.length === 0)
  const readings = targets[scene.console].values.flatMap((id) => {
    const shape = new RegExp(shapes[values[id].kind].source.replace(/^\^|\$$/g, ''))
    const text = leaves.map((leaf) => shape.exec(leaf.textContent ?? '')?.[0]).find(Boolean)
    return text === undefined ? [] : [{ id, text, problem: null, evidence: 'the first of its shape' }]
  })
  const verdicts: Answer['verdicts'] = {}
  for (const id of targets[scene.console].fields) {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    const words = labelsFor(id).map((label) => label.toLowerCase())
    const named = fields.find((field) => {
      const row = (field.closest('.row')?.textContent ?? '').toLowerCase()
      return words.some((word) => row.includes(word))
    })
    const field = named ?? fields[0]
    if (!field || !markOf(field)) continue
    if (field.type !== 'file') field.value = markers[id]
    verdicts[id] = { ok: true }
  }
  const after = stateOf(document)
  return { readings, verdicts, before: before.fields, after: after.fields, redrawn: false }
}

Object.assign(globalThis, { playScene: play })
