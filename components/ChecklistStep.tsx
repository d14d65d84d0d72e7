import { ArrowRight, ChevronDown, Hourglass, SkipForward } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { PanelActions, StepView } from '../lib/panel/view'
import { StepDetails } from './StepDetails'
import { Badge } from './ui/Badge'
import type { BadgeTone } from './ui/Badge'

const marks: Record<StepView['status'], { tone: BadgeTone; icon: LucideIcon; word: string } | null> = {
  todo: null,
  // The ticked box says it.
  done: null,
  current: { tone: 'info', icon: ArrowRight, word: 'Now' },
  skipped: { tone: 'warn', icon: SkipForward, word: 'Skipped' },
  blocked: { tone: 'idle', icon: Hourglass, word: 'Waits' },
}

/** One step in the list: a box to tick, and the rest behind an arrow so that the list stays calm. */
export function ChecklistStep({ step, actions }: { step: StepView; actions: PanelActions }) {
  const [open, setOpen] = useState(false)
  const { spec, state, status } = step
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
            {spec.optional && <span className="step-optional"> optional</span>}
          </span>
        </label>
        {mark && <Badge {...mark} />}
        <button
          type="button"
          className="tool"
          aria-expanded={open}
          aria-label={`More about ${spec.title}`}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown size={15} className={open ? 'turned' : undefined} />
        </button>
      </div>
      {status === 'skipped' && state.note !== null && <p className="step-note">Skipped: {state.note}</p>}
      {open && <StepDetails step={step} actions={actions} />}
    </li>
  )
}
