import { ArrowRight } from 'lucide-react'
import type { ConsoleId } from '../../lib/guide/types'
import { messages } from '../../lib/i18n/messages'
import { ConsoleTag } from './ConsoleTag'
import { Phrase } from './Phrase'

const words = messages('Direction', { fromInto: 'From {from} {arrow} into {into}' })

/** "From Meta, arrow, into Okta". */
export function Direction({ from, into }: { from: ConsoleId; into: ConsoleId }) {
  return (
    <span className="direction">
      <Phrase
        text={words().fromInto}
        parts={{
          from: <ConsoleTag console={from} />,
          arrow: <ArrowRight size={16} />,
          into: <ConsoleTag console={into} />,
        }}
      />
    </span>
  )
}
