import { Undo2 } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { valueIds, type ValueId } from '../lib/guide/values'
import { valueLabel } from '../lib/i18n/guide'
import { messages, phrase } from '../lib/i18n/messages'
import { historyLength, historyOf, type HistoryEntry } from '../lib/panel/history'
import type { RecordActions } from '../lib/panel/record-actions'
import type { PanelView } from '../lib/panel/view'
import { entriesText } from '../lib/panel/words'
import { Button } from './ui/Button'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('History', {
  history: 'History',
  show: 'Show',
  everything: 'everything',
  nothing: 'Nothing yet.',
  earlier: phrase('Show earlier entries ({left})'),
  you: 'You',
  personNamed: phrase('By {name}'),
  personOther: 'By another browser',
  personOlder: 'By an older Tandem',
  page: 'Seen on the page',
  pageNamed: phrase('Seen on the page by {name}'),
  pageOther: 'Seen on the page by another browser',
  pageOlder: 'Seen on the page by an older Tandem',
  api: 'Seen in Okta’s API',
  apiNamed: phrase('Seen in Okta’s API by {name}'),
  apiOther: 'Seen in Okta’s API by another browser',
  apiOlder: 'Seen in Okta’s API by an older Tandem',
  takenBack: '(taken back)',
  takeBack: 'Take back',
  takeBackThis: phrase('Take back: {what}'),
  when: '{who}, {at}',
  whenAndWhere: '{who}, {at}, {page}',
  yourName: 'Your name in this history',
  nameHint: 'For whoever gets this setup after you. It stands in hand-off files; leave it empty if you like.',
  save: 'Save',
})

/** How many entries are shown at once. */
const PAGE = 20

interface HistoryProps extends Pick<PanelView, 'events' | 'seat'> {
  /** What the people at the browsers are called, by seat. */
  seats: PanelView['setup']['seats']
  /** The value whose entries alone are shown; null for all. */
  about: ValueId | null
  onAbout: (about: ValueId | null) => void
  actions: RecordActions
}

/** Who did what, when, and from which page; what a person decided can be taken back. */
export function History(props: HistoryProps) {
  const { events, about, onAbout } = props
  const [open, setOpen] = useState(false)
  const length = useMemo(() => historyLength(events), [events])
  return (
    <section className="region history" aria-label={words().history} id="history" tabIndex={-1}>
      <h2>{words().history}</h2>
      <details
        open={open || about !== null}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
          if (!currentTarget.open) onAbout(null)
        }}
      >
        <summary>{entriesText(length)}</summary>
        {/* A closed history costs nothing, however long it is. */}
        {(open || about !== null) && <Entries {...props} />}
      </details>
    </section>
  )
}

function Entries({ events, seat, seats, about, onAbout, actions }: HistoryProps) {
  const [most, setMost] = useState(PAGE)
  const id = useId()
  const history = useMemo(() => historyOf(events), [events])
  const entries = about === null ? history : history.filter(({ value }) => value === about)
  return (
    <>
      <div className="history-tools">
        <label htmlFor={id}>{words().show}</label>
        <select
          id={id}
          value={about ?? ''}
          onChange={(event) => onAbout(valueIds.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{words().everything}</option>
          {valueIds.map((one) => (
            <option key={one} value={one}>
              {valueLabel(one)}
            </option>
          ))}
        </select>
      </div>
      <ol>
        {entries.slice(0, most).map((entry) => (
          <Entry
            key={entry.key}
            entry={entry}
            who={whoOf(entry, seat, seats)}
            onUndo={() => void actions.undo(entry.key)}
          />
        ))}
      </ol>
      {entries.length === 0 && <p className="hint">{words().nothing}</p>}
      {entries.length > most && (
        <Button look="quiet" onClick={() => setMost(most + 5 * PAGE)}>
          {words().earlier({ left: entries.length - most })}
        </Button>
      )}
      <SeatName
        key={seats[seat] ?? ''}
        name={seats[seat] ?? ''}
        onName={(name) => void actions.nameSeat(name)}
      />
    </>
  )
}

/** Who wrote an entry: by name where there is one. What a page or Okta showed to this browser needs none. */
function whoOf({ by, seat }: HistoryEntry, own: string, seats: HistoryProps['seats']): string {
  if (by !== 'person' && seat === own) return words()[by]
  const name = Object.hasOwn(seats, seat) ? seats[seat] : ''
  if (name) return words()[`${by}Named`]({ name })
  if (seat === '') return words()[`${by}Older`]
  return by === 'person' && seat === own ? words().you : words()[`${by}Other`]
}

interface EntryProps {
  entry: HistoryEntry
  who: string
  onUndo: () => void
}

function Entry({ entry, who, onUndo }: EntryProps) {
  const { at, what, text, note, page, undo } = entry
  return (
    <li className="history-entry" data-undone={undo === 'undone' || undefined}>
      <div className="history-what">
        <p>
          {what}
          {undo === 'undone' && <span className="hint"> {words().takenBack}</span>}
        </p>
        {undo === 'possible' && (
          <Button
            look="quiet"
            icon={<Undo2 size={14} />}
            aria-label={words().takeBackThis({ what })}
            onClick={onUndo}
          >
            {words().takeBack}
          </Button>
        )}
      </div>
      {text !== null && text !== '' && (
        <code className="value-text" data-folded={text.includes('\n') || undefined}>
          {text}
        </code>
      )}
      {note !== null && <p className="hint">{note}</p>}
      <p className="hint">
        <Phrase
          text={page === null ? words().when : words().whenAndWhere}
          parts={{
            who,
            at: <Moment at={at} />,
            page: <span className="history-page">{page?.replace(/^https:\/\//, '')}</span>,
          }}
        />
      </p>
    </li>
  )
}

/** Takes the name by which the history calls whoever works in this browser. */
function SeatName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [text, setText] = useState(name)
  const id = useId()
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onName(text)
      }}
    >
      <label htmlFor={id}>{words().yourName}</label>
      <div className="field-and-button">
        <input
          id={id}
          type="text"
          maxLength={80}
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{words().save}</Button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {words().nameHint}
      </p>
    </form>
  )
}
