import type { PageSnapshot } from '../page/types'

/** The company at Meta that an Audience URL names, as its digits; null if it names none. */
export function companyIn(audienceUrl: string | null): string | null {
  return /\/company\/(\d+)\/?$/.exec(audienceUrl ?? '')?.[1] ?? null
}

/** The company that a page of Meta shows to be its own; null if it shows none, or more than one. */
export function companyOn(page: PageSnapshot): string | null {
  if (page.console !== 'meta') return null
  const shown = page.readings.filter(({ id, problem }) => id === 'audienceUrl' && problem === null)
  const [only, second] = new Set(shown.map(({ text }) => companyIn(text)))
  return second === undefined ? (only ?? null) : null
}
