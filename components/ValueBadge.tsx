import { CheckCheck, CircleDashed, CircleDot, CircleX, GitCompareArrows, SquarePen } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ValueStatus } from '../lib/setup/state'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'

const looks: Record<ValueStatus, { tone: BadgeTone; icon: LucideIcon; word: string }> = {
  missing: { tone: 'idle', icon: CircleDashed, word: 'Not read yet' },
  captured: { tone: 'info', icon: CircleDot, word: 'Read' },
  filled: { tone: 'info', icon: SquarePen, word: 'In the form' },
  saved: { tone: 'good', icon: CheckCheck, word: 'Saved' },
  conflict: { tone: 'bad', icon: GitCompareArrows, word: 'Two texts' },
  invalid: { tone: 'bad', icon: CircleX, word: 'Not right' },
}

/** How far a value has come on its way from one console into the other. */
export function ValueBadge({ status }: { status: ValueStatus }) {
  return <Badge {...looks[status]} />
}
