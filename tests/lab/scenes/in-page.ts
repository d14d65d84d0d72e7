import '../../page/whole-page'
import { confirmFill, fill } from '../../../lib/page/fill'
import { readPage } from '../../../lib/page/snapshot'
import type { FillOrder } from '../../../lib/page/types'
import type { Answer } from './answer'
import { drawScene } from './draw-scene'
import { markers, targets } from './markers'
import { stateOf } from './page-state'
import { DELAYED, type Scene } from './scene'

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function orderFor(scene: Scene): FillOrder {
  return {
    guard: { origin: location.origin, path: scene.path, appId: scene.appId },
    console: scene.console,
    fields: targets[scene.console].fields.map((id) => ({ id, text: markers[id], replace: false })),
    picks: [],
  }
}

/** The page is asked a third of a second and a second and a half after the fill, as the panel does. */
async function confirmed(order: FillOrder, verdicts: Answer['verdicts']): Promise<void> {
  for (const milliseconds of [300, 1200]) {
    await wait(milliseconds)
    const standing = order.fields.filter(({ id }) => verdicts[id]?.ok === true)
    Object.assign(verdicts, confirmFill(document, { ...order, fields: standing }))
  }
}

/** Shows a scene and lets the page library read and fill it. */
async function play(scene: Scene): Promise<Answer> {
  await drawScene(scene)
  const before = stateOf(document)
  const { readings } = readPage(document, scene.console, 'Okta SSO')
  const order = orderFor(scene)
  const verdicts: Answer['verdicts'] = fill(document, order)
  if (scene.behaviour !== null && DELAYED.includes(scene.behaviour)) await confirmed(order, verdicts)
  else if (scene.behaviour !== null) {
    await wait(0)
    const standing = order.fields.filter(({ id }) => verdicts[id]?.ok === true)
    Object.assign(verdicts, confirmFill(document, { ...order, fields: standing }))
  }
  const after = stateOf(document)
  return {
    readings: [...readings],
    verdicts,
    before: before.fields,
    after: after.fields,
    redrawn: before.markup !== after.markup,
  }
}

Object.assign(globalThis, { playScene: play })
