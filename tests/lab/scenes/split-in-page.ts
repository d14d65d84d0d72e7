import '../../page/whole-page'
import { readPage } from '../../../lib/page/snapshot'
import { drawScene } from './draw-scene'
import type { Scene } from './scene'

/** Draws a scene; the setup's name and nothing else is known of it. */
async function showScene(scene: Scene): Promise<true> {
  await drawScene(scene)
  return true
}

Object.assign(globalThis, {
  showScene,
  /** What the whole library reads, all of it there from the start. */
  readWhole: (scene: Scene, name: string) => readPage(document, scene.console, name),
})
