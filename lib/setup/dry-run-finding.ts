import type { CheckStatus } from '../guide/checks'
import type { CertificateDetails } from '../saml/certificate'
import { showInvisible } from './look-alikes'

/** One line of the dry run: a part of the response that a service provider looks at. */
export type DryRunLine =
  | 'name-id'
  | 'name-id-format'
  | 'audience'
  | 'recipient'
  | 'destination'
  | 'post-url'
  | 'issuer'
  | 'certificate'
  | 'times'
  | 'status'
  | 'signature'

/** A line with its verdict. The two texts can be shown as they are: nothing in them is invisible, none is long. */
export interface DryRunFinding {
  id: DryRunLine
  status: CheckStatus
  /** What Okta would send; null if it would send nothing. */
  found: string | null
  /** What Meta expects; null if Tandem doesn't know. */
  expected: string | null
  /** What it means and what to do, in one plain sentence. */
  advice: string
}

/** What Meta expects of a response, each null while Tandem doesn't know it: its line is then `unknown`. */
export interface DryRunExpectation {
  audienceUrl: string | null
  acsUrl: string | null
  issuer: string | null
  /** The certificate that Meta has saved. */
  certificate: Pick<CertificateDetails, 'pem' | 'notBefore' | 'notAfter'> | null
  /** The e-mail address at Meta of the person whose session makes the dry run. */
  email: string | null
}

/** Longest text of a finding, in characters. */
const LONGEST = 300

/** A text as it can be shown: invisible characters written out, and shortened. */
export function shown(text: string): string {
  const letters = Array.from(showInvisible(text))
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('')
}

/** A finding whose texts can be shown. */
export function finding(
  id: DryRunLine,
  status: CheckStatus,
  texts: { found: string | null; expected: string | null },
  advice: string,
): DryRunFinding {
  const { found, expected } = texts
  return { id, status, found: found && shown(found), expected: expected && shown(expected), advice }
}
