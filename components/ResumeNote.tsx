import { History, Navigation } from 'lucide-react'
import { messages, phrase } from '../lib/i18n/messages'
import type { PanelActions } from '../lib/panel/view'
import type { ResumeView } from '../lib/panel/resume'
import { Button } from './ui/Button'
import { Moment } from './ui/Moment'
import { Phrase } from './ui/Phrase'

const words = messages('ResumeNote', {
  since: 'Since you were here',
  last: 'The last entry is of {at}. Everything up to it is here.',
  unseen: 'What Tandem could not see meanwhile:',
  goThere: 'Go there',
  goThereFor: phrase('Go there: {question}'),
  gotIt: 'Got it',
})

/** Tells whoever comes back where the setup stands, and what Tandem can't know of the time in between. */
export function ResumeNote({ resume, actions }: { resume: ResumeView; actions: PanelActions }) {
  const { lastAt, questions } = resume
  return (
    <section className="region resume" aria-label={words().since}>
      <h2>
        <History size={16} /> {words().since}
      </h2>
      <p className="hint">
        <Phrase text={words().last} parts={{ at: <Moment at={lastAt} /> }} />
        {questions.length > 0 && ` ${words().unseen}`}
      </p>
      {questions.length > 0 && (
        <ul>
          {questions.map(({ text, step }) => (
            <li key={text}>
              <p>{text}</p>
              <Button
                icon={<Navigation size={16} />}
                aria-label={words().goThereFor({ question: text })}
                onClick={() => void actions.takeMeThere(step)}
              >
                {words().goThere}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="quiet" onClick={() => actions.forgetResume()}>
          {words().gotIt}
        </Button>
      </div>
    </section>
  )
}
