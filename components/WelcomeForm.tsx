import { Globe } from 'lucide-react'
import { useId, useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import type { RecordActions } from '../lib/panel/record-actions'
import type { SetupRow } from '../lib/panel/setup-rows'
import type { Sites } from '../lib/panel/sites'
import type { StartWay } from '../lib/panel/start'
import { AccessRefused } from './AccessRefused'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'
import { FileButton } from './ui/FileButton'
import { useLate } from './ui/use-late'

const words = messages('WelcomeForm', {
  sites: 'The two sites it may see',
  org: 'Okta org',
  orgHint: 'The short name, acme.okta.com, or any address from your admin console.',
  okta: 'your app’s values and its sign-on form',
  meta: 'Meta’s values and its SSO form',
  only: 'No other site, and you can take it back at any time.',
  problem: 'That did not work:',
  busy: 'Your browser asks whether Tandem may see these two sites. Choose “Allow”.',
  start: 'Start',
  file: 'Hand-off file',
  openFile: 'Open a hand-off file',
  which: 'Which setup?',
  whichOne: 'There is a setup of this org already. Which one do you mean?',
  open: phrase('Open “{setup}”, {settled} of {steps}'),
  openWithApp: phrase('Open “{setup}”, app {app}, {settled} of {steps}'),
  another: 'Start another one',
})

/** How long a start takes before the browser's question is spoken of, in milliseconds: without a question it is shorter. */
const ASKING = 400

/** What the way in shows and does. */
export interface WelcomeFormProps {
  onStart: (text: string, way: StartWay) => void
  /** The text was changed: what was said of the last try is about another one. */
  onEdit: () => void
  sitesFor: (text: string) => Sites
  busy: boolean
  /** Why the last try did not work, in plain words; null if there was none. */
  problem: string | null
  /** Okta's host, if access to the two was not allowed; else null. */
  refused: string | null
  /** The one org that the company's policy allows; "" if it leaves a choice. */
  presetOrg: string
  /** Setups of the org that was typed: the person has to say which one is meant. */
  existing: readonly string[]
  setups: readonly SetupRow[]
  actions: RecordActions
}

const plain: StartWay = { another: false, withoutAccess: false }

/** The third card: the org, the hosts that follow from it as they are typed, and "Start". */
export function WelcomeForm(props: WelcomeFormProps) {
  const { onStart, onEdit, sitesFor, busy, problem, refused, presetOrg, existing, setups, actions } = props
  const [typed, setOrg] = useState<string | null>(null)
  const org = typed ?? presetOrg
  const id = useId()
  const asking = useLate(busy, ASKING)
  const meant = setups.filter((setup) => existing.includes(setup.id))
  return (
    <form
      className="region welcome-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onStart(org, plain)
      }}
    >
      <h2>
        <Globe size={16} /> {words().sites}
      </h2>
      <label htmlFor={id}>{words().org}</label>
      <input
        id={id}
        type="text"
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="acme"
        value={org}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => {
          setOrg(event.target.value)
          onEdit()
        }}
      />
      <p id={`${id}-hint`} className="hint">
        {words().orgHint}
      </p>
      <div id={`${id}-problem`} role="alert">
        {problem !== null && (
          <Callout tone="warn" word={words().problem}>
            {problem}
          </Callout>
        )}
        {refused !== null && (
          <AccessRefused
            host={refused}
            ready={!busy}
            onAsk={() => onStart(org, plain)}
            onWithout={() => onStart(org, { ...plain, withoutAccess: true })}
          />
        )}
      </div>
      <SiteList sites={sitesFor(org)} />
      {asking && (
        <p className="hint" role="status">
          {words().busy}
        </p>
      )}
      <div className="actions">
        <Button type="submit" look={refused === null ? 'primary' : 'plain'} ready={!busy} aria-busy={busy}>
          {words().start}
        </Button>
        <FileButton label={words().file} look="quiet" onFile={(file) => void actions.openHandOff(file)}>
          {words().openFile}
        </FileButton>
      </div>
      {meant.length > 0 && (
        <div className="inline-form" role="group" aria-label={words().which}>
          <p>{words().whichOne}</p>
          <div className="actions">
            {meant.map((setup) => (
              <Button key={setup.id} onClick={() => void actions.openSetup(setup.id)}>
                {openText(setup)}
              </Button>
            ))}
            <Button look="quiet" onClick={() => onStart(org, { ...plain, another: true })}>
              {words().another}
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}

function SiteList({ sites }: { sites: Sites }) {
  return (
    <>
      <ul className="sites">
        <li data-site="okta">
          <code>{sites.okta ?? '…-admin.okta.com'}</code>
          <span>{words().okta}</span>
        </li>
        <li data-site="meta">
          <code>{sites.meta}</code>
          <span>{words().meta}</span>
        </li>
      </ul>
      <p className="hint">{words().only}</p>
    </>
  )
}

function openText({ id, name, app, settled, steps }: SetupRow): string {
  const setup = name ?? id
  return app
    ? words().openWithApp({ setup, app: app.id, settled, steps })
    : words().open({ setup, settled, steps })
}
