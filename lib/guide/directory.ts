/**
 * What Meta's Directory (People, Directory) and its export say of an account, each in its wordings. Columns, sources and
 * states are from 2024 pictures of the table, ways to sign in from Meta's help; how a shield is called is a guess. Other
 * languages are not known: what isn't found in them is not known of the account.
 */
export const directoryWords = {
  /** What the shield of an admin, or the role beside a name, is called. */
  admin: ['Admin', 'Admins', 'Administrator', 'System admin', 'System administrator', 'Company admin'],
  active: ['Claimed', 'Invited', 'Not invited', 'Active'],
  inactive: ['Deactivated', 'Inactive'],
  fromOkta: ['Okta'],
  /** Other sources of an account, as regular expressions of their normalised text. */
  otherSource: ['^created by (?!okta$)', '^organization self invite$'],
  /** What the way to sign in is called, in the details of a person. */
  method: ['Authentication method'],
  passwordOnly: ['Password only'],
  singleSignOn: ['Single sign-on preferred', 'Single sign-on'],
  /** How many people there are, as regular expressions of their normalised text; the number is the first group. */
  total: [
    '^(\\d[\\d.,]*) (?:people|persons|accounts|employees|results)$',
    '^\\d[\\d.,]* ?[-–] ?\\d[\\d.,]* of (\\d[\\d.,]*)$',
  ],
} as const
