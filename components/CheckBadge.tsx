import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CheckStatus } from '../lib/guide/checks'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'

/** The verdicts in words. */
export const checkWords: Record<CheckStatus, string> = {
  pass: 'Pass',
  fail: 'Fail',
  warn: 'Warning',
  unknown: 'Not known',
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
export function CheckBadge({ status, word = checkWords[status] }: { status: CheckStatus; word?: string }) {
  return <Badge {...looks[status]} word={word} />
}
