import type { CheckId } from '../../lib/guide/checks'
import type { PressOn } from './lane'
import type { Ready } from './ready'

/** A mistake that is made before the switch. */
export interface Fault {
  /** In plain words. */
  name: string
  /** `proven`: after the switch a real login fails, or lets the wrong one in. `risk`: nobody is harmed at once. */
  harm: 'proven' | 'risk'
  /** The check that has to say so. */
  check: CheckId
  /** What its words have to name. */
  says: RegExp
  /** Why the press is let through for now; a fault without this has to be caught. */
  open?: string
  /** Why the dry run says otherwise than the login that comes after it; a fault without this has to agree. */
  dryRunParts?: string
  /** The press that it comes before; "Activate SSO" if not said. */
  on?: PressOn
  /** Makes the mistake in a world in which all is well. */
  seed(ready: Ready): void | Promise<void>
}
