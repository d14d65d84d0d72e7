import { listOf } from '../i18n/format'
import { counted, messages, phrase } from '../i18n/messages'
import { boxes, boxIds, type BoxId } from './provisioning-boxes'
import { boxState } from './provisioning-features'
import { notKnown, type LineVerdict, type ProvisioningInput } from './provisioning-line'
import { savedTicks, type FormSight, type SavedTicks } from './provisioning-sights'

const words = messages('provisioning-saved', {
  notYet: phrase('Not saved yet: press "Save" in Okta. It is about {boxes}.'),
  open: phrase('The form "{form}" is open.'),
  left: phrase('The form "{form}" was left. Looking whether it was saved.'),
  ticked: counted({
    one: '{boxes} was ticked, and Okta has it off',
    other: '{boxes} were ticked, and Okta has them off',
  }),
  unticked: counted({
    one: '{boxes} was unticked, and Okta has it on',
    other: '{boxes} were unticked, and Okta has them on',
  }),
  both: phrase('{ticked}; {unticked}'),
  lost: phrase(
    '"Save" was not pressed: in the form "{form}", {contrast}. Tick again and press "Save", unless you cancelled it on purpose.',
  ),
  openAndSaved: phrase('The form "{form}" is open, and holds what Okta has saved.'),
  openUnclear: phrase(
    'The form "{form}" is open. Tandem can’t tell all of its boxes: look before you leave it.',
  ),
  nothingUnsaved: 'No form with anything unsaved was seen since this panel was opened.',
  notSeen: 'No form of provisioning was seen yet, and none is saved that makes accounts.',
})

/** How long after a form was left what Okta has saved is looked at again, in milliseconds: a save takes a moment. */
const SAVING = 1500
/** How long an open form may stand in a tab that nobody has in front, in milliseconds. */
const FORGOTTEN = 15_000

const formName = { api: 'Integration', 'to-app': 'To App' } as const
const stepOf = { api: '4.11', 'to-app': '4.14' } as const

/** The boxes that the form holds otherwise than Okta has saved them, as far as both are known. */
function differing({ ticks }: FormSight, saved: SavedTicks): BoxId[] {
  return boxIds.filter((id) => ticks[id] !== undefined && saved[id] && saved[id].on !== ticks[id])
}

/** The boxes as a person speaks of them. */
function labels(ids: readonly BoxId[]): string {
  return listOf(ids.map((id) => `"${boxes[id].label}"`))
}

/** How the boxes stand in the form, and how in Okta: one clause, or two. */
function contrast({ ticks }: FormSight, ids: readonly BoxId[]): string {
  const on = ids.filter((id) => ticks[id] === true)
  const off = ids.filter((id) => ticks[id] === false)
  const ticked = words().ticked(on.length, { boxes: labels(on) })
  const unticked = words().unticked(off.length, { boxes: labels(off) })
  if (off.length === 0) return ticked
  return on.length === 0 ? unticked : words().both({ ticked, unticked })
}

function judgeForm(form: FormSight, saved: SavedTicks): LineVerdict | null {
  const { left, seen, front, same } = form
  const name = { form: formName[form.form] }
  const step = stepOf[form.form]
  const ids = differing(form, saved)
  if (ids.length === 0) return null
  const forgotten = left === null && Date.parse(seen) - Date.parse(front) >= FORGOTTEN
  const since = left ?? (forgotten ? front : null)
  if (since === null)
    return same < seen
      ? {
          status: 'unknown',
          detail: words().notYet({ boxes: labels(ids) }),
          at: seen,
          step,
        }
      : notKnown(words().open(name))
  // Only what was looked at after that can tell that nothing was saved.
  const lost = ids.filter((id) => Date.parse(saved[id]?.at ?? '') >= Date.parse(since) + SAVING)
  if (lost.length === 0)
    return {
      status: 'unknown',
      detail: words().left(name),
      at: since,
      step,
    }
  return {
    status: 'warn',
    detail: words().lost({ ...name, contrast: contrast(form, lost) }),
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
    const name = { form: formName[first.form] }
    const whole = open.every(({ form, ticks }) =>
      boxIds.every((id) => boxes[id].form !== form || (ticks[id] !== undefined && known[id])),
    )
    return whole
      ? { status: 'pass', detail: words().openAndSaved(name), at: first.seen }
      : notKnown(words().openUnclear(name))
  }
  const { on, at } = boxState('create-users', input)
  return on === true ? { status: 'pass', detail: words().nothingUnsaved, at } : notKnown(words().notSeen)
}
