import { orgHostOf } from '../browser/hosts'
import type { ConsoleId } from '../guide/types'
import { valueIds, values, type ValueId } from '../guide/values'
import { messages, phrase } from '../i18n/messages'
import type { PageSnapshot } from '../page/types'
import { judgeAdmins } from '../setup/admin-check'
import { readEmails } from '../setup/admins'
import { emergencyCandidates } from '../setup/emergency-candidates'
import { progressOf } from '../setup/progress'
import type { SetupState, ValueState } from '../setup/state'
import { choicesText, openChoices } from './choices'
import { isApiSilent } from './api-silent'
import { consoleView, otherCompanyText } from './console-view'
import { directoryPage } from './own-pages'
import { refusedOrgText } from './policy-words'
import { provisioningView } from './provisioning'
import { carriesOver, formAhead, goesOn } from './now-ways'
import { workTab } from './read-consoles'
import { saidStep } from './said-step'
import { testWatch } from './test-watch'
import { UNDO_TIME } from './undo-fill'
import { guardNews } from './guarded'
import type { ConsoleView, FillView, PanelView } from './view'
import type { ViewInput } from './view-input'
import { consoleName, labelList, noTabText, valueProblemText } from './words'

const words = messages('build-view', {
  openApp: 'Open the app’s Sign On tab in Okta first.',
  disputed: phrase('Decide on {labels} first: two different texts were read. Nothing is filled until then.'),
  fills: phrase('Fills {labels}.'),
  fillsTestEmail: 'Fills the e-mail address for the test.',
  typeTestEmail: 'Type the e-mail address for the test yourself: Okta did not say who you are.',
  notRead: phrase('Not read yet: {labels}.'),
  ambiguous: phrase('More than one field could be {labels}.'),
  filled: phrase('{console} has everything. Now save it there.'),
  locked: 'The form is locked. Press “Edit” in Okta first.',
  saved: phrase('{console} has saved everything.'),
  openOkta: 'Open the Sign On tab in Okta and press “Edit” first.',
  openMeta: 'Open “Add IdP” in Meta and press “I’ve added the metadata” first.',
  newLabels: 'If it is open, Tandem does not know its labels: show it the fields, or use Copy.',
})

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

/** A value as it is shown: a page of another company disputes the Audience URL as long as it is open. */
function valueState(input: ViewInput, id: ValueId): ValueState {
  const state = input.setup.values[id]
  const other = id === 'audienceUrl' ? otherCompanyText(input) : null
  if (!other || state.value === null || state.source === null) return state
  return { ...state, status: 'conflict', rivals: [{ value: state.value, source: state.source }, other] }
}

function fillView(input: ViewInput, view: ConsoleView): FillView {
  const said = words()
  const name = { console: consoleName[view.console] }
  const not = (why: string): FillView => ({ ready: false, why })
  const { setup, reading, company } = input
  // Such a setup was begun before the policy. Where it isn't known, what was begun goes on.
  const refused = company.known ? refusedOrgText(company, setup.oktaHost) : null
  if (refused !== null) return not(refused)
  if (view.status !== 'ready') return not(view.detail)
  const work = workTab(reading, view.console, setup)
  if (!work) return not(noTabText(view.console))
  if (view.console === 'okta' && (!setup.app || work.snapshot.app?.id !== setup.app.id))
    return not(said.openApp)
  const disputed = valueIds.filter(
    (id) => values[id].fillInto?.console === view.console && valueState(input, id).status === 'conflict',
  )
  if (disputed.length > 0) return not(said.disputed({ labels: labelList(disputed) }))
  const plan = fillPlan(setup, work.snapshot)
  const choices = view.console === 'okta' ? openChoices(setup, work.snapshot) : []
  if (plan.open.length > 0 || choices.length > 0) {
    const fields = plan.open.length > 0 ? said.fills({ labels: labelList(plan.open) }) : ''
    return { ready: true, why: [fields, choicesText(choices, 'sets')].filter(Boolean).join(' ') }
  }
  if (work.snapshot.testEmail?.state === 'open' && work.snapshot.testEmail.text === '')
    return input.testEmail === null ? not(said.typeTestEmail) : { ready: true, why: said.fillsTestEmail }
  if (plan.missing.length > 0) return not(said.notRead({ labels: labelList(plan.missing) }))
  if (plan.ambiguous.length > 0) return not(said.ambiguous({ labels: labelList(plan.ambiguous) }))
  if (plan.done.length > 0) return not(said.filled(name))
  if (plan.locked.length > 0) return not(said.locked)
  const targets = valueIds.filter((id) => values[id].fillInto?.console === view.console)
  if (targets.every((id) => setup.values[id].status === 'saved')) return not(said.saved(name))
  const open = view.console === 'okta' ? said.openOkta : said.openMeta
  // One field is the console's search; more of them are a form whose labels are new to us.
  return not(work.snapshot.openFields > 1 ? `${open} ${said.newLabels}` : open)
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
  const steps = progressOf(setup).map((step) => ({ ...step, spec: saidStep(step.spec.id) }))
  const now = steps.find((step) => step.status === 'current') ?? null
  return {
    setup,
    consoles,
    steps,
    now,
    nowFills: now && formAhead(setup, now.spec.id),
    nowCarries: now !== null && carriesOver(setup, now),
    nowGoesOn: now !== null && goesOn(steps, now),
    filling: input.filling,
    apiSilent:
      workTab(input.reading, 'okta', setup) !== null &&
      isApiSilent([input.looked.me, input.apps, input.looked.facts?.app]),
    emergency: emergencyCandidates(setup, input.testEmail),
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
    strict: input.company.guard === 'strict',
    admins: judgeAdmins(
      setup.admins,
      input.assignments,
      setup.directory,
      readEmails(setup.breakGlass ?? '').emails,
    ),
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
    guard: guardNews(input.reading, setup, checks, input.guardSeen, input.company.guard === 'strict'),
    replacing,
  }
}
