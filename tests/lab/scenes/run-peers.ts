import type { Browser } from 'playwright'
import type { InPageFinds } from './in-page-peers'
import { answerOf } from './peer-answer'
import { askPlaywright } from './playwright-peer'
import type { Scene } from './scene'
import { scoreAnswer, type Score } from './score'
import { bundle, openStage } from './stage'

/** The peers, as tables name them. */
export const peers = ['Playwright', 'Testing Library', 'Custom-field rule'] as const

/** One of them. */
export type Peer = (typeof peers)[number]

/** Whether a scene asks no more than which text and which element: what a page does later is not a peer's business. */
export function isForPeers(scene: Scene): boolean {
  return scene.locating && scene.behaviour === null
}

/** Asks the peers on the very same scenes, and scores them by the same truth. */
export async function runPeers(browser: Browser, scenes: readonly Scene[]): Promise<Record<Peer, Score[]>> {
  const script = await bundle('in-page-peers.ts')
  const scores: Record<Peer, Score[]> = { Playwright: [], 'Testing Library': [], 'Custom-field rule': [] }
  const work = async (console: Scene['console']) => {
    const stage = await openStage(browser, console, [script])
    for (const scene of scenes.filter((one) => one.console === console && isForPeers(one))) {
      const inPage = await stage.call<InPageFinds>('askPeers', scene)
      const { testingLibrary, customFields } = inPage
      const playwright = await askPlaywright(stage.page, scene, inPage)
      scores.Playwright.push(...scoreAnswer(scene, answerOf(console, playwright)))
      scores['Testing Library'].push(...scoreAnswer(scene, answerOf(console, testingLibrary)))
      // It fills and reads nothing.
      const fieldsOnly: Scene = { ...scene, asks: scene.asks.filter((asked) => asked === 'fields') }
      scores['Custom-field rule'].push(...scoreAnswer(fieldsOnly, answerOf(console, customFields)))
    }
    await stage.close()
  }
  await Promise.all([work('okta'), work('meta')])
  return scores
}
