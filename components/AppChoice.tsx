import type { ConsoleView } from '../lib/panel/view'
import { Button } from './ui/Button'

/** Asks which instance of the app is meant; until then nothing is taken from any. */
export function AppChoice({ apps, onChoose }: { apps: ConsoleView['apps']; onChoose: (id: string) => void }) {
  return (
    <div className="app-choice">
      <p>
        <b>Which app is it?</b> Nothing is read until you say so.
      </p>
      {apps.map(({ id, label, taken }) => (
        <div key={id} className="app-option">
          <span>
            {label}
            <code>{id}</code>
            {taken !== null && <span className="hint">of the setup “{taken}”</span>}
          </span>
          <Button aria-label={`Use this app: ${label} (${id})`} onClick={() => onChoose(id)}>
            Use this app
          </Button>
        </div>
      ))}
    </div>
  )
}
