import { behaviourEvent, styles } from './page-around'
import type { Scene } from './scene'

const task = () => new Promise((resolve) => setTimeout(resolve))

async function drawFrame(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.setAttribute('style', 'border: 0; width: 1200px; height: 1600px')
  frame.srcdoc = `<style>${styles}</style>${html}`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.replaceChildren(frame)
  await loaded
}

/** Puts a scene into the page in place of the one before, and starts what the page does by itself. */
export async function drawScene(scene: Scene): Promise<void> {
  history.replaceState(null, '', scene.path)
  document.title = scene.title
  document.documentElement.lang = scene.language
  document.documentElement.dir = scene.direction
  scrollTo(0, 0)
  if (scene.host === 'frame') await drawFrame(scene.html)
  else if (scene.host === 'shadow root') {
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).innerHTML = `<style>${styles}</style>${scene.html}`
    document.body.replaceChildren(host)
  } else document.body.innerHTML = scene.html
  document.documentElement.setAttribute('data-behaviour', scene.behaviour ?? '')
  document.dispatchEvent(new Event(behaviourEvent))
  // A reader never runs in the task that draws; one that watches for changes has to hear of them first.
  await task()
}
