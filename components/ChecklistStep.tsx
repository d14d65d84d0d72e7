import { ArrowRight, ChevronDown, Hourglass, SkipForward } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, StepView } from '../lib/panel/view'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'
import { late } from './ui/late'

const StepDetails = late(async () => (await import('./StepDetails')).StepDetails)

const words = messages('ChecklistStep', {
  current: 'Now',
  skipped: 'Skipped',
  blocked: 'Waits',
  skippedFor: phrase('Skipped: {reason}'),
  optional: 'optional',
  more: phrase('More about {title}'),
})

interface Mark {
  tone: BadgeTone
  icon: LucideIcon
  status: 'current' | 'skipped' | 'blocked'
}

const marks: Record<StepView['status'], Mark | null> = {
  todo: null,
  // The ticked box says it.
  done: null,
  current: { tone: 'info', icon: ArrowRight, status: 'current' },
  skipped: { tone: 'warn', icon: SkipForward, status: 'skipped' },
  blocked: { tone: 'idle', icon: Hourglass, status: 'blocked' },
}

/** One step in the list: a box to tick, and the rest behind an arrow so that the list stays calm. */
export function ChecklistStep({ step, actions }: { step: StepView; actions: PanelActions }) {
  const [open, setOpen] = useState(false)
  const { state, status } = step
  const spec = step.spec
  const mark = marks[status]
  return (
    <li className="step" data-step={spec.id} data-status={status}>
      <div className="step-head">
        <label>
          <input
            type="checkbox"
            checked={status === 'done'}
            aria-label={spec.title}
            onChange={(event) => void actions.tick(spec.id, event.target.checked)}
          />
          <span className="step-title">
            {spec.title}
            {spec.optional && <span className="step-optional"> {words().optional}</span>}
          </span>
        </label>
        {mark && <Badge tone={mark.tone} icon={mark.icon} word={words()[mark.status]} />}
        <button
          type="button"
          className="tool"
          aria-expanded={open}
          aria-label={words().more({ title: spec.title })}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown size={15} className={open ? 'turned' : undefined} />
        </button>
      </div>
      {status === 'skipped' && state.note !== null && (
        <p className="step-note">{words().skippedFor({ reason: state.note })}</p>
      )}
      {open && <StepDetails step={step} actions={actions} />}
    </li>
  )
}
