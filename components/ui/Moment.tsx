const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

function sayMoment(at: string, parts: 'auto' | 'day'): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  if (parts === 'day') return day.format(date)
  const today = day.format(date) === day.format(new Date())
  return today ? time.format(date) : `${day.format(date)}, ${time.format(date)}`
}

/** A moment in the admin's own time zone: the time alone if it is today's; `parts="day"` drops the time. */
export function Moment({ at, parts = 'auto' }: { at: string; parts?: 'auto' | 'day' }) {
  return (
    <time dateTime={at} title={at}>
      {sayMoment(at, parts)}
    </time>
  )
}
