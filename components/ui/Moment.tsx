import { clockText, dayText, momentText } from '../../lib/i18n/format'

function sayMoment(at: string, parts: 'auto' | 'day'): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  if (parts === 'day') return dayText(date)
  const today = dayText(date) === dayText(new Date())
  return today ? clockText(date) : momentText(date)
}

/** A moment in the admin's own time zone: the time alone if it is today's; `parts="day"` drops the time. */
export function Moment({ at, parts = 'auto' }: { at: string; parts?: 'auto' | 'day' }) {
  return (
    <time dateTime={at} title={at}>
      {sayMoment(at, parts)}
    </time>
  )
}
