import { Activity, Navigation } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import type { TestWatch as Watch } from '../lib/panel/test-watch'
import type { PanelActions } from '../lib/panel/view'
import { Button } from './ui/Button'

const words = messages('TestWatch', {
  test: 'Test',
  perhaps: phrase('Perhaps: {cause}'),
  goThere: 'Go there',
  goThereFor: phrase('Go there: {cause}'),
})

/** How far the test of SSO is; if it failed, what it may be, each with the way to where it is put right. */
export function TestWatch({ watch, actions }: { watch: Watch; actions: PanelActions }) {
  const { stage, said, causes } = watch
  return (
    <section className="region test-watch" aria-label={words().test}>
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
                <b>{sure === 'possible' ? words().perhaps({ cause }) : cause}</b> {fix}
              </p>
              <Button
                icon={<Navigation size={16} />}
                aria-label={words().goThereFor({ cause })}
                onClick={() => void actions.takeMeThere(step)}
              >
                {words().goThere}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
