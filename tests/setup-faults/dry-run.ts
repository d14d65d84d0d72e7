import type { Page } from 'playwright'
import { accountsOf, type Logins } from './logins'
import type { Ready } from './ready'

/** What the dry run came to, as the panel shows it. */
export interface DryRunShown {
  /** `nothing`: the panel showed no result in time. */
  outcome: 'pass' | 'fail' | 'unknown' | 'nothing'
  /** Why, in the panel's words: its reason for having no lines, or its lines that don't pass. */
  words: string
}

/** How long the panel has for a dry run, in milliseconds: three tries at a silent host are in it. */
const PATIENCE = 25_000

const outcomes: readonly DryRunShown['outcome'][] = ['pass', 'fail', 'unknown']

/** Presses "Make a dry run" and reads what comes of it. */
export async function makeDryRun(panel: Page): Promise<DryRunShown> {
  const result = panel.getByRole('group', { name: 'Result of the dry run' })
  try {
    await panel.getByRole('button', { name: 'Make a dry run' }).click({ timeout: PATIENCE })
    await result.waitFor({ timeout: PATIENCE })
  } catch (error) {
    return { outcome: 'nothing', words: error instanceof Error ? error.message : String(error) }
  }
  const outcome = await result.getAttribute('data-outcome')
  const texts = (selector: string) =>
    result.locator(selector).evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  const lines = await texts('[data-line]:not([data-status="pass"])')
  const words = (lines.length > 0 ? lines : await texts(':scope > p')).join(' – ').replace(/\s+/g, ' ').trim()
  return { outcome: outcomes.find((one) => one === outcome) ?? 'nothing', words }
}

/** A dry run beside the login that it foretold. */
export interface Forecast extends DryRunShown {
  /** What became of the login of whoever's session made it; `none` if that person has no account of their own. */
  login: 'in' | 'out' | 'none'
  /** Whether the login came to what was said; null where neither pass nor fail was said. */
  agrees: boolean | null
}

/** Holds a dry run against the real login of the person whose session made it. */
export function compareWithLogin(shown: DryRunShown, ready: Ready, logins: Logins): Forecast {
  const own = accountsOf(ready, ready.signedIn)
  const out = logins.lockedOut.some(({ account }) => own.includes(account))
  const login = out ? 'out' : logins.gotIn.some((account) => own.includes(account)) ? 'in' : 'none'
  const { outcome } = shown
  const agrees = outcome === 'pass' ? login === 'in' : outcome === 'fail' ? login === 'out' : null
  return { ...shown, login, agrees }
}

/** What is wrong with a forecast, in plain words; null if nothing is. `parts`: why it is known to be wrong. */
export function brokenForecast(
  { outcome, words, login, agrees }: Forecast,
  parts: string | undefined,
): string | null {
  if (outcome === 'nothing') return `there was no dry run: ${words}`
  if (agrees === false && parts === undefined)
    return `the dry run says ${outcome} (${words}), and the login came to "${login}"`
  return agrees !== false && parts !== undefined
    ? 'the dry run is said to part from the login, and does not by now'
    : null
}

/** A forecast as a cell of the table. */
export const forecastText = ({ outcome, agrees }: Forecast, parts: string | undefined): string =>
  agrees === null ? outcome : `${outcome} ${agrees ? '✓' : '✗'}${parts === undefined ? '' : ' ◇'}`

/** The sum of forecasts in one sentence. */
export function forecastSum(forecasts: readonly (Forecast & { parts: string | undefined })[]): string {
  const told = forecasts.filter(({ agrees }) => agrees !== null)
  const count = (agrees: boolean) => told.filter((one) => one.agrees === agrees).length
  const listed = told.filter(({ agrees, parts }) => agrees === false && parts !== undefined).length
  const apart = count(false) === 0 ? '' : `, ${count(false)} do not (${listed} of them known, ◇)`
  return `dry run: ${told.length} predictions in ${forecasts.length} faults, ${count(true)} agree with the real login${apart}`
}
