import * as v from 'valibot'
import { settingIds } from '../guide/settings'
import type { ControlId } from '../guide/controls'
import type { SignalId } from '../guide/signals'
import type { ConsoleId } from '../guide/types'
import { valueIds } from '../guide/values'
import type {
  FillVerdict,
  PageField,
  PageReading,
  PageSetting,
  PageSnapshot,
  UndoVerdict,
} from '../page/types'
import { problem } from './event-schema'
import { pick } from './pick-schema'
import { text, VALUE_LIMIT, valueId } from './scalar-schema'

// What a page script answers, held to what one of Tandem's ever says. Anything else counts as no answer: the page, or
// whatever lives in its process, may have made it.

/** Bounds what is looked at before each item is. In items. */
const few = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(
    v.custom<unknown[]>((list) => Array.isArray(list) && list.length <= most),
    v.array(item),
  )

/** What a page can make as long as it likes, shortened; what is compared stays longer than anything it could equal. */
const cut = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((long) => long.slice(0, most)),
  )

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const valueText = cut(VALUE_LIMIT + 1)
const evidence = cut(1000)

const reading: v.GenericSchema<unknown, PageReading> = v.strictObject({
  id: valueId,
  text: valueText,
  problem: v.nullable(problem),
  evidence,
})

const field: v.GenericSchema<unknown, PageField> = v.variant('state', [
  v.strictObject({ state: v.literal('none') }),
  v.strictObject({ state: v.literal('ambiguous'), count: whole, evidence: few(evidence, 10_000) }),
  v.strictObject({
    state: v.literal('locked'),
    text: valueText,
    reason: v.picklist(['disabled', 'read-only']),
    evidence,
  }),
  v.strictObject({ state: v.literal('open'), text: valueText, evidence }),
])

const holds = v.picklist(['wanted', 'nothing', 'other'])
const settingId = v.picklist(settingIds)
const setting: v.GenericSchema<unknown, PageSetting> = v.variant('state', [
  v.strictObject({ state: v.literal('locked'), holds }),
  v.strictObject({ state: v.literal('open'), holds, text: text(100) }),
  v.strictObject({ state: v.literal('unclear'), reason: v.picklist(['ambiguous', 'no-entry']) }),
])

const maybe = v.nullable(v.boolean())
const person = v.strictObject({
  email: text(254),
  admin: maybe,
  passwordOnly: maybe,
  fromOkta: maybe,
  active: maybe,
})

/** Ids of signals and controls. Which there are, the guide of the page scripts knows; the panel does without it. */
const IDS = { okta: /^okta\.[a-z-]{1,50}$/, meta: /^meta\.[a-z-]{1,50}$/ }

/** What a page of this console shows. A page speaks of its own console only; ids that no guide has mean nothing. */
export const snapshotAnswer = (own: ConsoleId): v.GenericSchema<unknown, PageSnapshot> => {
  const id = IDS[own]
  const control = v.custom<ControlId>((one) => typeof one === 'string' && id.test(one))
  const signal = v.custom<SignalId>((one) => typeof one === 'string' && id.test(one))
  return v.strictObject({
    console: v.custom<ConsoleId>((one) => one === own),
    origin: text(300),
    path: text(8192),
    hash: text(100),
    title: text(100),
    app: v.nullable(v.strictObject({ id: text(100), key: text(8192), label: text(100) })),
    readings: few(reading, 1000),
    fields: v.record(valueId, field),
    settings: v.record(settingId, setting),
    testEmail: v.nullable(field),
    openFields: whole,
    signals: few(signal, 500),
    controls: few(control, 500),
    alerts: few(text(200), 3),
    guard: v.strictObject({
      armed: few(control, 500),
      held: v.nullable(v.strictObject({ control, at: v.pipe(v.number(), v.finite()) })),
    }),
    directory: v.nullable(v.strictObject({ people: few(person, 1000), total: v.nullable(whole) })),
    signedOut: v.boolean(),
  })
}

const fillableId = v.picklist([...valueIds, 'testEmail'])

const verdict: v.GenericSchema<unknown, FillVerdict> = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), already: v.boolean() }),
  v.strictObject({
    ok: v.literal(false),
    reason: v.picklist([
      'none',
      'ambiguous',
      'no-entry',
      'disabled',
      'read-only',
      'covered',
      'password',
      'holds-another-value',
      'wrong-page',
      'replaced',
      'too-long',
      'reverted',
      'trimmed',
      'shortened',
      'changed',
    ]),
    found: v.exactOptional(valueText),
    count: v.exactOptional(whole),
  }),
])

const undone: v.GenericSchema<unknown, UndoVerdict> = v.picklist(['restored', 'changed', 'gone', 'refused'])

/** What became of a fill, of choices, and of taking either back. */
export const verdictsAnswer = {
  fill: v.record(fillableId, verdict),
  undo: v.record(fillableId, undone),
  set: v.record(settingId, verdict),
  undoSet: v.record(settingId, undone),
}

/** Whether something was done. */
export const doneAnswer = v.boolean()

/** What a person points at. */
export const pointingAnswer = v.variant('state', [
  v.strictObject({
    state: v.literal('pointing'),
    text: valueText,
    problem: v.nullable(
      v.union([problem, v.picklist(['no-field', 'password', 'locked', 'another', 'not-again'])]),
    ),
    other: v.nullable(valueId),
    refusals: whole,
  }),
  v.strictObject({
    state: v.literal('taken'),
    text: valueText,
    // A place that can't be kept is told as such; the text is taken all the same.
    pick: v.fallback(v.nullable(pick), null),
    url: text(8192),
  }),
  v.strictObject({ state: v.literal('over') }),
])

/** The outline of a page: lines of text. */
export const outlineAnswer = text(100_000)

/** An answer that is one, or null. Never throws. */
export function soundAnswer<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T | null {
  const parsed = v.safeParse(schema, answer, { abortEarly: true })
  return parsed.success ? parsed.output : null
}
