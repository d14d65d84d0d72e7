import { FileInput } from 'lucide-react'
import { useEffect } from 'react'
import { values as specs } from '../lib/guide/values'
import type { HandOffOffer as Offer } from '../lib/panel/hand-over'
import { seatName } from '../lib/panel/history'
import { entriesText } from '../lib/panel/words'
import type { RecordActions } from '../lib/panel/record-actions'
import type { ImportPreview } from '../lib/setup/import-preview'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'
import { Moment } from './ui/Moment'
import { useFocusBack } from './ui/use-focus-back'
import { ValueBadge } from './ValueBadge'
import { ValueText } from './ValueText'

interface HandOffOfferProps {
  offer: Offer
  /** The browser that this panel writes as. */
  seat: string
  actions: RecordActions
}

const things = { app: 'app in Okta', company: 'company at Meta' } as const

/** What a hand-off file would add; nothing is stored before the person says so. */
export function HandOffOffer({ offer, seat, actions }: HandOffOfferProps) {
  const box = useFocusBack<HTMLElement>()
  // The answer to choosing a file is a question here: whoever chose should land on it.
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [box])
  const { preview } = offer
  const { after, isNew, added, rebound } = preview
  return (
    <section
      ref={box}
      className="region offer"
      aria-label="Hand-off file"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && actions.declineOffer()}
    >
      <h2>
        <FileInput size={16} /> {isNew ? 'Take over this setup?' : 'Add this to the setup?'}
      </h2>
      <p>
        <b>{after.name}</b>, from {offer.fileName}. Nothing of it is stored yet.
      </p>
      {rebound.map(({ what, before, after: now }) => (
        <Callout key={what} tone="danger">
          It would bind the setup to another {things[what]}: {now} in place of {before}.
        </Callout>
      ))}
      {isNew && offer.beside !== null && (
        <Callout tone="warn">
          You have another setup of this org, “{offer.beside}”. This one would stand beside it; the two are
          never mixed.
        </Callout>
      )}
      <OfferFacts offer={offer} seat={seat} />
      <OfferValues values={preview.values} />
      <div className="actions">
        <Button look="primary" ready={added > 0} onClick={() => void actions.takeOver()}>
          {isNew ? 'Take over this setup' : `Add ${entriesText(added)}`}
        </Button>
        <Button onClick={() => actions.declineOffer()}>Cancel</Button>
      </div>
    </section>
  )
}

function OfferFacts({ offer, seat }: { offer: Offer; seat: string }) {
  const { after, added, known, span, writers, settled, reopened } = offer.preview
  return (
    <dl className="offer-facts">
      <dt>Okta</dt>
      <dd>
        <code>{after.oktaHost}</code>
        {after.app && (
          <>
            {' '}
            {after.app.label} <code>{after.app.id}</code>
          </>
        )}
      </dd>
      <dt>Meta</dt>
      <dd>{after.metaCompanyId === null ? 'company not known yet' : <code>{after.metaCompanyId}</code>}</dd>
      <dt>Adds</dt>
      <dd>
        {added === 0 ? 'nothing: all of it is here already' : entriesText(added)}
        {added > 0 && known > 0 && `; ${known} more are here already`}
        {span && (
          <>
            , from <Moment at={span.from} /> to <Moment at={span.to} />
          </>
        )}
      </dd>
      {writers.length > 0 && (
        <>
          <dt>By</dt>
          <dd>
            {writers
              .map(
                ({ seat: writer, name, entries }) =>
                  `${seatName(writer, seat, { [writer]: name })} (${entries})`,
              )
              .join(', ')}
          </dd>
        </>
      )}
      <dt>Steps</dt>
      <dd>
        {settled} newly settled{reopened > 0 && `, ${reopened} open again`}
      </dd>
    </dl>
  )
}

function OfferValues({ values }: { values: ImportPreview['values'] }) {
  if (values.length === 0) return <p className="hint">No value changes.</p>
  return (
    <ul className="offer-values">
      {values.map(({ id, before, after }) => (
        <li key={id} data-value={id} data-status={after.status}>
          <div className="value-name">
            <h3>{specs[id].label}</h3>
            <ValueBadge status={after.status} />
          </div>
          {after.rivals.length > 0 ? (
            <p className="hint hint-bad">
              Two different texts, to be decided on after taking over:{' '}
              {after.rivals.map(({ value }) => value).join(' · ')}
            </p>
          ) : (
            <ValueText
              text={after.value ?? ''}
              long={specs[id].kind === 'certificate'}
              label={specs[id].label}
            />
          )}
          {before !== null && before.value !== null && before.value !== after.value && (
            <p className="hint">
              In place of <code>{before.value}</code>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
