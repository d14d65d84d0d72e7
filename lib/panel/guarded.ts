import { gateChecks, type CheckId, type CheckResult } from '../guide/checks'
import type { ControlId } from '../guide/controls'
import type { ConsoleId } from '../guide/types'
import { gateOf, type Gate } from '../setup/gate'
import type { SetupState } from '../setup/state'
import { isOtherCompany } from './bindings'
import type { ConsolesReading } from './read-consoles'

/** A control that can lock people out, and what has to hold before it is pressed. */
interface Guarded {
  control: ControlId
  console: ConsoleId
  /** As it stands on the page. */
  label: string
  checks: readonly CheckId[]
}

const guardedControls: readonly Guarded[] = [
  { control: 'meta.activate', console: 'meta', label: 'Activate SSO', checks: gateChecks.activate },
  {
    control: 'okta.deactivate-users',
    console: 'okta',
    label: 'Deactivate Users',
    checks: gateChecks.deactivate,
  },
]

/** A press that was held back, and what stands against it: nothing any more, if it came just too early. */
export interface HeldView {
  console: ConsoleId
  label: string
  /** Milliseconds since 1970; tells it from any other. */
  at: number
  open: Gate['open']
  /** Whether a person may let it through with a reason: a company's policy can be against it. */
  passable: boolean
  /** The company whose page it was, as its digits, if it isn't this setup's; null on its own pages. */
  company: string | null
}

/** What the guard holds back on the open pages, by label, and the last press that it held. */
export interface GuardNews {
  armed: readonly string[]
  held: HeldView | null
}

/** A policy's "strict" is about the switch. */
const isStrict = ({ control }: Guarded, strict: boolean) => strict && control === 'meta.activate'

function gate(
  spec: Guarded,
  checks: readonly CheckResult[],
  { overrides }: SetupState,
  strict: boolean,
): Gate {
  return gateOf(
    checks.filter(({ id }) => spec.checks.includes(id)),
    overrides,
    isStrict(spec, strict),
  )
}

/** What is switched on already is past guarding. */
const isOver = ({ control }: Guarded, { ssoActiveAt }: SetupState) =>
  control === 'meta.activate' && ssoActiveAt !== null

/** The controls whose press is to be held back now, by console. `strict`: as the company's policy wants it. */
export function guardOrders(
  setup: SetupState,
  checks: readonly CheckResult[],
  strict = false,
): Record<ConsoleId, readonly ControlId[]> {
  const wanted = guardedControls.filter(
    (one) => !isOver(one, setup) && !gate(one, checks, setup, strict).ready,
  )
  const of = (console: ConsoleId) => wanted.flatMap((one) => (one.console === console ? [one.control] : []))
  return { okta: of('okta'), meta: of('meta') }
}

/** The presses that pages held back, by when; a page tells of its last one for as long as it lives. */
export function heldIn(reading: ConsolesReading | undefined): number[] {
  return (reading?.tabs ?? []).flatMap(({ snapshot }) => snapshot?.guard.held?.at ?? [])
}

/**
 * What the guard did by the last look. `seen`: the presses that are of no interest, by when they were held: told apart
 * by that, not put in order, since a clock may be set back.
 */
export function guardNews(
  reading: ConsolesReading | undefined,
  setup: SetupState,
  checks: readonly CheckResult[],
  seen: ReadonlySet<number>,
  strict = false,
): GuardNews {
  const views = (reading?.tabs ?? []).flatMap((tab) => {
    const company = isOtherCompany(tab, setup.metaCompanyId) ? tab.company : null
    return tab.snapshot ? [{ ...tab.snapshot.guard, company }] : []
  })
  const specOf = (control: ControlId) => guardedControls.find((one) => one.control === control)
  const own = views.filter(({ company }) => company === null)
  const armed = new Set(own.flatMap((view) => view.armed.flatMap((id) => specOf(id)?.label ?? [])))
  const [last] = views
    .flatMap(({ held, company }) => (held && !seen.has(held.at) ? [{ ...held, company }] : []))
    .toSorted((a, b) => b.at - a.at)
  const spec = last && specOf(last.control)
  if (!spec || (last.company === null && isOver(spec, setup))) return { armed: [...armed], held: null }
  const { at, company } = last
  const { open } = company === null ? gate(spec, checks, setup, strict) : { open: [] }
  // Nothing at all was checked for another company: that is no better than a check that fails.
  const barred = company !== null || open.some(({ status }) => status === 'fail')
  const passable = !(isStrict(spec, strict) && barred)
  return {
    armed: [...armed],
    held: { console: spec.console, label: spec.label, at, open, passable, company },
  }
}
