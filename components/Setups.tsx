import { FolderOpen, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { RecordActions } from '../lib/panel/record-actions'
import type { SetupRow as SetupRowView } from '../lib/panel/setup-rows'
import { entriesText } from '../lib/panel/words'
import { Button } from './ui/Button'
import { Confirm } from './ui/Confirm'
import { Moment } from './ui/Moment'

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
    <section className="region setups" aria-label="Setups" id="setups">
      <h2>Setups in this browser</h2>
      <ul>
        {setups.map((setup) => (
          <SetupRow key={setup.id} setup={setup} actions={actions} />
        ))}
      </ul>
      <div className="actions">
        {canBegin && (
          <Button icon={<Plus size={16} />} onClick={() => void actions.newSetup()}>
            New setup
          </Button>
        )}
        <Button look="quiet" icon={<Trash2 size={16} />} hidden={asking} onClick={() => setAsking(true)}>
          Erase everything
        </Button>
      </div>
      {asking && (
        <Confirm
          label="Erase everything"
          yes="Erase all setups"
          no="Keep them"
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            void actions.eraseEverything()
          }}
        >
          Erase every setup, value and place that Tandem keeps in this browser? It can’t be taken back. Okta
          and Meta stay as they are.
        </Confirm>
      )}
    </section>
  )
}

function SetupRow({ setup, actions }: { setup: SetupRowView; actions: RecordActions }) {
  const [asking, setAsking] = useState(false)
  const { id, name, oktaHost, app, metaCompanyId, settled, steps, entries, lastAt, current } = setup
  const called = name ?? `Setup ${id}`
  return (
    <li className="setup" data-setup={id} data-current={current || undefined}>
      <div className="setup-head">
        <h3>{called}</h3>
        {current && <span className="setup-current">open here</span>}
      </div>
      {name === null ? (
        <p className="hint hint-bad">
          How it began is lost, so it can’t be shown. What is there ({entriesText(entries)}) is kept.
        </p>
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
              Meta company <code>{metaCompanyId}</code>
            </span>
          )}
        </p>
      )}
      <p className="hint">
        {name !== null && `${settled} of ${steps} steps settled`}
        {lastAt !== null && (
          <>
            {name !== null && ', '}last entry <Moment at={lastAt} />
          </>
        )}
      </p>
      <div className="actions">
        {!current && name !== null && (
          <Button
            icon={<FolderOpen size={16} />}
            aria-label={`Open the setup ${called}`}
            onClick={() => void actions.openSetup(id)}
          >
            Open
          </Button>
        )}
        <Button
          look="quiet"
          hidden={asking}
          aria-label={`Erase the setup ${called}`}
          onClick={() => setAsking(true)}
        >
          Erase
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

interface EraseQuestionProps {
  name: string
  onErase: () => void
  onKeep: () => void
}

/** Asks before a setup is erased. */
export function EraseQuestion({ name, onErase, onKeep }: EraseQuestionProps) {
  return (
    <Confirm label={`Erase ${name}`} yes="Erase this setup" no="Keep it" onYes={onErase} onNo={onKeep}>
      Erase “{name}” from this browser, with its history? It can’t be taken back: hand it off first if
      somebody may need it. Okta and Meta stay as they are.
    </Confirm>
  )
}
