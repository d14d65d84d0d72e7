import type { LucideIcon } from 'lucide-react'

/** How much a badge should be noticed. */
export type BadgeTone = 'idle' | 'info' | 'good' | 'warn' | 'bad'

/** A status as icon and word; colour only repeats what these two say. */
export function Badge({ tone, icon: Icon, word }: { tone: BadgeTone; icon: LucideIcon; word: string }) {
  return (
    <span className={`badge badge-${tone}`}>
      <Icon size={14} />
      {word}
    </span>
  )
}
