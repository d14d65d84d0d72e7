import { Info, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../../lib/i18n/messages'

const words = messages('Callout', { danger: 'Danger', warn: 'Mind', tip: 'Tip', note: 'Note' })

const icons = {
  danger: OctagonAlert,
  warn: TriangleAlert,
  tip: Lightbulb,
  note: Info,
} as const

interface CalloutProps {
  tone: keyof typeof icons
  /** Stands in front of the text instead of the tone's own word. */
  word?: string
  children: ReactNode
}

/** A box that stands out as much as its tone deserves; icon and word say the tone without colour. */
export function Callout({ tone, word, children }: CalloutProps) {
  const Icon = icons[tone]
  return (
    <div className={`callout callout-${tone}`}>
      <Icon size={16} />
      <div className="callout-text">
        <b className="callout-word">{word ?? words()[tone]}</b> {children}
      </div>
    </div>
  )
}
