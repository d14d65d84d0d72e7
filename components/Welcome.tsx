import { Ban, Globe, ListChecks } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'
import { Logo } from './ui/Logo'

interface WelcomeProps {
  onStart: (text: string) => void
  onOpenFile: (file: File) => void
  busy: boolean
  /** Why the last try did not work, in plain words; null if there was none. */
  problem: string | null
}

/** First run: what Tandem does, what it never does, which two sites it asks for, and the way in. */
export function Welcome({ onStart, onOpenFile, busy, problem }: WelcomeProps) {
  const [org, setOrg] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <main className="panel welcome">
      <header className="welcome-head">
        <Logo />
        <h1>Tandem</h1>
        <p>Connect Okta and Meta Work Accounts: sign-in and provisioning, step by step.</p>
      </header>
      <form
        className="region welcome-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onStart(org)
        }}
      >
        <label htmlFor={id}>Okta org</label>
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
          The short name, acme.okta.com, or any address from your admin console.
        </p>
        <div id={`${id}-problem`} role="alert">
          {problem && (
            <Callout tone="warn" word="That did not work:">
              {problem}
            </Callout>
          )}
        </div>
        {busy && (
          <p className="hint" role="status">
            Your browser asks whether Tandem may see the two sites below. Choose “Allow”.
          </p>
        )}
        <div className="actions">
          <Button type="submit" look="primary" ready={!busy} aria-busy={busy}>
            Start
          </Button>
          <Button look="quiet" onClick={() => picker.current?.click()}>
            Open a hand-off file
          </Button>
        </div>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label="Hand-off file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            // Emptied, so that choosing the same file again counts as a new choice.
            if (file) onOpenFile(file)
            event.target.value = ''
          }}
        />
      </form>
      <Promises />
    </main>
  )
}

function Promises() {
  return (
    <div className="promises">
      <section className="promise">
        <h2>
          <ListChecks size={16} /> What it does
        </h2>
        <p>
          Leads you through every step, carries the values from one console into the other, and checks
          everything before you switch SSO on.
        </p>
      </section>
      <section className="promise">
        <h2>
          <Ban size={16} /> What it never does
        </h2>
        <p>
          It never presses Save, Verify, Activate or any other button that changes something: you do. It never
          reads passwords or cookies, and nothing goes to any server but your own Okta.
        </p>
      </section>
      <section className="promise">
        <h2>
          <Globe size={16} /> The two sites it asks for
        </h2>
        <p>
          Your own Okta console (<code>acme-admin.okta.com</code>) and <code>work.meta.com</code>. No other
          site, and you can take it back at any time.
        </p>
      </section>
    </div>
  )
}
