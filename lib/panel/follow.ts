import type { QueryClient } from '@tanstack/react-query'
import type { FactId } from '../guide/facts'
import type { SignalId } from '../guide/signals'
import { messages, phrase } from '../i18n/messages'
import { factsOf } from '../okta/app-facts'
import type { OktaAnswer } from '../okta/client'
import { isMetaApp, type AppFacts } from '../okta/queries'
import type { OktaApp } from '../okta/schema'
import type { SignOnPolicy } from '../okta/sign-on-policy'
import type { PageSnapshot } from '../page/types'
import { directoryNews } from '../setup/directory'
import type { EventBody } from '../setup/events'
import { observePage, settleSteps, sightingsOnPage, signalsOf } from '../setup/observe'
import { progressOf } from '../setup/progress'
import { formSights, seeAgain } from '../setup/sight'
import type { SetupState } from '../setup/state'
import { newsFromApi, sightingsFromApi } from './api-news'
import { isOtherApp, takenApps } from './bindings'
import { directoryPage, ownPages, type PageReading } from './own-pages'
import { workTab, type ConsolesReading } from './read-consoles'
import type { PanelStore } from './store'

const words = messages('follow', { failed: phrase('Something went wrong in Tandem: {why}') })

/** What the panel knows at one moment. */
export interface Knowledge {
  reading: ConsolesReading | undefined
  apps: OktaAnswer<OktaApp[]> | undefined
  facts: AppFacts | undefined
  policy: OktaAnswer<SignOnPolicy> | undefined
}

/**
 * The app that the setup is about, if there is no doubt: the only instance there is, else the one that is open. One
 * that another setup is bound to is a question for the person.
 */
function findApp(
  apps: OktaAnswer<OktaApp[]> | undefined,
  pages: readonly PageSnapshot[],
  taken: ReadonlyMap<string, string>,
): EventBody[] {
  const bind = (appId: string, appKey: string, appLabel: string): EventBody[] =>
    taken.has(appId) ? [] : [{ type: 'app.bound', appId, appKey, appLabel }]
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

const addressOf = (page: PageSnapshot | undefined) => (page ? page.origin + page.path : null)

/**
 * Turns what the pages and the API show into events, one look after the other, and keeps the answers of the API young
 * where the pages show that something changed.
 */
export function createFollower(panel: PanelStore, queries: QueryClient) {
  const before = new Map<number, readonly SignalId[]>()
  let asked = ''
  let running = Promise.resolve()

  const setup = () => panel.store.getState().setup

  /** Appends what `decide` makes of the setup as it is when it is written: another panel may have been first. */
  const append = (
    by: 'page' | 'api',
    decide: (state: SetupState) => readonly EventBody[],
    page?: string | null,
  ) => panel.append(by, (state) => (state ? decide(state) : []), page)

  async function bindApp(
    apps: OktaAnswer<OktaApp[]> | undefined,
    pages: readonly PageReading[],
  ): Promise<void> {
    const { others } = panel.store.getState()
    // Whose app it is can't be told before the other setups are known.
    if (!others) return
    const snapshots = pages.map(({ snapshot }) => snapshot)
    await append('api', (state) => (state.app ? [] : findApp(apps, snapshots, takenApps(state, others))))
  }

  async function look({ reading, apps, facts, policy }: Knowledge): Promise<void> {
    let state = setup()
    if (!state) return
    if (!state.app) await bindApp(apps, ownPages(reading, state))
    state = setup()
    if (!state) return
    const pages = ownPages(reading, state)
    const snapshots = pages.map(({ snapshot }) => snapshot)
    const at = reading?.at ?? ''
    const appId = state.app?.id ?? null
    const fromPages = snapshots
      .filter((page) => page.console === 'meta' || (page.app !== null && !isOtherApp(page, appId)))
      .flatMap((page) => sightingsOnPage(page, at))
    const fromApi = facts && state.app ? await sightingsFromApi(state.oktaHost, state.app.id, facts) : []
    const { sights } = panel.store.getState()
    const around = { all: [...fromPages, ...fromApi], sights }
    for (const page of pages) {
      const { snapshot, tab } = page
      await append(
        'page',
        (now) => {
          const forms = tab.id === workTab(reading, snapshot.console, now)?.tab.id
          return observePage(now, snapshot, at, { before: before.get(tab.id) ?? null, forms, around })
        },
        addressOf(snapshot),
      )
      before.set(tab.id, snapshot.signals)
    }
    const listed = directoryPage(reading, state)?.snapshot
    const directory = listed?.directory
    if (directory) await append('page', (now) => directoryNews(now, directory), addressOf(listed))
    if (facts) await append('api', (now) => newsFromApi(now, facts, fromApi, around))
    await settle(snapshots, factsOf(facts, policy))
    await append('page', (now) =>
      now.finishedAt === null && isFinished(now) ? [{ type: 'setup.finished' }] : [],
    )
    state = setup()
    if (state) panel.see(state.id, seeAgain(sights, state, around.all, formSights(snapshots, at)))
    await refresh(snapshots)
  }

  /** Ticks the steps that are done by what is known now, each with the page that shows it. */
  async function settle(snapshots: readonly PageSnapshot[], facts: ReadonlySet<FactId>): Promise<void> {
    const all = (state: SetupState) => settleSteps(state, { signals: signalsOf(state, snapshots), facts })
    const now = setup()
    const news = now ? all(now) : []
    const evidence = new Set(news.flatMap((body) => (body.type === 'step.done' ? [body.evidence] : [])))
    for (const one of evidence) {
      const signal = one.replace(/^page: /, '')
      const page = snapshots.find(({ signals }) => signals.some((id) => id === signal))
      await append(
        one.startsWith('api:') ? 'api' : 'page',
        (state) => all(state).filter((body) => body.type === 'step.done' && body.evidence === one),
        addressOf(page),
      )
    }
  }

  /** Asks the API again when a page has changed in a way that it would know of, or before the switch. */
  async function refresh(snapshots: readonly PageSnapshot[]): Promise<void> {
    const mark = snapshots
      .map(({ console, app, path, hash, signals }) =>
        console === 'okta'
          ? [app?.id, path, hash, ...signals].join(' ')
          : // Where the switch is on the page, what it rests on is read again.
            String(signals.includes('meta.domains-form')),
      )
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
          panel.say(words().failed({ why: error instanceof Error ? error.message : String(error) }))
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
