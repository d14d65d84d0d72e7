import { orgHostOf } from '../browser/hosts'
import type { ConsoleId } from '../guide/types'
import { valueIds, values, type ValueId } from '../guide/values'
import type { PageSnapshot } from '../page/types'
import { judgeAdmins } from '../setup/admin-check'
import { progressOf } from '../setup/progress'
import type { SetupState, ValueState } from '../setup/state'
import { consoleView, otherCompanyText } from './console-view'
import { formAhead } from './form-ahead'
import { directoryPage } from './own-pages'
import { provisioningView } from './provisioning'
import { workTab } from './read-consoles'
import { testWatch } from './test-watch'
import { UNDO_TIME } from './undo-fill'
import { guardNews } from './guarded'
import type { ConsoleView, FillView, PanelView } from './view'
import type { ViewInput } from './view-input'
import { consoleName, listOf, valueProblemText } from './words'

/** The values that can go into the open form of a console now, and why others can't. */
export function fillPlan(
  setup: SetupState,
  snapshot: PageSnapshot,
): { open: ValueId[]; done: ValueId[]; missing: ValueId[]; locked: ValueId[]; ambiguous: ValueId[] } {
  const plan = { open: [], done: [], missing: [], locked: [], ambiguous: [] } as Record<
    'open' | 'done' | 'missing' | 'locked' | 'ambiguous',
    ValueId[]
  >
  for (const id of valueIds) {
    const field = values[id].fillInto?.console === snapshot.console ? snapshot.fields[id] : undefined
    if (!field || field.state === 'none') continue
    const { value } = setup.values[id]
    if (field.state === 'locked') plan.locked.push(id)
    else if (field.state === 'ambiguous') plan.ambiguous.push(id)
    else if (value === null) plan.missing.push(id)
    else if (field.text === value) plan.done.push(id)
    else plan.open.push(id)
  }
  return plan
}

function labels(ids: readonly ValueId[]): string {
  return listOf(ids.map((id) => values[id].label))
}

/** A value as it is shown: a page of another company disputes the Audience URL as long as it is open. */
function valueState(input: ViewInput, id: ValueId): ValueState {
  const state = input.setup.values[id]
  const other = id === 'audienceUrl' ? otherCompanyText(input) : null
  if (!other || state.value === null || state.source === null) return state
  return { ...state, status: 'conflict', rivals: [{ value: state.value, source: state.source }, other] }
}

function fillView(input: ViewInput, view: ConsoleView): FillView {
  const name = consoleName[view.console]
  const not = (why: string): FillView => ({ ready: false, why })
  if (view.status !== 'ready') return not(view.detail)
  const { setup, reading } = input
  const work = workTab(reading, view.console, setup)
  if (!work) return not(`No tab of ${name} is open.`)
  if (view.console === 'okta' && (!setup.app || work.snapshot.app?.id !== setup.app.id))
    return not('Open the app’s Sign On tab in Okta first.')
  const disputed = valueIds.filter(
    (id) => values[id].fillInto?.console === view.console && valueState(input, id).status === 'conflict',
  )
  if (disputed.length > 0)
    return not(
      `Decide on ${labels(disputed)} first: two different texts were read. Nothing is filled until then.`,
    )
  const plan = fillPlan(setup, work.snapshot)
  if (plan.open.length > 0) return { ready: true, why: `Fills ${labels(plan.open)}.` }
  if (work.snapshot.testEmail?.state === 'open' && work.snapshot.testEmail.text === '')
    return input.testEmail === null
      ? not('Type the e-mail address for the test yourself: Okta did not say who you are.')
      : { ready: true, why: 'Fills the e-mail address for the test.' }
  if (plan.missing.length > 0) return not(`Not read yet: ${labels(plan.missing)}.`)
  if (plan.ambiguous.length > 0) return not(`More than one field could be ${labels(plan.ambiguous)}.`)
  if (plan.done.length > 0) return not(`${name} has everything. Now save it there.`)
  if (plan.locked.length > 0) return not('The form is locked. Press “Edit” in Okta first.')
  const targets = valueIds.filter((id) => values[id].fillInto?.console === view.console)
  if (targets.every((id) => setup.values[id].status === 'saved')) return not(`${name} has saved everything.`)
  const open =
    view.console === 'okta'
      ? 'Open the Sign On tab in Okta and press “Edit” first.'
      : 'Open “Add IdP” in Meta and press “I’ve added the metadata” first.'
  // One field is the console's search; more of them are a form whose labels are new to us.
  return not(
    work.snapshot.openFields > 1
      ? `${open} If it is open, Tandem does not know its labels: show it the fields, or use Copy.`
      : open,
  )
}

/** The values whose field is not found, or not for sure, where a form is open: one field alone is a search. */
function unfoundFields(input: ViewInput, view: ConsoleView): ValueId[] {
  const { setup, reading } = input
  const work = workTab(reading, view.console, setup)
  if (view.status !== 'ready' || !work || work.snapshot.openFields < 2) return []
  if (view.console === 'okta' && work.snapshot.app?.id !== setup.app?.id) return []
  const { fields } = work.snapshot
  const targets = valueIds.filter((id) => values[id].fillInto?.console === view.console)
  return targets.filter((id) => {
    const state = fields[id]?.state
    return setup.values[id].status === 'captured' && (state === 'none' || state === 'ambiguous')
  })
}

/** The console whose last fill can be taken back: its page is still the one that was filled, and it was not long ago. */
function undoable({ undoable: last, setup, reading, now }: ViewInput): ConsoleId | null {
  if (!last || now.getTime() - last.at > UNDO_TIME) return null
  const { console, guard } = last.order
  const work = workTab(reading, console, setup)
  return work?.tab.id === last.tabId && work.snapshot.path === guard.path ? console : null
}

/** The part of the view that is about setup and consoles; the record's own part is added by whoever holds it. */
export type SetupView = Omit<PanelView, 'resume' | 'setups' | 'events' | 'seat' | 'offer'>

/** What the panel shows, from what is known. Pure. */
export function buildView(input: ViewInput): SetupView {
  const { setup, certificate, checks, replacing } = input
  const consoles = { okta: consoleView(input, 'okta'), meta: consoleView(input, 'meta') }
  const steps = progressOf(setup)
  const now = steps.find((step) => step.status === 'current') ?? null
  return {
    setup,
    consoles,
    steps,
    now,
    nowFills: now && formAhead(setup, now.spec.id),
    values: valueIds.map((id) => {
      const state = valueState(input, id)
      const own = id === 'certificate' ? certificate : null
      return {
        id,
        state,
        certificate: own,
        rivalCertificates: state.rivals.map((rival) => input.rivalCertificates.get(rival.value) ?? null),
        problem: valueProblemText(id, state, setup.values.recipientUrl, own, input),
      }
    }),
    fill: { okta: fillView(input, consoles.okta), meta: fillView(input, consoles.meta) },
    unfound: {
      okta: unfoundFields(input, consoles.okta),
      meta: unfoundFields(input, consoles.meta),
    },
    undo: undoable(input),
    pointing: input.pointing,
    checks,
    admins: judgeAdmins(setup.admins, input.assignments, setup.directory),
    test: testWatch(input.reading, input.log, { input: input.looked, certificate }),
    provisioning: provisioningView({
      state: setup,
      facts: input.looked.facts,
      assignments: input.assignments,
      // The open page, since the record doesn't keep where an account came from.
      directory: directoryPage(input.reading, setup)?.snapshot.directory?.people ?? [],
      ...input.provisioning,
    }),
    dryRun: input.dryRun,
    own: input.testEmail,
    orgHost: orgHostOf(setup.oktaHost),
    guard: guardNews(input.reading, setup, checks, input.guardSeen),
    replacing,
  }
}
