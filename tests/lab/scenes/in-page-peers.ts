import { askByCustomFieldRule } from './custom-field-peer'
import { drawScene } from './draw-scene'
import type { Finds } from './peer-answer'
import type { Scene } from './scene'
import { rootsOf } from './page-state'
import { askTestingLibrary } from './testing-library-peer'
import { takesText } from './fillable-element'

/** What the peers in the page say, and whether there is anything at all that one outside of it could find. */
export interface InPageFinds {
  testingLibrary: Finds
  customFields: Finds
  hasFields: boolean
  hasValues: boolean
}

/** Shows a scene and asks the peers that run in the page. */
async function ask(scene: Scene): Promise<InPageFinds> {
  await drawScene({ ...scene, behaviour: null })
  const roots = rootsOf(document)
  const holds = {
    hasFields: roots.some((root) => [...root.querySelectorAll('input, textarea')].some(takesText)),
    hasValues: roots.some((root) => {
      const top = root instanceof ShadowRoot ? root : root.body
      const shown = [top.textContent ?? '', ...[...root.querySelectorAll('input')].map(({ value }) => value)]
      return /:\/\/|-----BEGIN/.test(shown.join(' ').replace(/[\u00ad\u200b]/g, ''))
    }),
  }
  return {
    ...holds,
    testingLibrary: askTestingLibrary(scene.console, holds),
    customFields: askByCustomFieldRule(scene.console),
  }
}

Object.assign(globalThis, { askPeers: ask })
