import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CheckStatus } from '../lib/guide/checks'
import { counted, messages } from '../lib/i18n/messages'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'

const words = messages('CheckBadge', {
  pass: 'Pass',
  fail: 'Fail',
  warn: 'Warning',
  unknown: 'Not known',
  passCount: counted({ one: '{count} Pass', other: '{count} Pass' }),
  failCount: counted({ one: '{count} Fail', other: '{count} Fail' }),
  warnCount: counted({ one: '{count} Warning', other: '{count} Warning' }),
  unknownCount: counted({ one: '{count} Not known', other: '{count} Not known' }),
})

/** How many checks have a verdict: "3 Pass". */
export function countText(status: CheckStatus, count: number): string {
  return words()[`${status}Count`](count)
}

/** The verdicts in the order in which they matter. */
export const checkOrder: readonly CheckStatus[] = ['fail', 'warn', 'unknown', 'pass']

const looks: Record<CheckStatus, { tone: BadgeTone; icon: LucideIcon }> = {
  pass: { tone: 'good', icon: CircleCheck },
  fail: { tone: 'bad', icon: CircleX },
  warn: { tone: 'warn', icon: TriangleAlert },
  unknown: { tone: 'idle', icon: CircleHelp },
}

/** A verdict as icon and word. */
export function CheckBadge({ status, word }: { status: CheckStatus; word?: string }) {
  return <Badge {...looks[status]} word={word ?? words()[status]} />
}
