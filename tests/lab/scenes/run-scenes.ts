import type { Browser } from 'playwright'
import type { Answer } from './answer'
import { DELAYED, type Scene } from './scene'
import { scoreAnswer, type Score } from './score'
import { bundle, openStage } from './stage'

/** How many pages wait at once where scenes take their time. */
const WAITING_PAGES = 6

/** Whether a scene has to be watched for a while after the fill. */
export function isDelayed(scene: Scene): boolean {
  return scene.behaviour !== null && DELAYED.includes(scene.behaviour)
}

/** Plays scenes of one console on some pages at once. */
async function playOn(
  browser: Browser,
  scenes: readonly Scene[],
  pages: number,
  script: string,
): Promise<Score[]> {
  const queue = [...scenes]
  const [first] = scenes
  if (!first) return []
  const scores: Score[] = []
  const work = async () => {
    const stage = await openStage(browser, first.console, [script])
    for (let scene = queue.shift(); scene; scene = queue.shift()) {
      const asked: Scene = scene
      const answer = await stage.call<Answer>('playScene', asked).catch((error: unknown) => {
        throw new Error(`Scene ${asked.id}`, { cause: error })
      })
      scores.push(...scoreAnswer(asked, answer))
    }
    await stage.close()
  }
  await Promise.all(Array.from({ length: Math.min(pages, scenes.length) }, work))
  return scores
}

/** Lets the page library read and fill every scene, and scores it. `script`: an in-page script that plays scenes. */
export async function runScenes(
  browser: Browser,
  scenes: readonly Scene[],
  script = 'in-page.ts',
): Promise<Score[]> {
  const source = await bundle(script)
  // What waits costs nothing: it runs beside what works.
  const parts = (['okta', 'meta'] as const).flatMap((console) => {
    const mine = scenes.filter((scene) => scene.console === console)
    return [
      playOn(
        browser,
        mine.filter((scene) => !isDelayed(scene)),
        1,
        source,
      ),
      playOn(browser, mine.filter(isDelayed), WAITING_PAGES, source),
    ]
  })
  const scores = (await Promise.all(parts)).flat()
  const order = new Map(scenes.map(({ id }, place) => [id, place]))
  return scores.toSorted((a, b) => (order.get(a.scene.id) ?? 0) - (order.get(b.scene.id) ?? 0))
}
