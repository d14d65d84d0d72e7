import type { StepId } from '../guide/okta-meta'
import type { ConsoleId } from '../guide/types'
import { valueIds, values } from '../guide/values'
import { messages, phrase } from '../i18n/messages'
import type { Sights } from '../setup/sight'
import type { SetupState } from '../setup/state'
import { workTab, type ConsolesReading } from './read-consoles'
import { canBeReadAgain, lastSeen } from './unread-text'
import { consoleName, labelList } from './words'

const words = messages('resume', {
  unsaved: phrase(
    '{labels}: filled into {console}, and not seen saved. A form that was closed without saving is empty again: open it, and Tandem sees what it holds.',
  ),
  unseen: phrase(
    '{labels}: not seen again yet. Open the page in {console}, and Tandem says if anything has changed.',
  ),
  switched: 'Was “Activate SSO” pressed meanwhile? Open “Single sign-on” in Meta, and Tandem sees it.',
})

/** Something that may have happened while the panel was closed. `step`: where to go to find out. */
export interface ResumeQuestion {
  text: string
  step: StepId
}

/** What a person who comes back is told. */
export interface ResumeView {
  /** When the last entry was written, ISO 8601. */
  lastAt: string
  questions: readonly ResumeQuestion[]
}

/** From how long ago on a last entry is worth a word by itself, in milliseconds. */
const LONG_AGO = 60 * 60_000

/** The step at whose place a console's form is open, and the one at which its values can be read. */
const places: Record<ConsoleId, { form: StepId; values: StepId }> = {
  okta: { form: '3.2.3', values: '3.2.6' },
  meta: { form: '3.3.2', values: '3.1.4' },
}

function unsaved(
  setup: SetupState,
  reading: ConsolesReading | undefined,
  console: ConsoleId,
): ResumeQuestion[] {
  const fields = workTab(reading, console, setup)?.snapshot.fields ?? {}
  const gone = valueIds.filter(
    (id) =>
      values[id].fillInto?.console === console &&
      setup.values[id].status === 'filled' &&
      fields[id]?.state !== 'open',
  )
  if (gone.length === 0) return []
  const text = words().unsaved({ labels: labelList(gone), console: consoleName[console] })
  return [{ text, step: places[console].form }]
}

function unseen(setup: SetupState, sights: Sights, console: ConsoleId): ResumeQuestion[] {
  if (setup.ssoActiveAt !== null) return []
  const ids = valueIds.filter((id) => {
    const { value, source } = setup.values[id]
    return (
      values[id].readIn?.console === console &&
      value !== null &&
      canBeReadAgain(source) &&
      lastSeen(sights, id, value) === null
    )
  })
  if (ids.length === 0) return []
  const text = words().unseen({ labels: labelList(ids), console: consoleName[console] })
  return [{ text, step: places[console].values }]
}

/** What can't be known of the time in which the panel was closed, and how to find out. */
export function resumeView(
  setup: SetupState,
  sights: Sights,
  reading: ConsolesReading | undefined,
  resumedAt: string | null,
): ResumeView | null {
  // Before the first look nothing is known of the pages either way.
  if (resumedAt === null || !reading) return null
  const switched: ResumeQuestion[] =
    setup.testPassedAt !== null && setup.ssoActiveAt === null
      ? [{ text: words().switched, step: '3.5.5' }]
      : []
  const consoles = ['meta', 'okta'] as const
  const questions = [
    ...consoles.flatMap((console) => unsaved(setup, reading, console)),
    ...consoles.flatMap((console) => unseen(setup, sights, console)),
    ...switched,
  ]
  const recent = Date.parse(reading.at) - Date.parse(resumedAt) < LONG_AGO
  return questions.length === 0 && recent ? null : { lastAt: resumedAt, questions }
}
