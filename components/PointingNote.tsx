import { MousePointerClick } from 'lucide-react'
import type { PointingView } from '../lib/panel/view'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'

interface PointingNoteProps {
  pointing: PointingView
  onStop: () => void
}

/** While a person points at a page: what a click there would take, or why it would take nothing. */
export function PointingNote({ pointing, onStop }: PointingNoteProps) {
  const { as, console, text, problem } = pointing
  const place = consoleNames[console].short
  return (
    <div className="pointing" data-part="pointing">
      <MousePointerClick size={16} />
      <div className="pointing-text">
        {problem !== null && <p data-part="pointing-problem">{problem}</p>}
        {problem === null && text === '' && <p>Point at it on the page in {place}.</p>}
        {problem === null && text !== '' && (
          <p>
            {as === 'field' ? 'Would use the field' : 'Would take'}:{' '}
            <code className="pointing-value">{text}</code>
          </p>
        )}
      </div>
      <Button onClick={onStop}>Stop</Button>
    </div>
  )
}
