import { Activity, Navigation } from 'lucide-react'
import type { TestWatch as Watch } from '../lib/panel/test-watch'
import type { PanelActions } from '../lib/panel/view'
import { Button } from './ui/Button'

/** How far the test of SSO is; if it failed, what it may be, each with the way to where it is put right. */
export function TestWatch({ watch, actions }: { watch: Watch; actions: PanelActions }) {
  const { stage, said, causes } = watch
  return (
    <section className="region test-watch" aria-label="Test">
      <h2>
        <Activity size={16} /> {stage}
      </h2>
      {said.map((text) => (
        <p key={text} className="hint">
          {text}
        </p>
      ))}
      {causes.length > 0 && (
        <ul>
          {causes.map(({ id, sure, cause, fix, step }) => (
            <li key={id} data-cause={id} data-sure={sure}>
              <p>
                <b>{sure === 'possible' ? `Perhaps: ${cause}` : cause}</b> {fix}
              </p>
              <Button
                icon={<Navigation size={16} />}
                aria-label={`Go there: ${cause}`}
                onClick={() => void actions.takeMeThere(step)}
              >
                Go there
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
