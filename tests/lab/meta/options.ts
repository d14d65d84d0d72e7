/** How a test wants the practice Admin Center to behave. */
export interface MetaOptions {
  /** Whether acme.example is verified from the start (default: false). */
  domainVerified?: boolean
  /** How long every call of the console to its server takes, in milliseconds (default: 150). */
  latencyMs?: number
  /** How long after a page is painted its buttons stay deaf, in milliseconds (default: 0). */
  lateHandlersMs?: number
  /** The language of the console (default: English). */
  lang?: 'en' | 'de' | 'ar'
  /** Whether each field of the IdP form loses its first value once, as by a late re-render. */
  revertFillOnce?: boolean
  /** Whether the IdP form has got new labels that nobody has seen yet. */
  renamedForm?: boolean
  /** Which host the shown SAML URLs carry; accounts from before 2023 saw work.facebook.com. */
  hostFamily?: 'meta' | 'facebook'
  /** Whether the company has a second admin, safe@acme.example, who signs in with a password only (default: false). */
  emergencyAdmin?: boolean
}

/** The options with every default filled in. */
export type MetaSettings = Required<MetaOptions>

/** Fills in the defaults. */
export function completeOptions(options: MetaOptions = {}): MetaSettings {
  return {
    domainVerified: false,
    latencyMs: 150,
    lateHandlersMs: 0,
    lang: 'en',
    revertFillOnce: false,
    renamedForm: false,
    hostFamily: 'meta',
    emergencyAdmin: false,
    ...options,
  }
}
