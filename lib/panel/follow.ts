import type { QueryClient } from '@tanstack/react-query'
import type { SignalId } from '../guide/signals'
import { factsOf } from '../okta/app-facts'
import type { OktaAnswer } from '../okta/client'
import { isMetaApp, type AppFacts } from '../okta/queries'
import type { OktaApp } from '../okta/schema'
import type { PageSnapshot } from '../page/types'
import type { Actor, EventBody } from '../setup/events'
import { observePage, settleSteps, signalsOf } from '../setup/observe'
import { progressOf } from '../setup/progress'
import type { SetupState } from '../setup/state'
import { newsFromApi } from './api-news'
import { workTab, type ConsolesReading } from './read-consoles'
import type { PanelStore } from './store'

/** What the panel knows at one moment. */
export interface Knowledge {
  reading: ConsolesReading | undefined
  apps: OktaAnswer<OktaApp[]> | undefined
  facts: AppFacts | undefined
}

function ownSnapshots(reading: ConsolesReading | undefined): { tabId: number; snapshot: PageSnapshot }[] {
  return (reading?.tabs ?? []).flatMap(({ tab, snapshot }) => (snapshot ? [{ tabId: tab.id, snapshot }] : []))
}

/** The app that the setup is about, if there is no doubt: the only instance there is, else the one that is open. */
function findApp(apps: OktaAnswer<OktaApp[]> | undefined, pages: readonly PageSnapshot[]): EventBody[] {
  const bind = (appId: string, appKey: string, appLabel: string): EventBody[] => [
    { type: 'app.bound', appId, appKey, appLabel },
  ]
  if (apps?.ok) {
    const [only, second] = apps.value
    return only && !second ? bind(only.id, only.name, only.label) : []
  }
  // Without the API's word the open page has to do; two open apps are a question, not an answer.
  if (!apps) return []
  const open = pages.flatMap(({ app }) =>
    app && isMetaApp({ id: app.id, name: app.key, label: app.label, status: '', features: [] }) ? [app] : [],
  )
  const [first] = open
  return first && open.every((app) => app.id === first.id) ? bind(first.id, first.key, first.label) : []
}

/**
 * Turns what the pages and the API show into events, one look after the other, and keeps the answers of the API young
 * where the pages show that something changed.
 */
export function createFollower(panel: PanelStore, queries: QueryClient) {
  const before = new Map<number, readonly SignalId[]>()
  let asked = ''
  let running = Promise.resolve()

  const append = (by: Actor, news: readonly EventBody[]) => panel.append(by, news)
  const setup = () => panel.store.getState().setup

  async function look({ reading, apps, facts }: Knowledge): Promise<void> {
    const pages = ownSnapshots(reading)
    const snapshots = pages.map(({ snapshot }) => snapshot)
    let state = setup()
    if (!state) return
    if (!state.app) await append('api', findApp(apps, snapshots))
    for (const { tabId, snapshot } of pages) {
      state = setup()
      const work = workTab(reading, snapshot.console, state?.app?.id ?? null)?.tab.id
      if (state)
        await append(
          'page',
          observePage(state, snapshot, before.get(tabId) ?? null, reading?.at ?? '', tabId === work),
        )
      before.set(tabId, snapshot.signals)
    }
    state = setup()
    if (state && facts) await append('api', await newsFromApi(state, facts))
    state = setup()
    if (!state) return
    const done = settleSteps(state, { signals: signalsOf(state, snapshots), facts: factsOf(facts) })
    const byApi = done.filter((body) => body.type === 'step.done' && body.evidence.startsWith('api:'))
    await append(
      'page',
      done.filter((body) => !byApi.includes(body)),
    )
    await append('api', byApi)
    state = setup()
    if (state && state.finishedAt === null && isFinished(state))
      await append('page', [{ type: 'setup.finished' }])
    await refresh(snapshots)
  }

  /** Asks the API again when an Okta page has changed in a way that it would know of. */
  async function refresh(snapshots: readonly PageSnapshot[]): Promise<void> {
    const mark = snapshots
      .filter((snapshot) => snapshot.console === 'okta')
      .map(({ app, path, hash, signals }) => [app?.id, path, hash, ...signals].join(' '))
      .join('\n')
    if (mark === asked) return
    asked = mark
    await queries.invalidateQueries({ queryKey: ['okta'] })
  }

  return {
    /** Takes in what is known now; looks follow one another and never overlap. */
    follow(knowledge: Knowledge): Promise<void> {
      running = running
        .then(() => look(knowledge))
        .catch((error: unknown) => {
          panel.say(
            `Something went wrong in Tandem: ${error instanceof Error ? error.message : String(error)}`,
          )
        })
      return running
    },
  }
}

/** Whether no step is left to do. */
export function isFinished(state: SetupState): boolean {
  return progressOf(state).every(
    ({ spec, status }) => spec.optional || status === 'done' || status === 'skipped',
  )
}
