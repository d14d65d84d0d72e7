/**
 * What Meta's Directory (People, Directory) and its export say of an account, each in its wordings. Columns, sources and
 * states are from 2024 pictures of the table, ways to sign in from Meta's help; how a shield is called is a guess. Other
 * languages are not known: what isn't found in them is not known of the account.
 */
export const directoryWords = {
  /** What the shield of an admin, or the role in a column of roles, is called. */
  admin: ['Admin', 'Admins', 'Administrator', 'System admin', 'System administrator', 'Company admin'],
  /** Part of a name that may be one of an admin's shield in another wording, as a regular expression. */
  maybeAdmin: 'admin|owner',
  /** Heads of columns. */
  roleColumn: ['Role', 'Roles', 'Admin role', 'Admin roles', 'Admin access'],
  sourceColumn: ['Account created', 'Source'],
  statusColumn: ['Account status', 'Status'],
  active: ['Claimed', 'Invited', 'Not invited', 'Active'],
  inactive: ['Deactivated', 'Inactive'],
  fromOkta: ['Okta'],
  /** Other sources of an account, as regular expressions of their normalised text. */
  otherSource: ['^created by (?!okta$)', '^organization self invite$'],
  /** What the way to sign in is called, in the details of a person. */
  method: ['Authentication method'],
  passwordOnly: ['Password only'],
  singleSignOn: ['Single sign-on preferred', 'Single sign-on'],
  /** What ends a change that isn't saved yet. */
  save: ['Save', 'Save changes'],
  /** How many people there are, as regular expressions of their normalised text; the number is the first group. */
  total: [
    '^(\\d[\\d.,]*) (?:people|persons|accounts|employees)$',
    '^\\d[\\d.,]* ?[-–] ?\\d[\\d.,]* of (\\d[\\d.,]*)$',
  ],
  /** What a list says of which only a part is shown: its number is not that of all. */
  filtered: ['Clear', 'Clear all', 'Clear filter', 'Clear filters', 'Clear search', 'Reset filters'],
} as const
