import type { CheckStatus } from '../guide/checks'
import type { SignOnResponse } from '../saml/response'
import type { DryRunExpectation, DryRunFinding, DryRunLine } from './dry-run-finding'
import { judgeTimes } from './dry-run-times'
import { judgeTrust } from './dry-run-trust'
import { judgeValues } from './dry-run-values'

/**
 * Compares what Okta would send with what Meta expects, one finding a line, always all lines and in this order. What
 * isn't known is `unknown`, what readers take differently is `warn`; `fail` is said only where Meta has to refuse.
 */
export function judgeDryRun(
  response: SignOnResponse,
  expected: DryRunExpectation,
  now: Date,
): DryRunFinding[] {
  const [certificate, ...rest] = judgeTrust(response, expected, now)
  return [
    ...judgeValues(response, expected),
    ...(certificate ? [certificate] : []),
    judgeTimes(response, now),
    ...rest,
  ]
}

/** Whether a line decides a login. The format of the NameID doesn't: what counts is the name. */
const decides: Record<DryRunLine, boolean> = {
  'name-id': true,
  'name-id-format': false,
  audience: true,
  recipient: true,
  destination: true,
  'post-url': true,
  issuer: true,
  certificate: true,
  times: true,
  status: true,
  signature: true,
}

/**
 * What the lines come to: `fail` if one fails, `pass` only if every line that decides a login is there and passes. A
 * pass says that all values fit; that the signature holds, only "Test SSO" can show.
 */
export function outcomeOf(findings: readonly DryRunFinding[]): Exclude<CheckStatus, 'warn'> {
  if (findings.some(({ status }) => status === 'fail')) return 'fail'
  const deciding = (Object.keys(decides) as DryRunLine[]).filter((id) => decides[id])
  const passes = (id: DryRunLine) => {
    const lines = findings.filter((finding) => finding.id === id)
    return lines.length > 0 && lines.every(({ status }) => status === 'pass')
  }
  return deciding.every(passes) ? 'pass' : 'unknown'
}
