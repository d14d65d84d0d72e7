import { Ban, ListChecks } from 'lucide-react'
import { messages } from '../lib/i18n/messages'
import type { HandOffOffer as Offer } from '../lib/panel/hand-over'
import type { StorageView } from '../lib/panel/storage-notes'
import type { PanelParts } from './PanelParts'
import { PolicyNotes } from './PolicyNotes'
import { StatusLine } from './StatusLine'
import { StorageNotes } from './StorageNotes'
import { Logo } from './ui/Logo'
import { WelcomeForm, type WelcomeFormProps } from './WelcomeForm'

const words = messages('Welcome', {
  claim: 'Connect Okta and Meta Work Accounts: sign-in and provisioning, step by step.',
  does: 'What it does',
  doesText:
    'Leads you step by step, carries the values from one console into the other, and checks everything before SSO is switched on.',
  never: 'What it never does',
  neverText:
    'It reads no password and has no server. It never presses Save, Assign, Activate or anything else that changes something: you do.',
})

interface WelcomeProps extends WelcomeFormProps {
  offer: Offer | null
  seat: string
  storage: StorageView
  /** What there is to say about the company's policy. */
  policy: readonly string[]
  status: string
  /** Draws what is there only at times; null while it is on its way. */
  parts: Pick<PanelParts, 'HandOffOffer' | 'Setups'> | null
}

/** First run, three cards on one page: what Tandem does, what it never does, and which two sites it asks for, with the way in. */
export function Welcome({ offer, seat, storage, status, policy, parts, ...form }: WelcomeProps) {
  const { setups, actions } = form
  return (
    <>
      <main className="panel welcome">
        <header className="welcome-head">
          <Logo />
          <h1>Tandem</h1>
          <p>{words().claim}</p>
        </header>
        <StorageNotes view={storage} actions={actions} />
        <PolicyNotes notes={policy} />
        {offer && parts && (
          <parts.HandOffOffer key={offer.fileName} offer={offer} seat={seat} actions={actions} />
        )}
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
        <WelcomeForm {...form} />
        {setups.length > 0 && parts && <parts.Setups setups={setups} actions={actions} canBegin={false} />}
      </main>
      <StatusLine status={status} />
    </>
  )
}
