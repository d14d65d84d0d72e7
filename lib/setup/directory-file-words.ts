/**
 * Words of Meta's export of people, lower case, blanks for underscores and hyphens. Its columns are documented nowhere
 * and no export has been seen yet (August 2026): these are the words of Meta's Directory and its help pages, and the
 * usual ones of such lists. Add what a real export says.
 */
export const fileWords = {
  email: {
    headers: [
      'account email',
      'account email address',
      'e mail',
      'e mail address',
      'email',
      'email address',
      'login email',
      'mail',
      'user email',
      'user name',
      'username',
      'work email',
      'work email address',
    ],
    /** A header with one of these words is never the account's own address. */
    others:
      /\b(?:alternat(?:e|ive)|assistant|backup|by|contact|created|former|home|invited|lead|manager|managers|new|old|other|owner|personal|previous|private|recovery|secondary|second|sponsor|supervisor)\b/,
  },
  method: {
    headers: ['authentication method', 'auth method', 'sign in method', 'log in method', 'login method'],
    /** What was used once says nothing of what is set. */
    others: /\b(?:2fa|backup|factor|last|latest|mfa|previous|recent|recovery|used)\b/,
    yes: ['password only', 'password'],
    no: ['single sign on preferred', 'single sign on', 'sso preferred', 'sso'],
  },
  admin: {
    headers: [
      'admin',
      'admin access',
      'admin role',
      'admin roles',
      'admin role(s)',
      'is admin',
      'role',
      'roles',
      'role(s)',
    ],
    no: ['', '0', 'employee', 'false', 'member', 'n', 'no', 'none', 'no role', 'no roles', 'user'],
  },
  active: {
    headers: ['account status', 'status'],
    others: /\b(?:2fa|device|factor|mfa|training)\b/,
    yes: ['active', 'claimed', 'invited'],
    no: ['deactivated', 'inactive'],
  },
  source: {
    headers: ['account source', 'created by', 'identity provider', 'provisioned by', 'source'],
    others: /\b(?:company|department|employer|organi[sz]ation|team)\b/,
    yes: ['okta'],
    no: ['organization self invite', 'organisation self invite'],
  },
  kind: { headers: ['account kind', 'account type', 'kind of account', 'type of account', 'user type'] },
} as const

/** A cell or header as it is compared with the words: in lower case, with single blanks for what sets words apart. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_\-‐‑‒–—\u00a0]+/gu, ' ')
    .trim()
