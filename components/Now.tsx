import { Flag } from 'lucide-react'
import type { PanelActions, PanelView } from '../lib/panel/view'
import type { SetupState } from '../lib/setup/state'
import { NowStep } from './NowStep'

interface NowProps {
  now: PanelView['now']
  checks: PanelView['checks']
  overrides: SetupState['overrides']
  actions: PanelActions
}

/** The one step to do now. */
export function Now({ now, checks, overrides, actions }: NowProps) {
  return (
    <section className="region now" aria-label="Now" data-step={now?.spec.id}>
      {now ? (
        // The key lets go of a half-written reason when the next step comes.
        <NowStep key={now.spec.id} step={now} checks={checks} overrides={overrides} actions={actions} />
      ) : (
        <>
          <p className="eyebrow">
            <Flag size={14} /> Finished
          </p>
          <h2>All steps are settled</h2>
          <p>Export the report below and file it with your change record. Then close this panel.</p>
        </>
      )}
    </section>
  )
}
