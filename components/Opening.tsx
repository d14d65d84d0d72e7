import { messages } from '../lib/i18n/messages'
import { Logo } from './ui/Logo'
import { useLate } from './ui/use-late'

const words = messages('Opening', { reading: 'Reading your setups …' })

/** From when on something is shown while the record is read, in milliseconds: sooner it would only flash. */
const PATIENCE = 300

/** The record is being read: nothing at first, then where things will be. `late`: that moment has come already. */
export function Opening({ late = false }: { late?: boolean }) {
  const waited = useLate(true, PATIENCE)
  if (!late && !waited) return null
  return (
    <main className="panel opening" aria-busy="true">
      <header className="welcome-head">
        <Logo />
        <h1>Tandem</h1>
        <p role="status">{words().reading}</p>
      </header>
      <div className="region shape" />
      <div className="region shape shape-tall" />
      <div className="region shape" />
    </main>
  )
}
