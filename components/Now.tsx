import { FileDown, Flag } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../lib/i18n/messages'
import type { FirstView } from '../lib/panel/first-view'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { NowStep } from './NowStep'
import { Button } from './ui/Button'
import { Spoken } from './ui/Spoken'

const words = messages('Now', {
  now: 'Now',
  finished: 'Finished',
  allSettled: 'All steps are settled',
  file: 'File the report with your change record. Then close this panel.',
  save: 'Save the report',
})

function openRequirements(steps: PanelView['steps']): string[] {
  return steps
    .filter(({ spec, status }) => spec.part === 'requirements' && status === 'todo')
    .map(({ spec }) => spec.title)
}

interface NowProps {
  view: FirstView
  actions: PanelActions
  /** What is said when there is no step any more. */
  finished: ReactNode
}

/** The one step to do now; in the end, what is left. */
export function Now({ view, actions, finished }: NowProps) {
  const { now, steps } = view
  return (
    <section className="region now" aria-label={words().now} data-step={now?.spec.id}>
      {/* The steps go by while the person works in a console. */}
      <Spoken text={now ? now.spec.title : words().finished} />
      {now ? (
        // The key lets go of a half-written reason when the next step comes.
        <NowStep
          key={now.spec.id}
          step={now}
          others={now.spec.part === 'requirements' ? openRequirements(steps) : []}
          view={view}
          actions={actions}
        />
      ) : (
        <>
          <p className="eyebrow">
            <Flag size={14} /> {words().finished}
          </p>
          <h2>{words().allSettled}</h2>
          <p>{words().file}</p>
          <div className="actions">
            <Button
              look="primary"
              icon={<FileDown size={16} />}
              onClick={() => void actions.exportReport('html')}
            >
              {words().save}
            </Button>
          </div>
          {finished}
        </>
      )}
    </section>
  )
}
