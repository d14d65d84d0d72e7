import { FileInput } from 'lucide-react'
import { useEffect } from 'react'
import { values as specs } from '../lib/guide/values'
import { valueLabel } from '../lib/i18n/guide'
import { counted, messages, phrase } from '../lib/i18n/messages'
import type { HandOffOffer as Offer } from '../lib/panel/hand-over'
import { seatName } from '../lib/panel/history'
import { entriesText } from '../lib/panel/words'
import type { RecordActions } from '../lib/panel/record-actions'
import type { ImportPreview } from '../lib/setup/import-preview'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'
import { seriesOf } from './ui/series'
import { useFocusBack } from './ui/use-focus-back'
import { ValueBadge } from './ValueBadge'
import { ValueText } from './ValueText'

const words = messages('HandOffOffer', {
  file: 'Hand-off file',
  takeOverQuestion: 'Take over this setup?',
  addQuestion: 'Add this to the setup?',
  from: '{setup}, from {file}. Nothing of it is stored yet.',
  otherApp: phrase('It would bind the setup to another app in Okta: {after} in place of {before}.'),
  otherCompany: phrase('It would bind the setup to another company at Meta: {after} in place of {before}.'),
  beside: phrase(
    'You have another setup of this org, “{setup}”. This one would stand beside it; the two are never mixed.',
  ),
  takeOver: 'Take over this setup',
  add: phrase('Add {entries}'),
  cancel: 'Cancel',
  companyUnknown: 'company not known yet',
  adds: 'Adds',
  addsNothing: 'nothing: all of it is here already',
  moreHere: counted({
    one: '{entries}; {count} more are here already',
    other: '{entries}; {count} more are here already',
  }),
  addsBetween: '{entries}, from {from} to {until}',
  by: 'By',
  writer: phrase('{name} ({entries})'),
  steps: 'Steps',
  settled: counted({ one: '{count} newly settled', other: '{count} newly settled' }),
  reopened: counted({ one: '{settled}, {count} open again', other: '{settled}, {count} open again' }),
  noValue: 'No value changes.',
  twoTexts: phrase('Two different texts, to be decided on after taking over: {texts}'),
  inPlaceOf: 'In place of {text}',
})

interface HandOffOfferProps {
  offer: Offer
  /** The browser that this panel writes as. */
  seat: string
  actions: RecordActions
}

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
      aria-label={words().file}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && actions.declineOffer()}
    >
      <h2>
        <FileInput size={16} /> {isNew ? words().takeOverQuestion : words().addQuestion}
      </h2>
      <p>
        <Phrase text={words().from} parts={{ setup: <b>{after.name}</b>, file: offer.fileName }} />
      </p>
      {rebound.map(({ what, before, after: now }) => (
        <Callout key={what} tone="danger">
          {words()[what === 'app' ? 'otherApp' : 'otherCompany']({ after: now, before })}
        </Callout>
      ))}
      {isNew && offer.beside !== null && (
        <Callout tone="warn">{words().beside({ setup: offer.beside })}</Callout>
      )}
      <OfferFacts offer={offer} seat={seat} />
      <OfferValues values={preview.values} />
      <div className="actions">
        <Button look="primary" ready={added > 0} onClick={() => void actions.takeOver()}>
          {isNew ? words().takeOver : words().add({ entries: entriesText(added) })}
        </Button>
        <Button onClick={() => actions.declineOffer()}>{words().cancel}</Button>
      </div>
    </section>
  )
}

function addedText(added: number, known: number): string {
  if (added === 0) return words().addsNothing
  const entries = entriesText(added)
  return known > 0 ? words().moreHere(known, { entries }) : entries
}

function stepsText(settled: number, reopened: number): string {
  const text = words().settled(settled)
  return reopened > 0 ? words().reopened(reopened, { settled: text }) : text
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
      <dd>{after.metaCompanyId === null ? words().companyUnknown : <code>{after.metaCompanyId}</code>}</dd>
      <dt>{words().adds}</dt>
      <dd>
        {span ? (
          <Phrase
            text={words().addsBetween}
            parts={{
              entries: addedText(added, known),
              from: <Moment at={span.from} />,
              until: <Moment at={span.to} />,
            }}
          />
        ) : (
          addedText(added, known)
        )}
      </dd>
      {writers.length > 0 && (
        <>
          <dt>{words().by}</dt>
          <dd>
            {seriesOf(
              writers.map(({ seat: writer, name, entries }) =>
                words().writer({ name: seatName(writer, seat, { [writer]: name }), entries }),
              ),
            )}
          </dd>
        </>
      )}
      <dt>{words().steps}</dt>
      <dd>{stepsText(settled, reopened)}</dd>
    </dl>
  )
}

function OfferValues({ values }: { values: ImportPreview['values'] }) {
  if (values.length === 0) return <p className="hint">{words().noValue}</p>
  return (
    <ul className="offer-values">
      {values.map(({ id, before, after }) => (
        <li key={id} data-value={id} data-status={after.status}>
          <div className="value-name">
            <h3>{valueLabel(id)}</h3>
            <ValueBadge status={after.status} />
          </div>
          {after.rivals.length > 0 ? (
            <p className="hint hint-bad">
              {words().twoTexts({ texts: after.rivals.map(({ value }) => value).join(' · ') })}
            </p>
          ) : (
            <ValueText text={after.value ?? ''} long={specs[id].kind === 'certificate'} />
          )}
          {before !== null && before.value !== null && before.value !== after.value && (
            <p className="hint">
              <Phrase text={words().inPlaceOf} parts={{ text: <code>{before.value}</code> }} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
