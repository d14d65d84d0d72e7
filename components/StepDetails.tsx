import { useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, StepView } from '../lib/panel/view'
import { Cautions, StepAbout } from './StepAbout'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'
import { ReasonForm } from './ui/ReasonForm'

const words = messages('StepDetails', {
  waits: 'Waits for an earlier step. You can still tick it.',
  page: 'Seen on the page, {at}',
  person: 'Ticked by you, {at}',
  api: "Seen in Okta's API, {at}",
  evidence: '{seen}: {note}',
  byHand: 'You changed it by hand: Tandem leaves the box to you now.',
  goThere: 'Go there',
  goThereFor: phrase('Go there: {title}'),
  takeUp: 'Take up again',
  takeUpStep: phrase('Take up again: {title}'),
  skip: 'Skip',
  skipStep: phrase('Skip: {title}'),
  whySkip: phrase('Why skip “{title}”?'),
  skipIt: 'Skip it',
})

/** What unfolds under a step of the list: the same words as in "Now", what proves it, and the way there. */
export function StepDetails({ step, actions }: { step: StepView; actions: PanelActions }) {
  const [skipping, setSkipping] = useState(false)
  const { state, status } = step
  const spec = step.spec
  const { title } = spec
  return (
    <div className="step-details">
      <p>
        <GuideText text={spec.text} />
      </p>
      {status === 'blocked' && <p className="hint">{words().waits}</p>}
      {status === 'done' && <Evidence state={state} />}
      {state.held && status !== 'done' && <p className="hint">{words().byHand}</p>}
      <Cautions cautions={spec.cautions} />
      <StepAbout spec={spec} />
      <div className="actions">
        {spec.route && (
          <Button
            aria-label={words().goThereFor({ title })}
            onClick={() => void actions.takeMeThere(spec.id)}
          >
            {words().goThere}
          </Button>
        )}
        {status === 'skipped' && (
          <Button
            aria-label={words().takeUpStep({ title })}
            onClick={() => void actions.tick(spec.id, false)}
          >
            {words().takeUp}
          </Button>
        )}
        {status !== 'done' && status !== 'skipped' && (
          <Button
            look="quiet"
            hidden={skipping}
            aria-label={words().skipStep({ title })}
            onClick={() => setSkipping(true)}
          >
            {words().skip}
          </Button>
        )}
      </div>
      {skipping && (
        <ReasonForm
          label={words().whySkip({ title })}
          submit={words().skipIt}
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

/** Who or what says that a step is done, when, and on what grounds. */
function Evidence({ state }: { state: StepView['state'] }) {
  if (state.by === null || state.at === null) return null
  const seen = <Phrase text={words()[state.by]} parts={{ at: <Moment at={state.at} /> }} />
  return (
    <p className="hint">
      {state.note === null ? seen : <Phrase text={words().evidence} parts={{ seen, note: state.note }} />}
    </p>
  )
}
