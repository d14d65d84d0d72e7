import { Ban, Globe, ListChecks } from 'lucide-react'
import { useId, useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import type { HandOffOffer as Offer } from '../lib/panel/hand-over'
import type { RecordActions } from '../lib/panel/record-actions'
import type { SetupRow } from '../lib/panel/setup-rows'
import type { StorageView } from '../lib/panel/storage-notes'
import type { PanelParts } from './PanelParts'
import { PolicyNotes } from './PolicyNotes'
import { StatusLine } from './StatusLine'
import { StorageNotes } from './StorageNotes'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'
import { FileButton } from './ui/FileButton'
import { Logo } from './ui/Logo'
import { Phrase } from './ui/Phrase'

const words = messages('Welcome', {
  claim: 'Connect Okta and Meta Work Accounts: sign-in and provisioning, step by step.',
  org: 'Okta org',
  orgHint: 'The short name, acme.okta.com, or any address from your admin console.',
  problem: 'That did not work:',
  busy: 'Your browser asks whether Tandem may see the two sites below. Choose “Allow”.',
  start: 'Start',
  file: 'Hand-off file',
  openFile: 'Open a hand-off file',
  which: 'Which setup?',
  whichOne: 'There is a setup of this org already. Which one do you mean?',
  open: phrase('Open “{setup}”, {settled} of {steps}'),
  openWithApp: phrase('Open “{setup}”, app {app}, {settled} of {steps}'),
  another: 'Start another one',
  does: 'What it does',
  doesText:
    'Leads you through every step, carries the values from one console into the other, and checks everything before you switch SSO on.',
  never: 'What it never does',
  neverText:
    'It never presses Save, Verify, Activate or any other button that changes something: you do. It never reads passwords or cookies, and nothing goes to any server but your own Okta.',
  sites: 'The two sites it asks for',
  sitesText:
    'Your own Okta console ({okta}) and {meta}. No other site, and you can take it back at any time.',
})

interface WelcomeProps {
  /** `another`: although there is a setup of that org already. */
  onStart: (text: string, another: boolean) => void
  busy: boolean
  /** Why the last try did not work, in plain words; null if there was none. */
  problem: string | null
  /** Setups of the org that was typed: the person has to say which one is meant. */
  existing: readonly string[]
  setups: readonly SetupRow[]
  offer: Offer | null
  seat: string
  storage: StorageView
  /** What there is to say about the company's policy. */
  policy: readonly string[]
  /** The one org that the company's policy allows; "" if it leaves a choice. */
  presetOrg: string
  status: string
  actions: RecordActions
  /** Draws what is there only at times; null while it is on its way. */
  parts: Pick<PanelParts, 'HandOffOffer' | 'Setups'> | null
}

/** First run: what Tandem does, what it never does, which two sites it asks for, and the way in. */
export function Welcome(props: WelcomeProps) {
  const { onStart, busy, problem, existing, setups, offer, seat, storage, status, actions, parts } = props
  const [typed, setOrg] = useState<string | null>(null)
  const org = typed ?? props.presetOrg
  const id = useId()
  const meant = setups.filter((setup) => existing.includes(setup.id))
  return (
    <>
      <main className="panel welcome">
        <header className="welcome-head">
          <Logo />
          <h1>Tandem</h1>
          <p>{words().claim}</p>
        </header>
        <StorageNotes view={storage} actions={actions} />
        <PolicyNotes notes={props.policy} />
        {offer && parts && (
          <parts.HandOffOffer key={offer.fileName} offer={offer} seat={seat} actions={actions} />
        )}
        <form
          className="region welcome-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) onStart(org, false)
          }}
        >
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
            onChange={(event) => setOrg(event.target.value)}
          />
          <p id={`${id}-hint`} className="hint">
            {words().orgHint}
          </p>
          <div id={`${id}-problem`} role="alert">
            {problem && (
              <Callout tone="warn" word={words().problem}>
                {problem}
              </Callout>
            )}
          </div>
          {busy && (
            <p className="hint" role="status">
              {words().busy}
            </p>
          )}
          <div className="actions">
            <Button type="submit" look="primary" ready={!busy} aria-busy={busy}>
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
                <Button look="quiet" onClick={() => onStart(org, true)}>
                  {words().another}
                </Button>
              </div>
            </div>
          )}
        </form>
        {setups.length > 0 && parts && <parts.Setups setups={setups} actions={actions} canBegin={false} />}
        <Promises />
      </main>
      <StatusLine status={status} />
    </>
  )
}

function openText({ id, name, app, settled, steps }: SetupRow): string {
  const setup = name ?? id
  return app
    ? words().openWithApp({ setup, app: app.id, settled, steps })
    : words().open({ setup, settled, steps })
}

function Promises() {
  return (
    <div className="promises">
      <section className="promise">
        <h2>
          <ListChecks size={16} /> {words().does}
        </h2>
        <p>{words().doesText}</p>
      </section>
      <section className="promise">
        <h2>
          <Ban size={16} /> {words().never}
        </h2>
        <p>{words().neverText}</p>
      </section>
      <section className="promise">
        <h2>
          <Globe size={16} /> {words().sites}
        </h2>
        <p>
          <Phrase
            text={words().sitesText}
            parts={{ okta: <code>acme-admin.okta.com</code>, meta: <code>work.meta.com</code> }}
          />
        </p>
      </section>
    </div>
  )
}
