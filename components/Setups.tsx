import { FolderOpen, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { numberText } from '../lib/i18n/format'
import { messages, phrase } from '../lib/i18n/messages'
import type { RecordActions } from '../lib/panel/record-actions'
import type { SetupRow as SetupRowView } from '../lib/panel/setup-rows'
import { entriesText } from '../lib/panel/words'
import { EraseQuestion } from './EraseQuestion'
import { Button } from './ui/Button'
import { Confirm } from './ui/Confirm'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('Setups', {
  setups: 'Setups',
  heading: 'Setups in this browser',
  new: 'New setup',
  eraseAll: 'Erase everything',
  eraseAllYes: 'Erase all setups',
  eraseAllNo: 'Keep them',
  eraseAllQuestion:
    'Erase every setup, value and place that Tandem keeps in this browser? It can’t be taken back. Okta and Meta stay as they are.',
  nameless: phrase('Setup {id}'),
  current: 'open here',
  lost: phrase('How it began is lost, so it can’t be shown. What is there ({entries}) is kept.'),
  company: 'Meta company {id}',
  progress: '{settled} of {steps} steps settled',
  progressAndLast: '{settled} of {steps} steps settled, last entry {at}',
  last: 'last entry {at}',
  open: 'Open',
  openSetup: phrase('Open the setup {setup}'),
  erase: 'Erase',
  eraseSetup: phrase('Erase the setup {setup}'),
})

interface SetupsProps {
  setups: readonly SetupRowView[]
  actions: RecordActions
  /** Whether "New setup" is offered: not where the way to one stands beside the list. */
  canBegin: boolean
}

/** All setups that are stored in this browser, each with what it is bound to. */
export function Setups({ setups, actions, canBegin }: SetupsProps) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="region setups" aria-label={words().setups} id="setups">
      <h2>{words().heading}</h2>
      <ul>
        {setups.map((setup) => (
          <SetupRow key={setup.id} setup={setup} actions={actions} />
        ))}
      </ul>
      <div className="actions">
        {canBegin && (
          <Button icon={<Plus size={16} />} onClick={() => void actions.newSetup()}>
            {words().new}
          </Button>
        )}
        <Button look="quiet" icon={<Trash2 size={16} />} hidden={asking} onClick={() => setAsking(true)}>
          {words().eraseAll}
        </Button>
      </div>
      {asking && (
        <Confirm
          label={words().eraseAll}
          yes={words().eraseAllYes}
          no={words().eraseAllNo}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            void actions.eraseEverything()
          }}
        >
          {words().eraseAllQuestion}
        </Confirm>
      )}
    </section>
  )
}

function SetupRow({ setup, actions }: { setup: SetupRowView; actions: RecordActions }) {
  const [asking, setAsking] = useState(false)
  const { id, name, oktaHost, app, metaCompanyId, entries, current } = setup
  const called = name ?? words().nameless({ id })
  return (
    <li className="setup" data-setup={id} data-current={current || undefined}>
      <div className="setup-head">
        <h3>{called}</h3>
        {current && <span className="setup-current">{words().current}</span>}
      </div>
      {name === null ? (
        <p className="hint hint-bad">{words().lost({ entries: entriesText(entries) })}</p>
      ) : (
        <p className="setup-bound">
          <code>{oktaHost}</code>
          {app && (
            <span>
              {app.label} <code>{app.id}</code>
            </span>
          )}
          {metaCompanyId !== null && (
            <span>
              <Phrase text={words().company} parts={{ id: <code>{metaCompanyId}</code> }} />
            </span>
          )}
        </p>
      )}
      <p className="hint">
        <Progress setup={setup} />
      </p>
      <div className="actions">
        {!current && name !== null && (
          <Button
            icon={<FolderOpen size={16} />}
            aria-label={words().openSetup({ setup: called })}
            onClick={() => void actions.openSetup(id)}
          >
            {words().open}
          </Button>
        )}
        <Button
          look="quiet"
          hidden={asking}
          aria-label={words().eraseSetup({ setup: called })}
          onClick={() => setAsking(true)}
        >
          {words().erase}
        </Button>
      </div>
      {asking && (
        <EraseQuestion
          name={called}
          onErase={() => void actions.eraseSetup(id)}
          onKeep={() => setAsking(false)}
        />
      )}
    </li>
  )
}

/** How far a setup has come, and when something was last added to it; of both what is known. */
function Progress({ setup: { name, settled, steps, lastAt } }: { setup: SetupRowView }) {
  if (name === null && lastAt === null) return null
  const last = lastAt === null ? words().progress : words().progressAndLast
  return (
    <Phrase
      text={name === null ? words().last : last}
      parts={{
        settled: numberText(settled),
        steps: numberText(steps),
        at: lastAt !== null && <Moment at={lastAt} />,
      }}
    />
  )
}
