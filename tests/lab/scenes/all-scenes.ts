import { adversarialMetaScenes } from './meta-adversaries'
import { mutatedMetaScenes } from './meta-mutations'
import { plainMetaScenes } from './meta-scenes'
import { adversarialOktaScenes } from './okta-adversaries'
import { mutatedOktaScenes } from './okta-mutations'
import { plainOktaScenes } from './okta-scenes'
import type { Scene } from './scene'

/**
 * What of a scene makes a difference: its markup without the ids and classes that are random anyway, with its numbers
 * numbered, and everything that it asks.
 */
export function contentOf({ html, path, host, behaviour, language, truth }: Scene): string {
  const numbers = new Map<string, number>()
  const markup = html
    .replace(/ (?:data-n|id|class|for)="[^"]*"/g, '')
    .replace(/="js_[^"]*"/g, '')
    .replace(/exk[0-9a-z]+|\d{8,}/g, (found) => {
      const number = numbers.get(found) ?? numbers.size
      numbers.set(found, number)
      return `#${number}`
    })
  const wanted = [Object.keys(truth.values), Object.keys(truth.fields), truth.refuse, truth.flagged]
  return JSON.stringify([markup, path, host, behaviour, language, wanted])
}

/**
 * Every scene, always in the same order and with the same content. A change that changes nothing on a page, such as
 * other quotes where there are none, makes no scene. Throws where two have one id.
 */
export function allScenes(): Scene[] {
  const ids = new Set<string>()
  const contents = new Set<string>()
  const made = [
    ...plainOktaScenes(),
    ...mutatedOktaScenes(),
    ...adversarialOktaScenes(),
    ...plainMetaScenes(),
    ...mutatedMetaScenes(),
    ...adversarialMetaScenes(),
  ]
  return made.filter((scene) => {
    if (ids.has(scene.id)) throw new Error(`Two scenes are called ${scene.id}`)
    ids.add(scene.id)
    const content = contentOf(scene)
    const isNew = !contents.has(content)
    contents.add(content)
    return isNew
  })
}
