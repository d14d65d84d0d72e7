import { ArrowDown, ArrowDownToLine, Check, CheckCheck, Eye, Navigation } from 'lucide-react'
import { useState } from 'react'
import type { StepSpec } from '../lib/guide/step'
import { values } from '../lib/guide/values'
import type { PanelActions, PanelView, StepView } from '../lib/panel/view'
import type { SetupState } from '../lib/setup/state'
import { PreflightHint } from './PreflightHint'
import { Cautions, StepAbout } from './StepAbout'
import { Button } from './ui/Button'
import { consoleNames, ConsoleTag } from './ui/ConsoleTag'
import { fillConsole } from './fill-console'
import { GuideText } from './ui/GuideText'
import { ReasonForm } from './ui/ReasonForm'

interface NowStepProps {
  step: StepView
  /** Titles of the other open steps that are confirmed together with this one. */
  others: readonly string[]
  /** The console whose form can be opened and filled in one go. */
  fills: PanelView['nowFills']
  checks: PanelView['checks']
  overrides: SetupState['overrides']
  actions: PanelActions
}

/** The current step with everything needed to do it, to say that it is done, or to leave it out. */
export function NowStep({ step, others, fills, checks, overrides, actions }: NowStepProps) {
  const [skipping, setSkipping] = useState(false)
  const { id, title, text, route, done }: StepView['spec'] = step.spec
  const seenBySelf = !step.state.held && done.some((rule) => !('person' in rule))
  return (
    <>
      <p className="eyebrow">
        Now
        {step.spec.console ? <ConsoleTag console={step.spec.console} /> : <span>outside the consoles</span>}
        {step.spec.part !== 'requirements' && <span className="step-id">{id}</span>}
        {step.spec.optional && <span>optional</span>}
      </p>
      <h2>{title}</h2>
      <p className="now-text">
        <GuideText text={text} />
      </p>
      <Cautions cautions={step.spec.cautions} />
      <PreflightHint step={step.spec} checks={checks} overrides={overrides} />
      <Errand spec={step.spec} />
      {others.length > 0 && (
        <div className="now-others">
          <p>Also needed:</p>
          <ul>
            {others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="actions">
        {fills && (
          <Button
            look="primary"
            icon={<ArrowDownToLine size={16} />}
            onClick={() => void actions.takeMeThereAndFill(id)}
          >
            Take me there and fill
          </Button>
        )}
        {route && (
          <Button
            look={fills ? 'plain' : 'primary'}
            icon={<Navigation size={16} />}
            onClick={() => void actions.takeMeThere(id)}
          >
            Take me there
          </Button>
        )}
        {step.spec.part === 'requirements' && (
          <Button
            look="primary"
            icon={<CheckCheck size={16} />}
            onClick={() => void actions.tickPart('requirements')}
          >
            All of these are met
          </Button>
        )}
        <Button
          look={route || seenBySelf || step.spec.part === 'requirements' ? 'plain' : 'primary'}
          icon={<Check size={16} />}
          onClick={() => void actions.tick(id, true)}
        >
          Mark as done
        </Button>
        <Button look="quiet" hidden={skipping} onClick={() => setSkipping(true)}>
          Skip this step
        </Button>
      </div>
      {skipping && (
        <ReasonForm
          label="Why skip this step?"
          submit="Skip with this reason"
          onSubmit={(reason) => void actions.skip(id, reason)}
          onCancel={() => setSkipping(false)}
        />
      )}
      {seenBySelf && <p className="hint">Tandem ticks it by itself as soon as it sees that it is done.</p>}
      <StepAbout spec={step.spec} />
    </>
  )
}

/** What Tandem does at this step: which values it reads here, or which button fills them in. */
function Errand({ spec }: { spec: StepSpec }) {
  const target = fillConsole(spec)
  return (
    <>
      {spec.reads && spec.reads.length > 0 && (
        <p className="errand">
          <Eye size={16} />
          <span>Tandem reads here: {spec.reads.map((id) => values[id].label).join(', ')}.</span>
        </p>
      )}
      {target && !spec.text.includes(`Fill ${consoleNames[target].short}`) && (
        <p className="errand">
          <ArrowDown size={16} />
          <span>
            With the form open, press <b>Fill {consoleNames[target].short}</b> right below.
          </span>
        </p>
      )}
    </>
  )
}
