import * as v from 'valibot'

/** How many admins a list may have: far more than a company makes admins of Meta. */
export const MOST_ADMINS = 500

const EMAIL = /^[^\s@<>"'(),:;[\]\\\p{Cc}\p{Cf}]{1,64}@[^\s@<>"'(),:;[\]\\\p{Cc}\p{Cf}]{1,190}$/u

/** Whether a text is an email address as lists of admins have it. */
export const isEmail = (text: string): boolean => EMAIL.test(text)

/** An email address as it stands in a list of admins; letters keep their case, since Meta compares them. */
export const adminEmail = v.pipe(v.string(), v.regex(EMAIL))

/** What a text of addresses came to: each address once, in order, and the pieces that are none. */
export interface EmailList {
  emails: string[]
  /** Shortened to 60 characters each. */
  unread: string[]
}

/**
 * Reads addresses that were typed or pasted: one a line, or set apart by commas, semicolons, tabs or blanks, with or
 * without a name around `<…>`. Two spellings that differ in case only are two addresses: which one is right is what
 * the check is for.
 */
export function readEmails(text: string): EmailList {
  const emails = new Set<string>()
  const unread: string[] = []
  for (const line of text.split(/[\n\r,;]+/)) {
    const entry = line.trim()
    if (entry === '') continue
    const inBrackets = /<([^<>]+)>$/.exec(entry)?.[1]?.trim()
    const words = inBrackets === undefined ? entry.split(/\s+/) : [inBrackets]
    const found = words.filter(isEmail)
    if (found.length === 0) unread.push(entry.slice(0, 60))
    for (const email of found) emails.add(email)
  }
  return { emails: [...emails], unread }
}
