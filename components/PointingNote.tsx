import { MousePointerClick } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PointingView } from '../lib/panel/view'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'
import { Phrase } from './ui/Phrase'

const words = messages('PointingNote', {
  pointAt: phrase('Point at it on the page in {console}.'),
  wouldUse: 'Would use the field: {text}',
  wouldTake: 'Would take: {text}',
  stop: 'Stop',
})

interface PointingNoteProps {
  pointing: PointingView
  onStop: () => void
}

/** While a person points at a page: what a click there would take, or why it would take nothing. */
export function PointingNote({ pointing, onStop }: PointingNoteProps) {
  const { as, console, text, problem } = pointing
  return (
    <div className="pointing" data-part="pointing">
      <MousePointerClick size={16} />
      <div className="pointing-text">
        {problem !== null && <p data-part="pointing-problem">{problem}</p>}
        {problem === null && text === '' && (
          <p>{words().pointAt({ console: consoleNames[console].short })}</p>
        )}
        {problem === null && text !== '' && (
          <p>
            <Phrase
              text={as === 'field' ? words().wouldUse : words().wouldTake}
              parts={{ text: <code className="pointing-value">{text}</code> }}
            />
          </p>
        )}
      </div>
      <Button onClick={onStop}>{words().stop}</Button>
    </div>
  )
}
