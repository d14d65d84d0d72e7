import { ArrowDown, Eye } from 'lucide-react'
import { useState } from 'react'
import { stepById } from '../lib/guide/okta-meta'
import { valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { FirstView } from '../lib/panel/first-view'
import type { PanelActions, StepView } from '../lib/panel/view'
import { FillingNote } from './FillingNote'
import { NowActions } from './NowActions'
import { PreflightHint } from './PreflightHint'
import { Cautions, StepAbout } from './StepAbout'
import { SwitchReview } from './SwitchReview'
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
  view: FirstView
  actions: PanelActions
}

/** The current step with everything needed to do it, to say that it is done, or to leave it out. */
export function NowStep({ step, others, view, actions }: NowStepProps) {
  const [skipping, setSkipping] = useState(false)
  const { id, done }: StepView['spec'] = step.spec
  const { title, text, ...said } = step.spec
  const reviews = id === '3.break-glass'
  const domains = view.steps.find(({ spec, status }) => spec.id === '3.5.4' && status === 'todo')
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
      <PreflightHint
        step={step.spec}
        checks={view.checks}
        overrides={view.setup.overrides}
        strict={view.strict ?? false}
      />
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
      {reviews && (
        <SwitchReview
          candidates={view.emergency}
          named={view.setup.breakGlass}
          domains={domains ? domains.spec : null}
          onSettle={(name) => void actions.settleSwitch(name)}
          onName={(name) => void actions.nameBreakGlass(name)}
        />
      )}
      {view.filling && <FillingNote console={view.filling} onStop={() => actions.stopFilling()} />}
      <NowActions
        step={step}
        nowFills={view.nowFills}
        nowCarries={view.nowCarries}
        nowGoesOn={view.nowGoesOn}
        settledElsewhere={reviews}
        skipping={skipping}
        onSkip={() => setSkipping(true)}
        actions={actions}
      />
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
function Errand({ spec }: { spec: StepView['spec'] }) {
  const target = fillConsole(spec)
  return (
    <>
      {spec.reads && spec.reads.length > 0 && (
        <p className="errand">
          <Eye size={16} />
          <span>{words().reads({ values: seriesOf(spec.reads.map(valueLabel)) })}</span>
        </p>
      )}
      {/* By the guide’s own text, whichever language it is shown in: where it names the button already, once is enough. */}
      {target && !stepById(spec.id).text.includes(`"Fill ${consoleNames[target].short}"`) && (
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
