import { FileDown, FileUp } from 'lucide-react'
import { valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions } from '../lib/panel/view'
import type { Place } from '../lib/setup/state'
import { Button } from './ui/Button'
import { ConsoleTag } from './ui/ConsoleTag'
import { FileButton } from './ui/FileButton'
import { Phrase } from './ui/Phrase'

const words = messages('Places', {
  file: 'File of places',
  open: 'Open places',
  save: 'Save places',
  pointedOut: phrase('Places you pointed out ({places})'),
  value: '{label} read here',
  field: '{label} filled here',
  valueBy: '{label} read here by {name}',
  fieldBy: '{label} filled here by {name}',
  fromFile: '(from a file)',
  forget: 'Forget',
  forgetValue: phrase('Forget {label}, read here'),
  forgetField: phrase('Forget {label}, filled here'),
})

/** The places that a person pointed out on the consoles' pages, and the way to take them to a colleague. */
export function Places({ places, actions }: { places: readonly Place[]; actions: PanelActions }) {
  const open = (
    <FileButton
      label={words().file}
      look="quiet"
      icon={<FileUp size={16} />}
      onFile={(file) => void actions.openPlaces(file)}
    >
      {words().open}
    </FileButton>
  )
  return (
    <div className="places">
      {places.length > 0 && (
        <details>
          <summary>{words().pointedOut({ places: places.length })}</summary>
          {/* No list: the values are the only list items of their region. */}
          {places.map((place) => (
            <PlaceRow
              key={`${place.console} ${place.as} ${place.id}`}
              place={place}
              onForget={() => void actions.forgetPlace(place)}
            />
          ))}
          <div className="actions">
            <Button icon={<FileDown size={16} />} onClick={() => void actions.savePlaces()}>
              {words().save}
            </Button>
            {open}
          </div>
        </details>
      )}
      {places.length === 0 && open}
    </div>
  )
}

function PlaceRow({ place, onForget }: { place: Place; onForget: () => void }) {
  const label = valueLabel(place.id)
  const shown = place.name || place.label
  const isField = place.as === 'field'
  return (
    <div className="place" data-place={place.id} data-as={place.as}>
      <ConsoleTag console={place.console} />
      <p>
        <Phrase
          text={shown === '' ? words()[place.as] : words()[`${place.as}By`]}
          parts={{ label: <b>{label}</b>, name: <q className="ui-label">{shown}</q> }}
        />
        {place.from === 'file' && <span className="place-origin"> {words().fromFile}</span>}
      </p>
      <Button
        look="quiet"
        aria-label={isField ? words().forgetField({ label }) : words().forgetValue({ label })}
        onClick={onForget}
      >
        {words().forget}
      </Button>
    </div>
  )
}
