import type { ConsoleId } from '../lib/guide/types'
import type { PanelView } from '../lib/panel/view'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'
import { GuideText } from './ui/GuideText'

interface FillBarProps {
  fill: PanelView['fill']
  /** The console that the current step fills; its side stands out. */
  lead: ConsoleId | null
  onFill: (console: ConsoleId) => void
}

const sides = ['okta', 'meta'] as const

/** The two fill buttons, always in the same place. One that can't fill now still answers: the press says why. */
export function FillBar({ fill, lead, onFill }: FillBarProps) {
  return (
    <div className="fill-bar">
      {sides.map((into) => (
        <div key={into} className="fill-side" data-lead={lead === into || undefined}>
          <Button
            look={fill[into].ready ? 'primary' : 'plain'}
            ready={fill[into].ready}
            aria-describedby={`fill-${into}-why`}
            onClick={() => onFill(into)}
          >
            {`Fill ${consoleNames[into].short}`}
          </Button>
          <p id={`fill-${into}-why`} className="hint">
            <GuideText text={fill[into].why} />
          </p>
        </div>
      ))}
    </div>
  )
}
