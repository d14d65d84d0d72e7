import { gateChecks } from '../../lib/guide/checks'
import { formatTable } from '../bench/table'
import { BUILD } from '../e2e/stage'
import {
  brokenForecast,
  compareWithLogin,
  forecastSum,
  forecastText,
  type DryRunShown,
  type Forecast,
} from './dry-run'
import type { Fault } from './fault'
import { openLane, type Lane, type ShownCheck } from './lane'
import { pastTheSwitch, type Ready } from './ready'
import { activateByForce, isHarm, tryLogins, type Logins } from './logins'

/** What became of one fault. */
export interface Outcome {
  fault: Fault
  /** The expected check as it was shown at the press. */
  shown: ShownCheck | null
  press: 'held' | 'through' | 'nothing'
  /** What the dry run said before the switch, beside the login after it. */
  dryRun: Forecast
  /** What real logins came to after the switch. */
  logins: Logins
  caught: boolean
  /** The press reached Meta. */
  falseReady: boolean
  /** What did not hold, in plain words; empty if everything did. */
  broken: string[]
}

/** What became of a world without a fault. */
export interface Baseline {
  broken: string[]
  logins: Logins
}

/** What is caught after the switch only, and not asked before it. */
const counts = ({ id }: ShownCheck) => id !== 'deactivate-understood'

const lockedOutText = ({ lockedOut, intruders }: Logins) =>
  [
    ...lockedOut.map(({ account, why }) => `${account} is locked out (${why})`),
    ...intruders.map(({ login, account }) => `${login} gets in as ${account}`),
  ].join('; ')

/** What is wrong with a dry run where nothing else is: it has to pass, and whoever made it gets in. */
function brokenDryRun(shown: DryRunShown, ready: Ready, logins: Logins): string[] {
  const forecast = compareWithLogin(shown, ready, logins)
  return forecast.outcome === 'pass' && forecast.agrees === true
    ? []
    : [
        `without a fault the dry run says ${forecast.outcome} (${forecast.words}), the login: ${forecast.login}`,
      ]
}

/** Presses with nothing wrong: all has to pass, the press too, and then everybody gets in. */
export async function runBaseline(lane: Lane): Promise<Baseline> {
  const ready = await lane.ready()
  const { checks, dryRun, press } = await lane.press(ready, (shown) =>
    shown.filter(counts).every(({ status }) => status === 'pass'),
  )
  const wrong = checks.filter(counts).filter(({ status }) => status !== 'pass')
  const [setup] = ready.lab.meta.state.setups
  const domains = setup?.assignedDomains.join(', ') ?? ''
  // No force here: Meta was switched on by the press itself.
  const logins = await tryLogins(ready)
  return {
    logins,
    broken: [
      ...wrong.map(({ id, status, detail }) => `without a fault ${id} says ${status}: ${detail}`),
      ...(checks.length === 0 ? ['without a fault the panel shows no checks'] : []),
      ...(press === 'through' ? [] : [`without a fault the press came to "${press}"`]),
      ...(domains === 'acme.example' ? [] : [`without a fault Meta switched on "${domains}"`]),
      ...(isHarm(logins) ? [`without a fault ${lockedOutText(logins)}`] : []),
      ...brokenDryRun(dryRun, ready, logins),
    ],
  }
}

/** The same for the later press, which turns a box in Okta. */
export async function runLaterBaseline(lane: Lane): Promise<Baseline> {
  const ready = await lane.ready()
  pastTheSwitch(ready)
  const allPass = (shown: readonly ShownCheck[]) =>
    shown.length > 0 &&
    shown.every(({ id, status }) => !gateChecks.deactivate.includes(id) || status === 'pass')
  const { checks, dryRun, press } = await lane.press(ready, allPass, 'Deactivate Users')
  const logins = await tryLogins(ready)
  return {
    logins,
    broken: [
      ...(allPass(checks) ? [] : ['without a fault a check stands against “Deactivate Users”']),
      ...(press === 'through' ? [] : [`without a fault the press on “Deactivate Users” came to "${press}"`]),
      ...(isHarm(logins) ? [`without a fault ${lockedOutText(logins)}`] : []),
      ...brokenDryRun(dryRun, ready, logins),
    ],
  }
}

/** Seeds one fault, takes the panel's verdict and the press, then lets people log in. */
export async function runFault(lane: Lane, fault: Fault): Promise<Outcome> {
  const ready = await lane.ready()
  await fault.seed(ready)
  const names = ({ id, status, detail }: ShownCheck) =>
    id === fault.check && status !== 'pass' && fault.says.test(detail)
  const { checks, dryRun, press } = await lane.press(ready, (shown) => shown.some(names), fault.on)
  // The verdict is taken; from here on Okta answers people, not Tandem. What is intercepted is the admin host's API
  // alone, so the page that the dry run has read is the one that people get.
  ready.intercept = null
  activateByForce(ready)
  const logins = await tryLogins(ready)
  const shown = checks.find(({ id }) => id === fault.check) ?? null
  const caught = press === 'held' && shown !== null && names(shown)
  const harmed = isHarm(logins)
  const forecast = compareWithLogin(dryRun, ready, logins)
  const wrongForecast = brokenForecast(forecast, fault.dryRunParts)
  return {
    fault,
    shown,
    press,
    dryRun: forecast,
    logins,
    caught,
    falseReady: press === 'through',
    broken: [
      ...(caught === (fault.open === undefined)
        ? []
        : [
            caught
              ? 'is caught by now, and still listed as open'
              : `not caught: the press came to "${press}", and ${fault.check} says ${shown?.status ?? 'nothing'}: ${shown?.detail ?? ''}`,
          ]),
      ...(fault.harm === 'proven' && !harmed ? ['said to lock somebody out, but everybody got in'] : []),
      ...(fault.harm === 'risk' && harmed ? [`said to be a risk, but ${lockedOutText(logins)}`] : []),
      ...(wrongForecast === null ? [] : [wrongForecast]),
    ],
  }
}

/** What a run came to. */
export interface Run {
  baselines: Baseline[]
  outcomes: Outcome[]
}

/** Runs the baseline in each lane, and the faults in as many lanes as asked for. */
export async function runFaults(
  faults: readonly Fault[],
  lanes: number,
  done: (outcome: Outcome) => void = () => {},
): Promise<Run> {
  const queue = [...faults.entries()]
  const outcomes: Outcome[] = []
  const baselines: Baseline[] = []
  const work = async () => {
    const lane = await openLane(BUILD)
    try {
      baselines.push(await runBaseline(lane))
      if (faults.some(({ on }) => on === 'Deactivate Users')) baselines.push(await runLaterBaseline(lane))
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [place, fault] = next
        const outcome = await runFault(lane, fault)
        outcomes[place] = outcome
        done(outcome)
      }
    } finally {
      await lane.close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return { baselines, outcomes }
}

const shorten = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text

/** Everything that did not hold, a line each. */
export function brokenIn({ baselines, outcomes }: Run): string[] {
  return [
    ...baselines.flatMap(({ broken }) => broken),
    ...outcomes.flatMap(({ fault, broken }) => broken.map((what) => `${fault.name}: ${what}`)),
  ]
}

/** Sets a run as a table, with the sums and what is broken below it. */
export function runTable(run: Run): string {
  const { baselines, outcomes } = run
  const words = outcomes.map(({ shown }) => shorten(shown?.detail ?? '–', 90))
  const widest = Math.max(...words.map((text) => text.length))
  const count = (holds: (outcome: Outcome) => boolean) => outcomes.filter(holds).length
  const failed =
    count(({ broken }) => broken.length > 0) + baselines.filter(({ broken }) => broken.length > 0).length
  const proven = count(({ logins }) => isHarm(logins))
  const sums = [
    `without a fault: ${baselines.length} runs, ${baselines.filter(({ broken }) => broken.length > 0).length} false alarms`,
    `${outcomes.length} faults, ${proven} proven by a real login, ${count(({ caught }) => caught)} caught, ${count(({ falseReady }) => falseReady)} false ready (${count(({ falseReady, fault }) => falseReady && fault.open !== undefined)} of them known, ○)`,
    forecastSum(outcomes.map(({ dryRun, fault }) => ({ ...dryRun, parts: fault.dryRunParts }))),
    `${outcomes.length + baselines.length - failed} passed, ${failed} failed`,
  ]
  const table = formatTable({
    heading: 'set-up faults',
    columns: ['fault', 'harm', 'check', 'it says', 'verdict', 'dry run', 'words'.padEnd(widest)],
    rows: outcomes.map(({ fault, shown, press, logins, caught, dryRun }, place) => [
      fault.name,
      isHarm(logins) ? 'proven' : 'risk',
      fault.check,
      shown?.status ?? '–',
      caught
        ? 'caught'
        : `${press === 'through' ? 'FALSE READY' : 'MISSED'}${fault.open === undefined ? '' : ' ○'}`,
      forecastText(dryRun, fault.dryRunParts),
      (words[place] ?? '').padEnd(widest),
    ]),
    notes: [
      ...outcomes.flatMap(({ fault }) =>
        fault.open === undefined ? [] : [`○ ${fault.name}: ${fault.open}`],
      ),
      ...outcomes.flatMap(({ fault }) =>
        fault.dryRunParts === undefined ? [] : [`◇ ${fault.name}: ${fault.dryRunParts}`],
      ),
      ...brokenIn(run).map((what) => `✗ ${what}`),
    ],
  })
  return `${table}\n\n${sums.join('\n')}`
}
