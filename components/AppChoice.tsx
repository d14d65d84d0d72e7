import { messages, phrase } from '../lib/i18n/messages'
import type { ConsoleView } from '../lib/panel/view'
import { Button } from './ui/Button'

const words = messages('AppChoice', {
  which: 'Which app is it?',
  untilThen: 'Nothing is read until you say so.',
  taken: phrase('of the setup “{setup}”'),
  choose: 'Use this app',
  chooseNamed: phrase('Use this app: {label} ({id})'),
})

/** Asks which instance of the app is meant; until then nothing is taken from any. */
export function AppChoice({ apps, onChoose }: { apps: ConsoleView['apps']; onChoose: (id: string) => void }) {
  return (
    <div className="app-choice">
      <p>
        <b>{words().which}</b> {words().untilThen}
      </p>
      {apps.map(({ id, label, taken }) => (
        <div key={id} className="app-option">
          <span>
            {label}
            <code>{id}</code>
            {taken !== null && <span className="hint">{words().taken({ setup: taken })}</span>}
          </span>
          <Button aria-label={words().chooseNamed({ label, id })} onClick={() => onChoose(id)}>
            {words().choose}
          </Button>
        </div>
      ))}
    </div>
  )
}
