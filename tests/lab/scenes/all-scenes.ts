import { adversarialMetaScenes } from './meta-adversaries'
import { mutatedMetaScenes } from './meta-mutations'
import { plainMetaScenes } from './meta-scenes'
import { adversarialOktaScenes } from './okta-adversaries'
import { mutatedOktaScenes } from './okta-mutations'
import { plainOktaScenes } from './okta-scenes'
import type { Scene } from './scene'

/** Every scene, always in the same order and with the same content. Throws where two have one id. */
export function allScenes(): Scene[] {
  const scenes = [
    ...plainOktaScenes(),
    ...mutatedOktaScenes(),
    ...adversarialOktaScenes(),
    ...plainMetaScenes(),
    ...mutatedMetaScenes(),
    ...adversarialMetaScenes(),
  ]
  const ids = new Set<string>()
  for (const { id } of scenes) {
    if (ids.has(id)) throw new Error(`Two scenes are called ${id}`)
    ids.add(id)
  }
  return scenes
}
