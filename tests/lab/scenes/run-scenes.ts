import { availableParallelism } from 'node:os'
import type { Browser } from 'playwright'
import type { Answer } from './answer'
import { DELAYED, type Scene } from './scene'
import { scoreAnswer, type Score } from './score'
import { bundle, openStage } from './stage'

/** How many pages wait at once where scenes take their time. */
const WAITING_PAGES = 12

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
  const scores: Score[] = []
  for (const console of ['okta', 'meta'] as const) {
    const mine = scenes.filter((scene) => scene.console === console)
    const quick = mine.filter((scene) => !isDelayed(scene))
    scores.push(...(await playOn(browser, quick, availableParallelism(), source)))
    scores.push(...(await playOn(browser, mine.filter(isDelayed), WAITING_PAGES, source)))
  }
  return scores
}
