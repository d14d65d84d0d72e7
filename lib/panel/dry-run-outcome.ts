import type { DryRunOutcome } from '../setup/check-verdict'
import type { PanelView } from './view'

/** What the checks take of a dry run; null while there is none. */
export function dryRunOutcome(run: PanelView['dryRun']): DryRunOutcome | null {
  if (run === null || run === 'asking') return null
  const { at, outcome, problem, findings } = run
  if (outcome === 'fail') {
    const failing = findings.find(({ status }) => status === 'fail')
    return { at, outcome, says: problem ?? failing?.advice ?? '' }
  }
  const times = findings.find(({ id, status }) => id === 'times' && status !== 'pass')
  return { at, outcome, says: times?.advice ?? '' }
}
