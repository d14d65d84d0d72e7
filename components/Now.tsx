import { FileDown, Flag } from 'lucide-react'
import type { PanelActions, PanelView } from '../lib/panel/view'
import type { SetupState } from '../lib/setup/state'
import { NowHead, NowStep } from './NowStep'
import { Button } from './ui/Button'

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
      {now && <NowHead spec={now.spec} />}
      {!now && (
        <p className="eyebrow">
          <Flag size={14} /> Finished
        </p>
      )}
      {/* The steps go by while the person works in a console: a new one is said aloud. */}
      <div aria-live="polite">
        <h2>{now ? now.spec.title : 'All steps are settled'}</h2>
      </div>
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
