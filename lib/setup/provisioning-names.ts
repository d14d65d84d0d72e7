import { counted, messages } from '../i18n/messages'
import { commaList } from './comma-list'

const words = messages('provisioning-names', {
  andMore: counted({ other: '{names} and {count} more' }),
})

/** Longest text of Okta's that is shown, in characters. */
const LONGEST = 200
/** How many people are named. */
const NAMED = 3

/** A text of Okta's, short enough to be shown. */
export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** The first few names, and how many more there are. */
export function named(all: readonly string[]): string {
  const names = commaList(all.slice(0, NAMED).map(cut))
  return all.length > NAMED ? words().andMore(all.length - NAMED, { names }) : names
}
