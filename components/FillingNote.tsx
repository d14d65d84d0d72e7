import { Hourglass } from 'lucide-react'
import type { ConsoleId } from '../lib/guide/types'
import { messages, phrase } from '../lib/i18n/messages'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'

const words = messages('FillingNote', {
  waits: phrase('Tandem fills the fields of {console}’s form as you open them. It presses nothing there.'),
  stop: 'Stop filling',
})

/** Says that a form is being filled as it opens, and stops that. */
export function FillingNote({ console, onStop }: { console: ConsoleId; onStop: () => void }) {
  return (
    <div className="filling-note">
      <Hourglass size={16} />
      <p>{words().waits({ console: consoleNames[console].short })}</p>
      <Button onClick={onStop}>{words().stop}</Button>
    </div>
  )
}
