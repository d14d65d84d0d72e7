import type { DryRunLine } from '../../../lib/setup/dry-run-finding'
import type { ResponseRefusal } from '../../../lib/saml/response'
import type { SigningPair } from '../meta/test-idp'
import type { SignOnAnswer } from './sign-on-page'

/** The keys that play a part in the mistakes. */
export interface SignOnKeys {
  right: SigningPair
  old: SigningPair
  otherOrg: SigningPair
  encryption: SigningPair & { publicKey: string }
}

/** A mistake: what is done to the right answer, and what the dry run is to say of it. */
export interface SignOnMistake {
  name: string
  change: (right: SignOnAnswer, keys: SignOnKeys) => Partial<SignOnAnswer>
  /** Minutes by which the clock of service provider and computer is ahead of the identity provider's. */
  clock?: number
  /** The outcome; a refusal names its reason. */
  says: 'pass' | 'fail' | 'unknown' | ResponseRefusal
  /** The lines that don't pass, in their order. */
  lines?: DryRunLine[]
  /** Why the real service provider decides otherwise, where it is known to. */
  differs?: string
}

/** An edit that replaces the first match. */
export const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to)

/** A change that edits the XML before it is signed. */
export const edit = (from: string | RegExp, to: string) => () => ({ edit: replace(from, to) })
