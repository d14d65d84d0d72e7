import type { OktaAnswer } from '../okta/client'
import type { OktaApp, OktaMe } from '../okta/schema'
import { requestAccess } from '../browser/permissions'
import { openTab, showTab } from '../browser/tabs'
import { checkAbout } from '../guide/check-about'
import { stepById, steps } from '../guide/okta-meta'
import { destinationOf } from '../guide/destination'
import type { ConsoleId } from '../guide/types'
import { values } from '../guide/values'
import type { ReportInput } from '../report/build'
import type { EventBody } from '../setup/events'
import type { Reading } from '../setup/state'
import { copyOutline } from './copy-outline'
import { fillForm, planFill } from './fill-form'
import { goThere, routeUrl } from './go-there'
import { createPlaces } from './places'
import { createPointing } from './pointing'
import { createPreflightActions } from './preflight-actions'
import { createRecordActions, neverRejecting, type RecordActions } from './record-actions'
import { workTab, type ConsolesReading } from './read-consoles'
import type { ControlId } from '../guide/controls'
import { routes, type RouteId } from '../guide/routes'
import type { PanelStore } from './store'
import { takeValue } from './take-value'
import { unreadText } from './unread-text'
import { undoFill, type UndoableFill } from './undo-fill'
import type { FillView, PanelActions, PanelView } from './view'
import { consoleName, problemText } from './words'

/** How long something may take before the panel says that it is under way, in milliseconds. */
const PATIENCE = 1000

/** What the actions need to know of the moment in which they are called. */
export interface Moment {
  /** Looks at the tabs afresh, and asks Okta's API again if so wished. */
  read(also?: { api: boolean }): Promise<ConsolesReading>
  /** What a page of another company shows as its Audience URL. */
  otherCompany(): Reading | null
  me(): OktaAnswer<OktaMe> | undefined
  apps(): OktaAnswer<OktaApp[]> | undefined
  /** Whether a fill would do something, by that look. */
  fillView(reading: ConsolesReading, console: ConsoleId): FillView
  reportInput(): Omit<ReportInput, 'now'> | null
  setReplacing(replacing: PanelView['replacing']): void
  /** The last fill, if it was not taken back. */
  undoable(): UndoableFill | null
  setUndoable(fill: UndoableFill | null): void
  setPointing(pointing: PanelView['pointing']): void
  setGuardSeen(at: number): void
  /** Holds nothing back any more on pages of another company. */
  passCompany(company: string): void
  setDryRun(run: PanelView['dryRun']): void
}

/** What a person can do in the panel, tied to the record and the tabs. */
export function createActions(panel: PanelStore, moment: Moment): PanelActions {
  const setupNow = () => panel.store.getState().setup
  const record = (body: EventBody) => panel.append('person', [body])

  async function openConsole(console: ConsoleId): Promise<void> {
    const setup = setupNow()
    if (!setup) return
    const work = workTab(await moment.read(), console, setup)
    if (work) await showTab(work.tab)
    else await openTab(routeUrl(routes[`${console}.home`], setup) ?? '')
    panel.say(`${consoleName[console]} is in front.`)
  }

  /** Brings a place to the front and says what came of it. */
  async function show(route: RouteId, control?: ControlId): Promise<void> {
    const setup = setupNow()
    if (!setup) return
    panel.say('On the way …', { patience: PATIENCE })
    panel.say(await goThere(setup, await moment.read(), route, control))
  }

  const actions: Omit<PanelActions, keyof RecordActions> = {
    async grantAccess() {
      const setup = setupNow()
      if (!setup) return
      const granted = await requestAccess(setup.oktaHost)
      panel.say(
        granted
          ? 'Access allowed.'
          : 'Access was not allowed. Without it Tandem sees nothing of the consoles.',
      )
    },
    openConsole,
    async takeMeThere(step) {
      const spec = destinationOf(step) ?? stepById(step)
      if (spec.route) await show(spec.route, spec.control)
      else if (spec.console) await openConsole(spec.console)
    },
    async showCheck(check) {
      const { route, control } = checkAbout[check].show
      await show(route, control)
    },
    showDirectory: () => show('meta.people'),
    async takeMeThereAndFill(step) {
      const target = destinationOf(step)?.console
      await actions.takeMeThere(step)
      if (target) await actions.fill(target)
    },
    async fill(console, replace = false) {
      moment.setReplacing(null)
      const setup = setupNow()
      if (!setup) return
      // Everything is read again first: what a page or Okta shows otherwise by now is a conflict, and stops the fill.
      const reading = await moment.read({ api: console === 'meta' })
      const work = workTab(reading, console, setup)
      const { ready, why } = moment.fillView(reading, console)
      if (!work || !ready) return panel.say(why)
      const me = moment.me()
      const email = me?.ok ? (me.value.profile.email ?? me.value.profile.login) : null
      const { order, refused } = planFill(setupNow() ?? setup, work, email, replace)
      if (order.fields.length === 0)
        return panel.say(
          `Nothing to fill in ${consoleName[console]}.${refused.length > 0 ? ` ${refused.join('. ')}.` : ''}`,
        )
      panel.say('Filling and reading back …', { patience: PATIENCE })
      moment.setUndoable(null)
      const outcome = await fillForm(work.tab.id, order, refused)
      if (outcome.filled.length > 0) moment.setUndoable({ tabId: work.tab.id, order, at: Date.now() })
      await panel.append(
        'page',
        outcome.filled.flatMap(({ id, text }): EventBody[] =>
          id === 'testEmail' ? [] : [{ type: 'field.observed', id, value: text }],
        ),
        work.snapshot.origin + work.snapshot.path,
      )
      if (outcome.occupied.length > 0) moment.setReplacing({ console, fields: outcome.occupied })
      const unread = unreadText(outcome.filled, panel.store.getState(), reading.at)
      panel.say(unread ? `${outcome.message} ${unread}` : outcome.message)
    },
    keepFields() {
      moment.setReplacing(null)
      panel.say('Nothing was replaced.')
    },
    async copy(id) {
      const text = setupNow()?.values[id].value
      if (text === null || text === undefined) return panel.say(`${values[id].label} is not there yet.`)
      await navigator.clipboard.writeText(text)
      panel.say(`${values[id].label} copied.`)
    },
    async paste(id, text) {
      const problem = await takeValue(panel, id, text, { method: 'pasted', url: null })
      panel.say(problem ? `${values[id].label}: ${problemText(problem)}` : `${values[id].label} taken.`)
    },
    ...createPointing(panel, moment),
    ...createPlaces(panel),
    async undoFill() {
      const last = moment.undoable()
      if (!last) return panel.say('There is no fill to undo.')
      moment.setUndoable(null)
      await undoFill(panel, last)
      await moment.read()
    },
    async copyOutline(console) {
      const setup = setupNow()
      const work = setup && workTab(await moment.read(), console, setup)
      if (!work) return panel.say(`No tab of ${consoleName[console]} is open.`)
      await copyOutline(panel, work.tab)
    },
    async choose(id, text) {
      const company = moment.otherCompany()
      // A page of another company is not in the record until the person says that it matters.
      const news: EventBody[] =
        id === 'audienceUrl' && company
          ? [{ type: 'value.captured', id, value: company.value, source: company.source, problem: null }]
          : []
      await panel.append('person', [...news, { type: 'value.chosen', id, value: text }])
    },
    async useApp(appId) {
      const apps = moment.apps()
      const app = apps?.ok ? apps.value.find((one) => one.id === appId) : undefined
      if (app) await record({ type: 'app.bound', appId, appKey: app.name, appLabel: app.label })
    },
    async tick(step, done) {
      await record(done ? { type: 'step.ticked', id: step } : { type: 'step.unticked', id: step })
    },
    async tickPart(part) {
      const open = steps.filter((step) => step.part === part && setupNow()?.steps[step.id].status === 'todo')
      await panel.append(
        'person',
        open.map(({ id }): EventBody => ({ type: 'step.ticked', id })),
      )
    },
    async skip(step, reason) {
      await record({ type: 'step.skipped', id: step, reason })
    },
    ...createPreflightActions(panel, moment),
    async exportReport(format) {
      const known = moment.reportInput()
      // What is needed once in a setup is loaded then.
      const { saveReport } = await import('./save-report')
      if (known) panel.say(saveReport(format, { ...known, now: new Date() }))
    },
    async handOff() {
      const known = moment.reportInput()
      const { saveHandOff } = await import('./save-report')
      if (known) panel.say(saveHandOff({ ...known, now: new Date() }, panel.store.getState()))
    },
  }
  return { ...neverRejecting(actions, panel.say), ...createRecordActions(panel) }
}
