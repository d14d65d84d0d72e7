import { ExternalLink } from 'lucide-react'
import type { Caution, StepSpec } from '../lib/guide/step'
import { messages } from '../lib/i18n/messages'
import { Callout } from './ui/Callout'
import { GuideText } from './ui/GuideText'

const words = messages('StepAbout', {
  danger: 'Danger:',
  tip: 'Tip:',
  correction: 'Differs from the published guide:',
  why: 'Why?',
  trouble: 'If something goes wrong',
})

const tones = { danger: 'danger', tip: 'tip', correction: 'note' } as const

/** The boxes of a step: dangers, tips, and where Tandem departs from the published guide. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  return cautions.map((caution) => (
    <Callout key={caution.text} tone={tones[caution.tone]} word={words()[caution.tone]}>
      <GuideText text={caution.text} />
    </Callout>
  ))
}

/** Why a step is there, what can go wrong with it, and where to read on: folded away until asked for. */
export function StepAbout({ spec }: { spec: Pick<StepSpec, 'why' | 'trouble' | 'links'> }) {
  const { why, trouble, links = [] } = spec
  return (
    <div className="about">
      {why && (
        <details>
          <summary>{words().why}</summary>
          <p>
            <GuideText text={why} />
          </p>
        </details>
      )}
      {trouble.length > 0 && (
        <details>
          <summary>{words().trouble}</summary>
          {/* Paragraphs, not a list: the steps are the only list items of their region. */}
          {trouble.map((text) => (
            <p key={text} className="trouble">
              <GuideText text={text} />
            </p>
          ))}
        </details>
      )}
      {links.map(({ label, url }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <ExternalLink size={14} /> {label}
        </a>
      ))}
    </div>
  )
}
