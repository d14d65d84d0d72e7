import { ArrowDown, ArrowDownToLine, Check, CheckCheck, Eye, Navigation } from 'lucide-react'
import { useState } from 'react'
import type { StepSpec } from '../lib/guide/step'
import { sayStep, valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView, StepView } from '../lib/panel/view'
import type { SetupState } from '../lib/setup/state'
import { PreflightHint } from './PreflightHint'
import { Cautions, StepAbout } from './StepAbout'
import { Button } from './ui/Button'
import { consoleNames, ConsoleTag } from './ui/ConsoleTag'
import { fillButtonName, fillConsole } from './fill-console'
import { GuideText } from './ui/GuideText'
import { Phrase } from './ui/Phrase'
import { ReasonForm } from './ui/ReasonForm'
import { seriesOf } from './ui/series'

const words = messages('NowStep', {
  now: 'Now',
  outside: 'outside the consoles',
  optional: 'optional',
  alsoNeeded: 'Also needed:',
  takeMeThereAndFill: 'Take me there and fill',
  takeMeThere: 'Take me there',
  allMet: 'All of these are met',
  done: 'Mark as done',
  skip: 'Skip this step',
  whySkip: 'Why skip this step?',
  skipWithReason: 'Skip with this reason',
  seenBySelf: 'Tandem ticks it by itself as soon as it sees that it is done.',
  reads: phrase('Tandem reads here: {values}.'),
  fill: 'With the form open, press {button} right below.',
})

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
  const { id, route, done }: StepView['spec'] = step.spec
  const { title, text, ...said } = sayStep(step.spec)
  const seenBySelf = !step.state.held && done.some((rule) => !('person' in rule))
  return (
    <>
      <p className="eyebrow">
        {words().now}
        {step.spec.console ? <ConsoleTag console={step.spec.console} /> : <span>{words().outside}</span>}
        {step.spec.part !== 'requirements' && <span className="step-id">{id}</span>}
        {step.spec.optional && <span>{words().optional}</span>}
      </p>
      <h2>{title}</h2>
      <p className="now-text">
        <GuideText text={text} />
      </p>
      <Cautions cautions={said.cautions} />
      <PreflightHint step={step.spec} checks={checks} overrides={overrides} />
      <Errand spec={step.spec} />
      {others.length > 0 && (
        <div className="now-others">
          <p>{words().alsoNeeded}</p>
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
            {words().takeMeThereAndFill}
          </Button>
        )}
        {route && (
          <Button
            look={fills ? 'plain' : 'primary'}
            icon={<Navigation size={16} />}
            onClick={() => void actions.takeMeThere(id)}
          >
            {words().takeMeThere}
          </Button>
        )}
        {step.spec.part === 'requirements' && (
          <Button
            look="primary"
            icon={<CheckCheck size={16} />}
            onClick={() => void actions.tickPart('requirements')}
          >
            {words().allMet}
          </Button>
        )}
        <Button
          look={route || seenBySelf || step.spec.part === 'requirements' ? 'plain' : 'primary'}
          icon={<Check size={16} />}
          onClick={() => void actions.tick(id, true)}
        >
          {words().done}
        </Button>
        {!skipping && (
          <Button look="quiet" onClick={() => setSkipping(true)}>
            {words().skip}
          </Button>
        )}
      </div>
      {skipping && (
        <ReasonForm
          label={words().whySkip}
          submit={words().skipWithReason}
          onSubmit={(reason) => void actions.skip(id, reason)}
          onCancel={() => setSkipping(false)}
        />
      )}
      {seenBySelf && <p className="hint">{words().seenBySelf}</p>}
      <StepAbout spec={said} />
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
          <span>{words().reads({ values: seriesOf(spec.reads.map(valueLabel)) })}</span>
        </p>
      )}
      {/* The guide’s own text, in whichever language it is shown: where it names the button already, once is enough. */}
      {target && !spec.text.includes(`"Fill ${consoleNames[target].short}"`) && (
        <p className="errand">
          <ArrowDown size={16} />
          <span>
            <Phrase text={words().fill} parts={{ button: <b>{fillButtonName(target)}</b> }} />
          </span>
        </p>
      )}
    </>
  )
}
