import { currentLanguage } from '../i18n/messages'

// "04:05" and "5 Aug 2026" are read alike everywhere in English; "8/5/2026" isn't.
const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : currentLanguage())

const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
const moment = {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const

function said(iso: string, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  // Some languages' dates hold invisible marks of direction, which a report shows as signs of a fake.
  return new Intl.DateTimeFormat(locale(), options).format(time).replace(/[\u061c\u200e\u200f]/g, '')
}

/** A moment (ISO 8601) in the panel's language, in UTC, which it says: "1 May 2026, 12:34 UTC". Else the text as it is. */
export function utcMoment(iso: string): string {
  return said(iso, moment)
}

/** The day of a moment or a date (ISO 8601) in the panel's language, in UTC: "1 May 2026". Else the text as it is. */
export function utcDay(iso: string): string {
  return said(iso, day)
}
