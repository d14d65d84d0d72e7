import type { ValueSpec } from '../lib/guide/types'
import { messages } from '../lib/i18n/messages'
import type { Source } from '../lib/setup/events'
import { consoleNames } from './ui/ConsoleTag'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('ValueSource', {
  page: 'Read on {host}, {at}',
  metadata: 'From the metadata at {host}, {at}',
  api: "From Okta's API at {host}, {at}",
  picked: 'Picked on {host}, {at}',
  pasted: 'Pasted by you, {at}',
  default: 'Proposed by Tandem, {at}',
  unknownPage: 'an unknown page',
  shownAs: '{console} shows it as {label}',
  goesInto: 'Goes into {label}',
  onlyChecked: 'Only for checking',
})

/** Where and when a text was read: the host, with the whole address behind it. */
export function SourceText({ source }: { source: Source }) {
  const host =
    source.url === null ? words().unknownPage : <span title={source.url}>{hostOf(source.url)}</span>
  return <Phrase text={words()[source.method]} parts={{ host, at: <Moment at={source.at} /> }} />
}

interface ValueSourceProps {
  /** What the panel calls the value: a console's label is told only where it is another. */
  label: string
  spec: ValueSpec
  source: Source | null
}

/** Where a value came from, and which field of the other console it goes into. */
export function ValueSource({ label, spec, source }: ValueSourceProps) {
  const target = spec.fillInto
  return (
    <p className="value-source">
      {source ? (
        <span data-part="source">
          <SourceText source={source} />
        </span>
      ) : (
        spec.readIn &&
        spec.readIn.labels[0] !== label && (
          <span>
            <Phrase
              text={words().shownAs}
              parts={{
                console: consoleNames[spec.readIn.console].short,
                label: <q className="ui-label">{spec.readIn.labels[0]}</q>,
              }}
            />
          </span>
        )
      )}
      {target && target.labels[0] !== label && (
        <span>
          <Phrase text={words().goesInto} parts={{ label: <q className="ui-label">{target.labels[0]}</q> }} />
        </span>
      )}
      {!target && <span>{words().onlyChecked}</span>}
    </p>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
