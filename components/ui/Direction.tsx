import { ArrowRight } from 'lucide-react'
import type { ConsoleId } from '../../lib/guide/types'
import { ConsoleTag } from './ConsoleTag'

/** "From Meta, arrow, into Okta", as tags. */
export function Direction({ from, into }: { from: ConsoleId; into: ConsoleId }) {
  return (
    <span className="direction">
      <span className="unseen">From </span>
      <ConsoleTag console={from} />
      <ArrowRight size={16} />
      <span className="unseen"> into </span>
      <ConsoleTag console={into} />
    </span>
  )
}
