import { Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  danger: { Icon: OctagonAlert, word: 'Danger' },
  warn: { Icon: TriangleAlert, word: 'Mind' },
  tip: { Icon: Lightbulb, word: 'Tip' },
  note: { Icon: Info, word: 'Note' },
} as const

interface CalloutProps {
  tone: keyof typeof looks
  /** Stands in front of the text instead of the tone's own word. */
  word?: string
  children: ReactNode
}

/** A box that stands out as much as its tone deserves; icon and word say the tone without colour. */
export function Callout({ tone, word, children }: CalloutProps) {
  const { Icon, word: ownWord } = looks[tone]
  return (
    <div className={`callout callout-${tone}`}>
      <Icon size={16} />
      <div className="callout-text">
        <b className="callout-word">{word ?? ownWord}</b> {children}
      </div>
    </div>
  )
}
