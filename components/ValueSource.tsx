import type { Method, Source } from '../lib/setup/events'
import type { ValueSpec } from '../lib/guide/types'
import { consoleNames } from './ui/ConsoleTag'
import { Moment } from './ui/Moment'

const ways: Record<Method, string> = {
  page: 'Read on',
  metadata: 'From the metadata at',
  api: "From Okta's API at",
  pasted: 'Pasted by you',
  picked: 'Picked on',
  default: 'Proposed by Tandem',
}

/** Where and when a text was read: the host, with the whole address behind it. */
export function SourceText({ source }: { source: Source }) {
  return (
    <>
      {ways[source.method]}
      {source.url !== null && (
        <>
          {' '}
          <span title={source.url}>{hostOf(source.url)}</span>
        </>
      )}
      {', '}
      <Moment at={source.at} />
    </>
  )
}

/** Where a value came from, and which field of the other console it goes into. */
export function ValueSource({ spec, source }: { spec: ValueSpec; source: Source | null }) {
  const target = spec.fillInto
  return (
    <p className="value-source">
      {source ? (
        <span data-part="source">
          <SourceText source={source} />
        </span>
      ) : (
        spec.readIn &&
        spec.readIn.labels[0] !== spec.label && (
          <span>
            {consoleNames[spec.readIn.console].short} shows it as{' '}
            <q className="ui-label">{spec.readIn.labels[0]}</q>
          </span>
        )
      )}
      {target && target.labels[0] !== spec.label && (
        <span>
          Goes into <q className="ui-label">{target.labels[0]}</q>
        </span>
      )}
      {!target && <span>Only for checking</span>}
    </p>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
