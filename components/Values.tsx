import { values as specs, type ValueId } from '../lib/guide/values'
import { messages } from '../lib/i18n/messages'
import type { PanelActions, PanelView } from '../lib/panel/view'
import type { ConsoleId, ValueSpec } from '../lib/guide/types'
import { fillConsole } from './fill-console'
import { FillBar } from './FillBar'
import { Places } from './Places'
import { ReplaceQuestion } from './ReplaceQuestion'
import { Direction } from './ui/Direction'
import { ValueRow } from './ValueRow'

const words = messages('Values', { values: 'Values' })

type ValuesProps = {
  view: Pick<PanelView, 'setup' | 'values' | 'fill' | 'unfound' | 'undo' | 'pointing' | 'replacing' | 'now'>
  actions: PanelActions
  /** Shows the history of a value. */
  onTrace: (id: ValueId) => void
}

/** The exchange: what was read in each console, what goes into the other, and the buttons that fill it in. */
export function Values({ view, actions, onTrace }: ValuesProps) {
  return (
    <section className="region values" aria-label={words().values}>
      <h2>{words().values}</h2>
      <FillBar
        fill={view.fill}
        unfound={view.unfound}
        undo={view.undo}
        pointing={view.pointing}
        lead={view.now ? fillConsole(view.now.spec) : null}
        actions={actions}
      />
      {view.replacing && (
        <ReplaceQuestion
          replacing={view.replacing}
          onReplace={(console) => void actions.fill(console, true)}
          onKeep={() => actions.keepFields()}
        />
      )}
      <Exchange from="meta" into="okta" view={view} actions={actions} onTrace={onTrace} />
      <Exchange from="okta" into="meta" view={view} actions={actions} onTrace={onTrace} />
      <Places places={view.setup.picks} actions={actions} />
    </section>
  )
}

/** The side a value comes from; what no console shows is the admin's own and goes with what it is filled in with. */
function origin(spec: ValueSpec): ConsoleId {
  return spec.readIn?.console ?? (spec.fillInto?.console === 'okta' ? 'meta' : 'okta')
}

/** Whether the row of a value is where a pointing is told of: a field is told of where it was asked for. */
function isOf(pointing: PanelView['pointing'], id: ValueId): boolean {
  return pointing?.id === id && (pointing.as === 'value' || !specs[id].readIn)
}

interface ExchangeProps {
  from: ConsoleId
  into: ConsoleId
  view: Pick<PanelView, 'setup' | 'values' | 'pointing'>
  actions: PanelActions
  onTrace: (id: ValueId) => void
}

function Exchange({ from, into, view, actions, onTrace }: ExchangeProps) {
  return (
    <div className="exchange">
      <h3>
        <Direction from={from} into={into} />
      </h3>
      <ul>
        {view.values
          .filter(({ id }) => origin(specs[id]) === from)
          .map((value) => (
            <ValueRow
              key={value.id}
              value={value}
              place={view.setup.picks.find(({ id, as }) => id === value.id && as === 'value') ?? null}
              pointing={isOf(view.pointing, value.id) ? view.pointing : null}
              actions={actions}
              onTrace={() => onTrace(value.id)}
            />
          ))}
      </ul>
    </div>
  )
}
