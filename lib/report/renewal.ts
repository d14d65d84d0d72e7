import { EXPIRES_SOON_DAYS } from '../saml/certificate'

const DAY = 24 * 60 * 60 * 1000

/** Days before its end by which a certificate has to be renewed: from then on the preflight warns of it too. */
export const RENEWAL_DAYS = EXPIRES_SOON_DAYS

/**
 * The day by which a certificate has to be renewed (YYYY-MM-DD, UTC): 30 days before it expires, though not before the
 * day it begins. Null where its dates can't be read.
 */
export function renewBy({ notBefore, notAfter }: { notBefore: string; notAfter: string }): string | null {
  const begins = Date.parse(notBefore)
  const by = Date.parse(notAfter) - RENEWAL_DAYS * DAY
  if (Number.isNaN(begins) || Number.isNaN(by)) return null
  return new Date(Math.max(begins, by)).toISOString().slice(0, 10)
}

/** Where a certificate stands at a moment; a date that can't be read is never taken for a good one. */
export type Validity = 'valid' | 'renew' | 'expired' | 'early' | 'unknown'

/** Where a certificate stands at a moment (ISO 8601). */
export function validityAt(dates: { notBefore: string; notAfter: string }, now: string): Validity {
  const by = renewBy(dates)
  const time = Date.parse(now)
  if (by === null || Number.isNaN(time)) return 'unknown'
  if (time > Date.parse(dates.notAfter)) return 'expired'
  if (time < Date.parse(dates.notBefore)) return 'early'
  return time >= Date.parse(by) ? 'renew' : 'valid'
}
