import type { AppFacts } from '../okta/queries'
import type { PageSnapshot } from '../page/types'
import { seeTest, type TestSight } from './credentials-test-sight'
import {
  boxIds,
  ticksByApi,
  ticksInForm,
  ticksShown,
  type BoxId,
  type FormId,
  type Ticks,
} from './provisioning-boxes'

/** A tab as one look found it; no page where it gave no answer. */
export interface LookedAtTab {
  id: number
  /** Whether it is in front in its window. */
  active: boolean
  page: PageSnapshot | null
}

/** An open form, and what became of it. All times are of looks, ISO 8601. */
export interface FormSight {
  form: FormId
  tabId: number
  ticks: Ticks
  /** Since when its boxes are as they are. */
  same: string
  /** When it was last seen open. */
  seen: string
  /** When it was last seen open in a tab in front. */
  front: string
  /** When it was first seen to be gone; null while it is open. */
  left: string | null
}

/** What this panel has seen of provisioning. Not part of the record: forms that were left say nothing tomorrow. */
export interface ProvisioningSights {
  appId: string | null
  forms: readonly FormSight[]
  /** What pages last showed as saved. */
  shown: Partial<Record<BoxId, { on: boolean; at: string }>>
  test: TestSight | null
}

/** Nothing seen of that app yet. */
export const nothingSeen = (appId: string | null): ProvisioningSights => ({
  appId,
  forms: [],
  shown: {},
  test: null,
})

const formIds: readonly FormId[] = ['api', 'to-app']

function shownNow(
  before: ProvisioningSights['shown'],
  pages: readonly PageSnapshot[],
  at: string,
): ProvisioningSights['shown'] {
  const shown = { ...before }
  const all = pages.map(ticksShown)
  for (const id of boxIds) {
    const said = new Set(all.flatMap((ticks) => ticks[id] ?? []))
    const [on] = said
    if (on === undefined) continue
    // Of two tabs that differ one is old, and nobody knows which.
    if (said.size > 1) delete shown[id]
    else shown[id] = { on, at }
  }
  return shown
}

/** One form of one tab after one more look; null while there is nothing to say of it. */
function formNow(
  tab: LookedAtTab,
  form: FormId,
  at: string,
  before: FormSight | undefined,
): FormSight | null {
  const ticks = tab.page && ticksInForm(form, tab.page)
  // A page that gives no answer may still have its form open.
  if (!tab.page) return before ?? null
  if (!ticks) return before ? { ...before, left: before.left ?? at } : null
  const again = before?.left === null ? before : undefined
  const unchanged = again && boxIds.every((id) => again.ticks[id] === ticks[id])
  return {
    form,
    tabId: tab.id,
    ticks,
    same: unchanged ? again.same : at,
    seen: at,
    front: tab.active ? at : (again?.front ?? at),
    left: null,
  }
}

/** Whether all that a left form held is what Okta has: saved then or before, nothing of it is lost. */
function isSettled({ ticks }: FormSight, saved: SavedTicks): boolean {
  return boxIds.every((id) => ticks[id] === undefined || saved[id]?.on === ticks[id])
}

/** What is known to be saved, and when that was looked at (ISO 8601). */
export type SavedTicks = Partial<Record<BoxId, { on: boolean; at: string }>>

/** The newest word on each box, of Okta's pages or its API. */
export function savedTicks(shown: ProvisioningSights['shown'], facts: AppFacts | undefined): SavedTicks {
  const api = ticksByApi(facts)
  const saved: SavedTicks = {}
  for (const id of boxIds) {
    const page = shown[id]
    const own = api && { on: api.ticks[id], at: api.at }
    const newest = own && (!page || own.at > page.at) ? own : page
    if (newest) saved[id] = newest
  }
  return saved
}

/** What was seen of provisioning after one more look at the tabs of Okta. `at`: when, ISO 8601. */
export function seeProvisioning(
  before: ProvisioningSights,
  appId: string | null,
  tabs: readonly LookedAtTab[],
  facts: AppFacts | undefined,
  at: string,
): ProvisioningSights {
  const known = before.appId === appId ? before : nothingSeen(appId)
  if (appId === null) return known
  // A page of another app, or of none, is as good as a form that was left.
  const own = tabs.map((tab) => {
    const page = tab.page
    return page && page.app?.id !== appId ? { ...tab, page: { ...page, signals: [], controls: [] } } : tab
  })
  const pages = own.flatMap(({ page }) => (page && !page.signedOut ? [page] : []))
  const shown = shownNow(known.shown, pages, at)
  const find = (tabId: number, form: FormId) =>
    known.forms.find((one) => one.tabId === tabId && one.form === form)
  const here = own.flatMap((tab) =>
    formIds.flatMap((form) => formNow(tab, form, at, find(tab.id, form)) ?? []),
  )
  const closed = known.forms
    .filter(({ tabId }) => !own.some(({ id }) => id === tabId))
    .map((one) => ({ ...one, left: one.left ?? at }))
  const all = [...here, ...closed]
  const saved = savedTicks(shown, facts)
  const forms = all.filter(
    (one) =>
      one.left === null ||
      // Whoever opens a form again is at it; what was left before is of no interest.
      (!isSettled(one, saved) && !all.some(({ form, left }) => form === one.form && left === null)),
  )
  return { appId, forms, shown, test: seeTest(pages, at, known.test) }
}
