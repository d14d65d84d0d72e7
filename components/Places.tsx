import { FileDown, FileUp } from 'lucide-react'
import { values } from '../lib/guide/values'
import type { PanelActions } from '../lib/panel/view'
import type { Place } from '../lib/setup/state'
import { Button } from './ui/Button'
import { ConsoleTag } from './ui/ConsoleTag'
import { FileButton } from './ui/FileButton'

const uses = { value: 'read here', field: 'filled here' } as const

/** The places that a person pointed out on the consoles' pages, and the way to take them to a colleague. */
export function Places({ places, actions }: { places: readonly Place[]; actions: PanelActions }) {
  const open = (
    <FileButton
      label="File of places"
      look="quiet"
      icon={<FileUp size={16} />}
      onFile={(file) => void actions.openPlaces(file)}
    >
      Open places
    </FileButton>
  )
  return (
    <div className="places">
      {places.length > 0 && (
        <details>
          <summary>Places you pointed out ({places.length})</summary>
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
              Save places
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
  const { label } = values[place.id]
  const shown = place.name || place.label
  return (
    <div className="place" data-place={place.id} data-as={place.as}>
      <ConsoleTag console={place.console} />
      <p>
        <b>{label}</b> {uses[place.as]}
        {shown !== '' && (
          <>
            {' '}
            by <q className="ui-label">{shown}</q>
          </>
        )}
        {place.from === 'file' && <span className="place-origin"> (from a file)</span>}
      </p>
      <Button look="quiet" aria-label={`Forget ${label}, ${uses[place.as]}`} onClick={onForget}>
        Forget
      </Button>
    </div>
  )
}
