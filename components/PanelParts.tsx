import { useState } from 'react'
import type { ValueId } from '../lib/guide/values'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { Checklist } from './Checklist'
import { GuardNotice } from './GuardNotice'
import { History } from './History'
import { Preflight } from './Preflight'
import { Report } from './Report'
import { TourOffer } from './TourOffer'
import { late } from './ui/late'
import { Values } from './Values'

// Few ever see them, or not before the end.
const Provisioning = late(async () => (await import('./Provisioning')).Provisioning)
const ResumeNote = late(async () => (await import('./ResumeNote')).ResumeNote)
const TestWatch = late(async () => (await import('./TestWatch')).TestWatch)
/** The end of a setup. */
export const Finished = late(async () => (await import('./Finished')).Finished)
/** A file that waits for a word. */
export const HandOffOffer = late(async () => (await import('./HandOffOffer')).HandOffOffer)
/** The list of setups. */
export const Setups = late(async () => (await import('./Setups')).Setups)

interface PartProps {
  view: PanelView
  actions: PanelActions
}

/** What is drawn after the first moment, since it takes most of the code: three stretches around the current step, and what the first-run page shows at times. */
export interface PanelParts {
  Above: typeof Above
  Held: typeof Held
  Below: typeof Below
  TourOffer: typeof TourOffer
  Finished: typeof Finished
  Setups: typeof Setups
  HandOffOffer: typeof HandOffOffer
}

/** What stands over the consoles when there is any: the list of setups, a file that waits, a note on the time away. */
export function Above({ view, actions, listing }: PartProps & { listing: boolean }) {
  return (
    <>
      {listing && <Setups setups={view.setups} actions={actions} canBegin />}
      {view.offer && (
        <HandOffOffer key={view.offer.fileName} offer={view.offer} seat={view.seat} actions={actions} />
      )}
      {view.resume && <ResumeNote resume={view.resume} actions={actions} />}
    </>
  )
}

/** The notice of a press that was held back, if there is one. */
export function Held({ view, actions }: PartProps) {
  const { held } = view.guard
  return held && <GuardNotice key={held.at} held={held} actions={actions} />
}

/** Everything below the current step. */
export function Below({ view, actions }: PartProps) {
  const [about, setAbout] = useState<ValueId | null>(null)
  const trace = (id: ValueId) => {
    setAbout(id)
    const history = document.getElementById('history')
    history?.scrollIntoView({ block: 'start' })
    history?.focus({ preventScroll: true })
  }
  return (
    <>
      {view.test && <TestWatch watch={view.test} actions={actions} />}
      <Values view={view} actions={actions} onTrace={trace} />
      <Checklist steps={view.steps} now={view.now} actions={actions} />
      <Preflight
        checks={view.checks}
        strict={view.strict}
        guard={view.guard}
        admins={view.admins}
        own={view.own}
        orgHost={view.orgHost}
        dryRun={view.dryRun}
        overrides={view.setup.overrides}
        directory={view.setup.directory}
        breakGlass={view.setup.breakGlass}
        actions={actions}
      />
      {view.provisioning && <Provisioning lines={view.provisioning} actions={actions} />}
      <History
        events={view.events}
        seat={view.seat}
        seats={view.setup.seats}
        about={about}
        onAbout={setAbout}
        actions={actions}
      />
      <Report setup={view.setup} values={view.values} actions={actions} />
    </>
  )
}
