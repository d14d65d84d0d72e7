import { useState } from 'react'
import type { PartId } from '../lib/guide/step'
import { partName } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView, StepView } from '../lib/panel/view'
import { ChecklistStep } from './ChecklistStep'

const words = messages('Checklist', {
  checklist: 'Checklist',
  progress: phrase('{settled} of {steps}'),
})

interface ChecklistProps {
  steps: PanelView['steps']
  now: PanelView['now']
  actions: PanelActions
}

/** All steps by part of the guide; the part with the current step is unfolded. */
export function Checklist({ steps, now, actions }: ChecklistProps) {
  // Grouped by appearance: the keys of `parts` can't give the order, since "1" sorts before "requirements".
  const byPart = new Map<PartId, StepView[]>()
  for (const step of steps) byPart.set(step.spec.part, [...(byPart.get(step.spec.part) ?? []), step])
  return (
    <section className="region checklist" aria-label={words().checklist}>
      <h2>{words().checklist}</h2>
      {[...byPart].map(([part, members]) => (
        <Part key={part} part={part} steps={members} current={now?.spec.part === part} actions={actions} />
      ))}
    </section>
  )
}

interface PartProps {
  part: PartId
  steps: readonly StepView[]
  /** Whether the current step is in it. */
  current: boolean
  actions: PanelActions
}

function Part({ part, steps, current, actions }: PartProps) {
  const [open, setOpen] = useState(current)
  // The setup moving on folds the part it left and unfolds the next; in between the admin has the say.
  const [wasCurrent, setWasCurrent] = useState(current)
  if (current !== wasCurrent) {
    setWasCurrent(current)
    setOpen(current)
  }
  const settled = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  return (
    <details className="part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="part-title">{partName(part)}</span>
        <span className="part-count" data-complete={settled === steps.length || undefined}>
          {words().progress({ settled, steps: steps.length })}
        </span>
      </summary>
      <ul>
        {steps.map((step) => (
          <ChecklistStep key={step.spec.id} step={step} actions={actions} />
        ))}
      </ul>
    </details>
  )
}
