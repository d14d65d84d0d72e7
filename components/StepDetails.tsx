import { useState } from 'react'
import type { PanelActions, StepView } from '../lib/panel/view'
import { Cautions, StepAbout } from './StepAbout'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'
import { ReasonForm } from './ui/ReasonForm'

const witnesses = { page: 'Seen on the page', person: 'Ticked by you', api: "Seen in Okta's API" } as const

/** What unfolds under a step of the list: the same words as in "Now", what proves it, and the way there. */
export function StepDetails({ step, actions }: { step: StepView; actions: PanelActions }) {
  const [skipping, setSkipping] = useState(false)
  const { spec, state, status } = step
  return (
    <div className="step-details">
      <p>
        <GuideText text={spec.text} />
      </p>
      {status === 'blocked' && <p className="hint">Waits for an earlier step. You can still tick it.</p>}
      {status === 'done' && state.by && (
        <p className="hint">
          {witnesses[state.by]}
          {state.at !== null && (
            <>
              , <Moment at={state.at} />
            </>
          )}
          {state.note !== null && `: ${state.note}`}
        </p>
      )}
      {state.held && status !== 'done' && (
        <p className="hint">You changed it by hand: Tandem leaves the box to you now.</p>
      )}
      <Cautions cautions={spec.cautions} />
      <StepAbout spec={spec} />
      <div className="actions">
        {spec.route && (
          <Button aria-label={`Go there: ${spec.title}`} onClick={() => void actions.takeMeThere(spec.id)}>
            Go there
          </Button>
        )}
        {status === 'skipped' && (
          <Button
            aria-label={`Take up again: ${spec.title}`}
            onClick={() => void actions.tick(spec.id, false)}
          >
            Take up again
          </Button>
        )}
        {status !== 'done' && status !== 'skipped' && (
          <Button
            look="quiet"
            hidden={skipping}
            aria-label={`Skip: ${spec.title}`}
            onClick={() => setSkipping(true)}
          >
            Skip
          </Button>
        )}
      </div>
      {skipping && (
        <ReasonForm
          label={`Why skip “${spec.title}”?`}
          submit="Skip it"
          onSubmit={(reason) => {
            setSkipping(false)
            void actions.skip(spec.id, reason)
          }}
          onCancel={() => setSkipping(false)}
        />
      )}
    </div>
  )
}
