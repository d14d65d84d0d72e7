import type { DryRunOutcome } from '../setup/check-verdict'
import type { PanelView } from './view'

/** What the checks take of a dry run; null while there is none. */
export function dryRunOutcome(run: PanelView['dryRun']): DryRunOutcome | null {
  if (run === null || run === 'asking') return null
  const { at, outcome, problem, findings } = run
  const failing = findings.find(({ status }) => status === 'fail')
  return { at, outcome, says: outcome === 'fail' ? (problem ?? failing?.advice ?? '') : '' }
}
