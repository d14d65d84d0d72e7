import { ArrowRight } from 'lucide-react'
import type { ConsoleId } from '../../lib/guide/types'
import { ConsoleTag } from './ConsoleTag'

/** "From Meta, arrow, into Okta". */
export function Direction({ from, into }: { from: ConsoleId; into: ConsoleId }) {
  return (
    <span className="direction">
      From
      <ConsoleTag console={from} />
      <ArrowRight size={16} />
      into
      <ConsoleTag console={into} />
    </span>
  )
}
