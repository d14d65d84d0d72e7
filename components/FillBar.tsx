import { Crosshair, Undo2 } from 'lucide-react'
import type { ConsoleId } from '../lib/guide/types'
import { values } from '../lib/guide/values'
import { valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { fillButtonName } from './fill-console'
import { PointingNote } from './PointingNote'
import { Button } from './ui/Button'
import { GuideText } from './ui/GuideText'

const words = messages('FillBar', {
  undo: 'Undo fill',
  unfound: 'Fields that Tandem does not find',
  unfoundHint: 'Tandem is not sure of these fields. Show it once, and it knows them again.',
  show: phrase('Show the field for {label}'),
})

interface FillBarProps extends Pick<PanelView, 'fill' | 'unfound' | 'undo' | 'pointing'> {
  /** The console that the current step fills; its side stands out. */
  lead: ConsoleId | null
  actions: PanelActions
}

const sides = ['okta', 'meta'] as const

/**
 * The two fill buttons, always in the same place. One that can't fill now still answers: the press says why. Below
 * them, the fields that Tandem asks to be shown.
 */
export function FillBar({ fill, unfound, undo, pointing, lead, actions }: FillBarProps) {
  const asked = sides.flatMap((console) => unfound[console])
  const shown = pointing?.as === 'field' && values[pointing.id].readIn ? pointing : null
  return (
    <>
      <div className="fill-bar">
        {sides.map((into) => (
          <div key={into} className="fill-side" data-lead={lead === into || undefined}>
            <Button
              look={fill[into].ready ? 'primary' : 'plain'}
              ready={fill[into].ready}
              aria-describedby={`fill-${into}-why`}
              onClick={() => void actions.fill(into)}
            >
              {fillButtonName(into)}
            </Button>
            <p id={`fill-${into}-why`} className="hint">
              <GuideText text={fill[into].why} />
            </p>
            {undo === into && (
              <Button look="quiet" icon={<Undo2 size={16} />} onClick={() => void actions.undoFill()}>
                {words().undo}
              </Button>
            )}
          </div>
        ))}
      </div>
      {asked.length > 0 && (
        <div className="fill-shows" role="group" aria-label={words().unfound}>
          <p className="hint">{words().unfoundHint}</p>
          {asked.map((id) => (
            <Button key={id} icon={<Crosshair size={16} />} onClick={() => void actions.showField(id)}>
              {words().show({ label: valueLabel(id) })}
            </Button>
          ))}
        </div>
      )}
      {shown && <PointingNote pointing={shown} onStop={() => void actions.stopPointing()} />}
    </>
  )
}
