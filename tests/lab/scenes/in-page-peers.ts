import { askByCustomFieldRule } from './custom-field-peer'
import { drawScene } from './draw-scene'
import type { Finds } from './peer-answer'
import type { Scene } from './scene'
import { askTestingLibrary } from './testing-library-peer'

/** Shows a scene and asks the peers that run in the page. */
async function ask(scene: Scene): Promise<{ testingLibrary: Finds; customFields: Finds }> {
  await drawScene({ ...scene, behaviour: null })
  return {
    testingLibrary: askTestingLibrary(scene.console),
    customFields: askByCustomFieldRule(scene.console),
  }
}

Object.assign(globalThis, { askPeers: ask })
