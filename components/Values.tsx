import { values as specs } from '../lib/guide/values'
import type { PanelActions, PanelView, ValueView } from '../lib/panel/view'
import type { ConsoleId, ValueSpec } from '../lib/guide/types'
import { fillConsole } from './fill-console'
import { FillBar } from './FillBar'
import { ReplaceQuestion } from './ReplaceQuestion'
import { Direction } from './ui/Direction'
import { ValueRow } from './ValueRow'

type ValuesProps = {
  view: Pick<PanelView, 'values' | 'fill' | 'replacing' | 'now'>
  actions: PanelActions
}

/** The exchange: what was read in each console, what goes into the other, and the buttons that fill it in. */
export function Values({ view, actions }: ValuesProps) {
  return (
    <section className="region values" aria-label="Values">
      <h2>Values</h2>
      <FillBar
        fill={view.fill}
        lead={view.now ? fillConsole(view.now.spec) : null}
        onFill={(console) => void actions.fill(console)}
      />
      {view.replacing && (
        <ReplaceQuestion
          replacing={view.replacing}
          onReplace={(console) => void actions.fill(console, true)}
          onKeep={() => actions.keepFields()}
        />
      )}
      <Exchange from="meta" into="okta" values={view.values} actions={actions} />
      <Exchange from="okta" into="meta" values={view.values} actions={actions} />
    </section>
  )
}

/** The side a value comes from; what no console shows is the admin's own and goes with what it is filled in with. */
function origin(spec: ValueSpec): ConsoleId {
  return spec.readIn?.console ?? (spec.fillInto?.console === 'okta' ? 'meta' : 'okta')
}

interface ExchangeProps {
  from: ConsoleId
  into: ConsoleId
  values: readonly ValueView[]
  actions: PanelActions
}

function Exchange({ from, into, values, actions }: ExchangeProps) {
  return (
    <div className="exchange">
      <h3>
        <Direction from={from} into={into} />
      </h3>
      <ul>
        {values
          .filter(({ id }) => origin(specs[id]) === from)
          .map((value) => (
            <ValueRow key={value.id} value={value} actions={actions} />
          ))}
      </ul>
    </div>
  )
}
