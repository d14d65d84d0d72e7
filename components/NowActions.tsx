import { ArrowDownToLine, ArrowLeftRight, Check, CheckCheck, Navigation, SkipForward } from 'lucide-react'
import { messages } from '../lib/i18n/messages'
import type { PanelActions, PanelView, StepView } from '../lib/panel/view'
import { Button } from './ui/Button'

const words = messages('NowActions', {
  carryOver: 'Read in Meta, fill in Okta',
  takeMeThereAndFill: 'Take me there and fill',
  takeMeThere: 'Take me there',
  allMetGoOn: 'All met, go on',
  doneGoOn: 'Done, go on',
  allMet: 'All of these are met',
  done: 'Mark as done',
  skip: 'Skip this step',
})

interface NowActionsProps extends Pick<PanelView, 'nowFills' | 'nowCarries' | 'nowGoesOn'> {
  step: StepView
  /** Whether something else on the card is the thing to press. */
  settledElsewhere: boolean
  skipping: boolean
  onSkip: () => void
  actions: PanelActions
}

/** What can be done about the current step; the first button is the one to press. */
export function NowActions({
  step,
  nowFills,
  nowCarries,
  nowGoesOn,
  settledElsewhere,
  skipping,
  onSkip,
  actions,
}: NowActionsProps) {
  const { id, part, route, done } = step.spec
  const asksPerson = step.state.held || done.every((rule) => 'person' in rule)
  const ways = [
    nowCarries && {
      label: words().carryOver,
      icon: <ArrowLeftRight size={16} />,
      act: () => actions.carryOver(),
    },
    nowFills !== null && {
      label: words().takeMeThereAndFill,
      icon: <ArrowDownToLine size={16} />,
      act: () => actions.takeMeThereAndFill(id),
    },
    nowGoesOn &&
      !settledElsewhere && {
        label: part === 'requirements' ? words().allMetGoOn : words().doneGoOn,
        icon: <SkipForward size={16} className="flips" />,
        act: () => actions.goOn(id),
      },
    route !== undefined && {
      label: words().takeMeThere,
      icon: <Navigation size={16} className="flips" />,
      act: () => actions.takeMeThere(id),
    },
    part === 'requirements' && {
      label: words().allMet,
      icon: <CheckCheck size={16} />,
      act: () => actions.tickPart('requirements'),
    },
    {
      label: words().done,
      icon: <Check size={16} />,
      act: () => actions.tick(id, true),
    },
  ].filter((way) => way !== false)
  // What Tandem sees by itself is not for the person to say first.
  const leads = (place: number) =>
    place === 0 && !settledElsewhere && (asksPerson || ways.length > 1) ? 'primary' : 'plain'
  return (
    <div className="actions">
      {ways.map(({ label, icon, act }, place) => (
        <Button key={label} look={leads(place)} icon={icon} onClick={() => void act()}>
          {label}
        </Button>
      ))}
      <Button look="quiet" hidden={skipping} onClick={onSkip}>
        {words().skip}
      </Button>
    </div>
  )
}
