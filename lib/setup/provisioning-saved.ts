import { boxes, boxIds, type BoxId } from './provisioning-boxes'
import { boxState } from './provisioning-features'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'
import { savedTicks, type FormSight, type SavedTicks } from './provisioning-sights'

/** How long after a form was left what Okta has saved is looked at again, in milliseconds: a save takes a moment. */
const SAVING = 1500
/** How long an open form may stand in a tab that nobody has in front, in milliseconds. */
const FORGOTTEN = 15_000

const formName = { api: '"Integration"', 'to-app': '"To App"' } as const
const stepOf = { api: '4.11', 'to-app': '4.14' } as const

/** The boxes that the form holds otherwise than Okta has saved them, as far as both are known. */
function differing({ ticks }: FormSight, saved: SavedTicks): BoxId[] {
  return boxIds.filter((id) => ticks[id] !== undefined && saved[id] && saved[id].on !== ticks[id])
}

/** The boxes as a person speaks of them. */
function labels(ids: readonly BoxId[]): string {
  const all = ids.map((id) => `"${boxes[id].label}"`)
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(all)
}

/** How the boxes stand in the form, and how in Okta. */
function contrast({ ticks }: FormSight, ids: readonly BoxId[]): string {
  const on = ids.filter((id) => ticks[id] === true)
  const off = ids.filter((id) => ticks[id] === false)
  const says = (part: readonly BoxId[], form: string, okta: string) =>
    part.length === 0
      ? []
      : [
          `${labels(part)} ${part.length > 1 ? 'were' : 'was'} ${form}, and Okta has ${part.length > 1 ? 'them' : 'it'} ${okta}`,
        ]
  return [...says(on, 'ticked', 'off'), ...says(off, 'unticked', 'on')].join('; ')
}

function judgeForm(form: FormSight, saved: SavedTicks): LineVerdict | null {
  const { left, seen, front, same } = form
  const name = formName[form.form]
  const step = stepOf[form.form]
  const ids = differing(form, saved)
  if (ids.length === 0) return null
  const forgotten = left === null && Date.parse(seen) - Date.parse(front) >= FORGOTTEN
  const since = left ?? (forgotten ? front : null)
  if (since === null)
    return same < seen
      ? {
          status: 'unknown',
          detail: `Not saved yet: press "Save" in Okta. It is about ${labels(ids)}.`,
          at: seen,
          step,
        }
      : notKnown(`The form ${name} is open.`)
  // Only what was looked at after that can tell that nothing was saved.
  const lost = ids.filter((id) => Date.parse(saved[id]?.at ?? '') >= Date.parse(since) + SAVING)
  if (lost.length === 0)
    return {
      status: 'unknown',
      detail: `The form ${name} was left. Looking whether it was saved.`,
      at: since,
      step,
    }
  return {
    status: 'warn',
    detail: `"Save" was not pressed: in the form ${name}, ${contrast(form, lost)}. Tick again and press "Save", unless you cancelled it on purpose.`,
    at: since,
    step,
  }
}

/** Whether what a person ticked has been saved: an open or left form is held against what Okta has. */
export function whatIsSaved(input: ProvisioningInput): LineVerdict {
  const { facts, sights } = input
  const known = savedTicks(sights.shown, facts)
  const verdicts = sights.forms.flatMap((form) => judgeForm(form, known) ?? [])
  const worst = verdicts.find(({ status }) => status === 'warn') ?? verdicts[0]
  if (worst) return worst
  const open = sights.forms.filter(({ left }) => left === null)
  const [first] = open
  if (first) {
    const whole = open.every(({ form, ticks }) =>
      boxIds.every((id) => boxes[id].form !== form || (ticks[id] !== undefined && known[id])),
    )
    return whole
      ? {
          status: 'pass',
          detail: `The form ${formName[first.form]} is open, and holds what Okta has saved.`,
          at: first.seen,
        }
      : notKnown(
          `The form ${formName[first.form]} is open. Tandem can’t tell all of its boxes: look before you leave it.`,
        )
  }
  const { on, at } = boxState('create-users', input)
  return on === true
    ? { status: 'pass', detail: 'No form with anything unsaved was seen since this panel was opened.', at }
    : notKnown('No form of provisioning was seen yet, and none is saved that makes accounts.')
}
