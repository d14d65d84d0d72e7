import { History, Navigation } from 'lucide-react'
import type { PanelActions } from '../lib/panel/view'
import type { ResumeView } from '../lib/panel/resume'
import { Button } from './ui/Button'
import { Moment } from './ui/Moment'

/** Tells whoever comes back where the setup stands, and what Tandem can't know of the time in between. */
export function ResumeNote({ resume, actions }: { resume: ResumeView; actions: PanelActions }) {
  const { lastAt, questions } = resume
  return (
    <section className="region resume" aria-label="Since you were here">
      <h2>
        <History size={16} /> Since you were here
      </h2>
      <p className="hint">
        The last entry is of <Moment at={lastAt} />. Everything up to it is here.
        {questions.length > 0 && ' What Tandem could not see meanwhile:'}
      </p>
      {questions.length > 0 && (
        <ul>
          {questions.map(({ text, step }) => (
            <li key={text}>
              <p>{text}</p>
              <Button
                icon={<Navigation size={16} />}
                aria-label={`Go there: ${text}`}
                onClick={() => void actions.takeMeThere(step)}
              >
                Go there
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="quiet" onClick={() => actions.forgetResume()}>
          Got it
        </Button>
      </div>
    </section>
  )
}
