import type { OktaAnswer } from '../okta/client'
import type { OktaApp, OktaMe } from '../okta/schema'
import { requestAccess } from '../browser/permissions'
import { openTab, showTab } from '../browser/tabs'
import { checkAbout } from '../guide/check-about'
import { stepById, steps, type StepId } from '../guide/okta-meta'
import { destinationOf } from '../guide/destination'
import type { ConsoleId } from '../guide/types'
import { messages, phrase } from '../i18n/messages'
import type { ReportInput } from '../report/build'
import type { EventBody } from '../setup/events'
import type { Reading } from '../setup/state'
import { copyOutline } from './copy-outline'
import { createErrands } from './errands'
import { createFills } from './fills'
import { goThere, routeUrl } from './go-there'
import { createPlaces } from './places'
import { createPointing } from './pointing'
import { createPreflightActions } from './preflight-actions'
import { createRecordActions, neverRejecting, type RecordActions } from './record-actions'
import { workTab, type ConsolesReading } from './read-consoles'
import type { ControlId } from '../guide/controls'
import { routes, type RouteId } from '../guide/routes'
import { UNDER_WAY } from './say'
import type { PanelStore } from './store'
import { takeValue } from './take-value'
import type { UndoableFill } from './undo-fill'
import type { FillView, PanelActions, PanelView } from './view'
import { aboutText, fieldLabel, inFrontText, noTabText, problemText } from './words'

const words = messages('actions', {
  onTheWay: 'On the way …',
  allowed: 'Access allowed.',
  notAllowed: 'Access was not allowed. Without it Tandem sees nothing of the consoles.',
  notThere: phrase('{label} is not there yet.'),
  copied: phrase('{label} copied.'),
  taken: phrase('{label} taken.'),
})

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
  /** The console whose form is filled as it opens; null once that is over. */
  filling(): ConsoleId | null
  setFilling(console: ConsoleId | null): void
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
    panel.say(inFrontText(console))
  }

  /** Brings a place to the front and says what came of it. */
  async function show(route: RouteId, control?: ControlId): Promise<void> {
    const setup = setupNow()
    if (!setup) return
    panel.say(words().onTheWay, { patience: UNDER_WAY })
    panel.say(await goThere(setup, await moment.read(), route, control))
  }

  async function takeMeThere(step: StepId): Promise<void> {
    const spec = destinationOf(step) ?? stepById(step)
    if (spec.route) await show(spec.route, spec.control)
    else if (spec.console) await openConsole(spec.console)
  }

  const fills = createFills(panel, moment)
  const actions: Omit<PanelActions, keyof RecordActions> = {
    async grantAccess() {
      const setup = setupNow()
      if (!setup) return
      const granted = await requestAccess(setup.oktaHost)
      panel.say(granted ? words().allowed : words().notAllowed)
    },
    openConsole,
    takeMeThere,
    async showCheck(check) {
      const { route, control } = checkAbout[check].show
      await show(route, control)
    },
    showDirectory: () => show('meta.people'),
    ...fills,
    ...createErrands(panel, moment, { takeMeThere, show, ...fills }),
    async copy(id) {
      const text = setupNow()?.values[id].value
      if (text === null || text === undefined) return panel.say(words().notThere({ label: fieldLabel(id) }))
      await navigator.clipboard.writeText(text)
      panel.say(words().copied({ label: fieldLabel(id) }))
    },
    async paste(id, text) {
      const problem = await takeValue(panel, id, text, { method: 'pasted', url: null })
      panel.say(problem ? aboutText(id, problemText(problem)) : words().taken({ label: fieldLabel(id) }))
    },
    ...createPointing(panel, moment),
    ...createPlaces(panel),
    async copyOutline(console) {
      const setup = setupNow()
      const work = setup && workTab(await moment.read(), console, setup)
      if (!work) return panel.say(noTabText(console))
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
    async exportReport(format, addresses = false) {
      const known = moment.reportInput()
      // What is needed once in a setup is loaded then.
      const { saveReport } = await import('./save-report')
      const choices = { addresses, footer: panel.policy.store.getState().reportFooter }
      if (known) panel.say(saveReport(format, { ...known, now: new Date() }, panel.store.getState(), choices))
    },
    async handOff() {
      const known = moment.reportInput()
      const { saveHandOff } = await import('./save-report')
      if (known) panel.say(saveHandOff({ ...known, now: new Date() }, panel.store.getState()))
    },
  }
  return { ...neverRejecting(actions, panel.say), ...createRecordActions(panel) }
}
