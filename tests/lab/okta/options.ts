/** The kinds of signing certificate that the practice Okta can give a new app. */
export type CertificateKind = 'good' | 'expired' | 'expiring' | 'sha1' | 'rsa1024'

/** How the Sign On tab writes its values; the real markup is known only in part, so there are several. */
export type SignOnVariant = 'dl' | 'inputs' | 'grid' | 'classic'

/** The admin console's two interface languages. */
export type ConsoleLanguage = 'en' | 'ja'

/**
 * What the app's sign-on policy asks of people: two factors by every rule, by some, by none; "forbidden" is what an
 * admin sees who may not read policies, "classic" an org whose apps name no policy.
 */
export type SignOnPolicyKind = 'two-factors' | 'mixed' | 'one-factor' | 'forbidden' | 'classic'

/** What a test may change about the practice Okta. */
export interface OktaOptions {
  certificate?: CertificateKind
  /** Milliseconds that a tab's pane takes to arrive. */
  lazyPaneMs?: number
  /** The console as a read-only admin sees it: no Edit, no Assign, and every write is refused. */
  readOnlyAdmin?: boolean
  /** How many Meta Work Accounts apps the acme org has from the start. */
  existingApps?: number
  /** The API's budget for a minute, and how much of the first minute's is left. */
  rateLimit?: { limit: number; remaining: number }
  signOnPolicy?: SignOnPolicyKind
  /** By how many minutes the clock is ahead by which responses are dated; below zero: behind. */
  clockOffMinutes?: number
  variant?: SignOnVariant
  lang?: ConsoleLanguage
}

/** The options with every default filled in; tests may change them while the lab runs. */
export type OktaSettings = Required<OktaOptions>

/** Fills in the defaults. */
export function withDefaults(options: OktaOptions): OktaSettings {
  return {
    certificate: 'good',
    lazyPaneMs: 120,
    readOnlyAdmin: false,
    existingApps: 0,
    rateLimit: { limit: 600, remaining: 600 },
    signOnPolicy: 'two-factors',
    clockOffMinutes: 0,
    variant: 'dl',
    lang: 'en',
    ...options,
  }
}
