import { askPage } from '../browser/tabs'
import type { FillableId } from '../guide/forms'
import type { ConsoleId } from '../guide/types'
import { listOf } from '../i18n/format'
import { counted, messages, phrase } from '../i18n/messages'
import type { FillOrder, FillVerdict } from '../page/types'
import type { SetupState } from '../setup/state'
import { fillPlan } from './build-view'
import type { TabReading } from './read-consoles'
import { aboutText, consoleName, fieldLabel, refusalText } from './words'
import type { PageSnapshot } from '../page/types'

const words = messages('fill-form', {
  notRead: 'not read yet',
  nothing: phrase('Nothing filled in {console}.'),
  filled: counted({
    one: '{count} field filled in {console} and read back.',
    other: '{count} fields filled in {console} and read back.',
  }),
  refused: phrase('Refused: {refusals}.'),
  noAnswer: 'the page gave no answer; look at the field before you save',
  occupied: 'the field holds another value; say below whether to replace it',
})

/** When a fill is read back, in milliseconds after it; pages put their own text back later than at once. */
const READ_BACK = [300, 1200]

/** What became of a fill. */
export interface FillOutcome {
  /** Texts that the page holds after the last read-back. */
  filled: { id: FillableId; text: string }[]
  /** Fields that hold another text: to be asked about. */
  occupied: { id: FillableId; label: string; old: string; new: string }[]
  /** For the status region. */
  message: string
}

/** What is to be put where: the values that the open form takes, and the tester's own e-mail address in Meta's test. */
export function planFill(
  setup: SetupState,
  work: TabReading & { snapshot: PageSnapshot },
  testEmail: string | null,
  replace: boolean,
): { order: FillOrder; refused: string[] } {
  const { snapshot } = work
  const plan = fillPlan(setup, snapshot)
  const fields: FillOrder['fields'][number][] = plan.open.flatMap((id) => {
    const text = setup.values[id].value
    return text === null ? [] : [{ id, text, replace }]
  })
  if (testEmail !== null && snapshot.testEmail?.state === 'open' && snapshot.testEmail.text === '')
    fields.push({ id: 'testEmail', text: testEmail, replace: false })
  return {
    order: {
      guard: {
        origin: snapshot.origin,
        path: snapshot.path,
        appId: snapshot.console === 'okta' ? (setup.app?.id ?? '') : null,
      },
      console: snapshot.console,
      fields,
      picks: setup.picks,
    },
    refused: [
      ...plan.ambiguous.map((id) => aboutText(id, refusalText({ ok: false, reason: 'ambiguous' }))),
      ...plan.missing.map((id) => aboutText(id, words().notRead)),
      ...plan.locked.map((id) => aboutText(id, refusalText({ ok: false, reason: 'disabled' }))),
    ],
  }
}

function summary(filled: number, refused: readonly string[], console: ConsoleId): string {
  const where = { console: consoleName[console] }
  const done = filled === 0 ? words().nothing(where) : words().filled(filled, where)
  return refused.length === 0 ? done : `${done} ${words().refused({ refusals: listOf(refused) })}`
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Fills the open form of a tab and reads it back until the page has had time to change its mind. */
export async function fillForm(
  tabId: number,
  order: FillOrder,
  refused: readonly string[],
): Promise<FillOutcome> {
  const verdicts = new Map<FillableId, FillVerdict | null>()
  const first = await askPage(tabId, order.console, 'fill', order)
  // No answer says nothing: the fields are read before anything is believed.
  for (const { id } of order.fields) verdicts.set(id, first.ok ? (first.value[id] ?? null) : null)
  for (const wait of READ_BACK) {
    await pause(wait)
    const again = await askPage(tabId, order.console, 'confirm', order)
    for (const { id } of order.fields) {
      const before = verdicts.get(id)
      if (before && !before.ok) continue
      verdicts.set(id, again.ok ? (again.value[id] ?? null) : null)
    }
  }
  const filled: FillOutcome['filled'] = []
  const occupied: FillOutcome['occupied'] = []
  const reasons = [...refused]
  for (const { id, text } of order.fields) {
    const verdict = verdicts.get(id)
    if (!verdict) reasons.push(aboutText(id, words().noAnswer))
    else if (verdict.ok) filled.push({ id, text })
    else if (verdict.reason === 'holds-another-value')
      occupied.push({ id, label: fieldLabel(id), old: verdict.found ?? '', new: text })
    else reasons.push(aboutText(id, refusalText(verdict)))
  }
  const asks = occupied.map(({ id }) => aboutText(id, words().occupied))
  return { filled, occupied, message: summary(filled.length, [...reasons, ...asks], order.console) }
}
