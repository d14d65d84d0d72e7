import { FileDown, Flag } from 'lucide-react'
import type { PanelActions, PanelView } from '../lib/panel/view'
import type { SetupState } from '../lib/setup/state'
import { NowStep } from './NowStep'
import { Button } from './ui/Button'
import { Spoken } from './ui/Spoken'

interface NowProps {
  now: PanelView['now']
  steps: PanelView['steps']
  fills: PanelView['nowFills']
  checks: PanelView['checks']
  overrides: SetupState['overrides']
  actions: PanelActions
}

function openRequirements(steps: PanelView['steps']): string[] {
  return steps
    .filter(({ spec, status }) => spec.part === 'requirements' && status === 'todo')
    .map(({ spec }) => spec.title)
}

/** The one step to do now. */
export function Now({ now, steps, fills, checks, overrides, actions }: NowProps) {
  return (
    <section className="region now" aria-label="Now" data-step={now?.spec.id}>
      {/* The steps go by while the person works in a console. */}
      <Spoken text={now?.spec.title ?? 'Finished'} />
      {now ? (
        // The key lets go of a half-written reason when the next step comes.
        <NowStep
          key={now.spec.id}
          step={now}
          fills={fills}
          others={now.spec.part === 'requirements' ? openRequirements(steps) : []}
          checks={checks}
          overrides={overrides}
          actions={actions}
        />
      ) : (
        <>
          <p className="eyebrow">
            <Flag size={14} /> Finished
          </p>
          <h2>All steps are settled</h2>
          <p>File the report with your change record. Then close this panel.</p>
          <div className="actions">
            <Button
              look="primary"
              icon={<FileDown size={16} />}
              onClick={() => void actions.exportReport('html')}
            >
              Save the report
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
