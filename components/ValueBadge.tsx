import { CheckCheck, CircleDashed, CircleDot, CircleX, GitCompareArrows, SquarePen } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { messages } from '../lib/i18n/messages'
import type { ValueStatus } from '../lib/setup/state'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'

const words = messages('ValueBadge', {
  missing: 'Not read yet',
  captured: 'Read',
  filled: 'In the form',
  saved: 'Saved',
  conflict: 'Two texts',
  invalid: 'Not right',
})

const looks: Record<ValueStatus, { tone: BadgeTone; icon: LucideIcon }> = {
  missing: { tone: 'idle', icon: CircleDashed },
  captured: { tone: 'info', icon: CircleDot },
  filled: { tone: 'info', icon: SquarePen },
  saved: { tone: 'good', icon: CheckCheck },
  conflict: { tone: 'bad', icon: GitCompareArrows },
  invalid: { tone: 'bad', icon: CircleX },
}

/** How far a value has come on its way from one console into the other. */
export function ValueBadge({ status }: { status: ValueStatus }) {
  return <Badge {...looks[status]} word={words()[status]} />
}
