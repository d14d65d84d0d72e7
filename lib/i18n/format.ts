import { currentLanguage } from './messages'

// "04:05" and "5 Aug 2026" are read alike everywhere in English; "8/5/2026" isn't.
const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : currentLanguage())

/** A list in words: "a, b, and c". */
export function listOf(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(currentLanguage(), { type }).format(items)
}

/** A number with its separators: "1,200". */
export function numberText(number: number): string {
  return new Intl.NumberFormat(currentLanguage()).format(number)
}

/** A day in the admin's own time zone: "5 Aug 2026". */
export function dayText(date: Date): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(date)
}

/** A time of day in the admin's own time zone: "16:05". */
export function clockText(date: Date): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(date)
}

/** A day and a time in the admin's own time zone: "5 Aug 2026, 16:05". */
export function momentText(date: Date): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date)
}
