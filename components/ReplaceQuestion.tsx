import { Replace } from 'lucide-react'
import { useEffect } from 'react'
import type { ConsoleId } from '../lib/guide/types'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelView } from '../lib/panel/view'
import { Button } from './ui/Button'
import { consoleNames } from './ui/ConsoleTag'
import { useFocusBack } from './ui/use-focus-back'

const words = messages('ReplaceQuestion', {
  question: phrase("Replace what {console}'s form holds?"),
  now: 'Now',
  new: 'New',
  replace: 'Replace',
  keep: 'Keep',
})

interface ReplaceQuestionProps {
  replacing: NonNullable<PanelView['replacing']>
  onReplace: (console: ConsoleId) => void
  onKeep: () => void
}

/** Asks before anything that stands in a form is replaced, with the old and the new text of each field. */
export function ReplaceQuestion({ replacing, onReplace, onKeep }: ReplaceQuestionProps) {
  const box = useFocusBack<HTMLDivElement>()
  // The answer to a press is a question here: whoever pressed should land on it, also without a mouse.
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [box])
  const question = words().question({ console: consoleNames[replacing.console].short })
  return (
    <div
      ref={box}
      className="replace"
      role="group"
      aria-label={question}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <h3>
        <Replace size={16} /> {question}
      </h3>
      {replacing.fields.map((field) => (
        <dl key={field.label}>
          <dt>{field.label}</dt>
          <dd className="replace-old">
            <b>{words().now}</b>
            <del tabIndex={0}>{field.old}</del>
          </dd>
          <dd className="replace-new">
            <b>{words().new}</b>
            <ins tabIndex={0}>{field.new}</ins>
          </dd>
        </dl>
      ))}
      <div className="actions">
        <Button look="primary" onClick={() => onReplace(replacing.console)}>
          {words().replace}
        </Button>
        <Button onClick={onKeep}>{words().keep}</Button>
      </div>
    </div>
  )
}
