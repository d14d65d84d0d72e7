import { plainMetaScenes } from './meta-scenes'
import { plainOktaScenes } from './okta-scenes'
import type { Scene } from './scene'

/** Every scene, always in the same order and with the same content. */
export function allScenes(): Scene[] {
  return [...plainOktaScenes(), ...plainMetaScenes()]
}
