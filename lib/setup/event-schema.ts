import * as v from 'valibot'
import { orgOfAdminHost } from '../browser/hosts'
import { problemOf } from '../guide/recognise'
import { EVENT_VERSION, type EventBody, type SetupEvent } from './events'
import { adminEmail, MOST_ADMINS } from './admins'
import { pick, pickKey } from './pick-schema'
import {
  actor,
  checkId,
  pageAddress,
  personText,
  seatName,
  setupId,
  source,
  stepId,
  text,
  time,
  valueId,
  valueText,
} from './scalar-schema'

const key = v.pipe(v.string(), v.regex(/^\d{13}[-0-9A-Za-z]{0,50}$/))

const stamp = {
  v: v.literal(EVENT_VERSION),
  // Sorts by time, and is part of the storage key.
  key,
  setup: setupId,
  at: time,
  by: actor,
  seat: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{16})?$/)),
  page: v.nullable(pageAddress),
}

/** Why a text can’t be a value. */
export const problem = v.picklist([
  'swapped',
  'wrong-product',
  'wrong-kind',
  'not-a-certificate',
  'private-key',
  'empty',
])

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const maybe = v.nullable(v.boolean())

const textOfValue = { id: valueId, value: valueText }

/** A captured value from a file is held to the same shapes as one from a page; a refused one carries no text. */
const captured = v.pipe(
  v.strictObject({
    ...stamp,
    type: v.literal('value.captured'),
    ...textOfValue,
    source,
    problem: v.nullable(problem),
    again: v.exactOptional(v.literal(true)),
  }),
  v.forward(
    v.check((event) =>
      event.problem === null ? problemOf(event.id, event.value) === null : event.value === '',
    ),
    ['value'],
  ),
)

function kind<T extends EventBody['type'], E extends v.ObjectEntries>(type: T, entries: E) {
  return v.strictObject({ ...stamp, type: v.literal(type), ...entries })
}

/** The schema of each type of event. Strict: a key that is not known makes it none. */
const schemas: { [T in EventBody['type']]: v.GenericSchema<unknown, SetupEvent & { type: T }> } = {
  'setup.started': kind('setup.started', {
    name: text(200),
    oktaOrg: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,63}$/)),
    oktaHost: v.pipe(
      text(200),
      v.check((host) => orgOfAdminHost(host) !== null),
    ),
  }),
  'setup.finished': kind('setup.finished', {}),
  'app.bound': kind('app.bound', {
    // Both become part of addresses.
    appId: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,40}$/)),
    appKey: v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/)),
    appLabel: text(500),
  }),
  'value.captured': captured,
  'value.chosen': kind('value.chosen', textOfValue),
  'field.observed': kind('field.observed', textOfValue),
  'value.saved': kind('value.saved', textOfValue),
  'step.done': kind('step.done', { id: stepId, evidence: personText }),
  'step.ticked': kind('step.ticked', { id: stepId }),
  'step.unticked': kind('step.unticked', { id: stepId }),
  'step.skipped': kind('step.skipped', { id: stepId, reason: personText }),
  'milestone.seen': kind('milestone.seen', { milestone: v.picklist(['test-passed', 'sso-active']) }),
  'break-glass.named': kind('break-glass.named', { text: personText }),
  'check.overridden': kind('check.overridden', {
    check: checkId,
    reason: personText,
    status: v.nullable(v.picklist(['pass', 'fail', 'warn', 'unknown'])),
  }),
  'admins.named': kind('admins.named', {
    admins: v.pipe(
      v.array(v.strictObject({ email: adminEmail, passwordOnly: v.boolean() })),
      v.maxLength(MOST_ADMINS),
    ),
  }),
  'directory.seen': kind('directory.seen', {
    people: v.pipe(
      v.array(
        v.strictObject({
          email: adminEmail,
          admin: maybe,
          passwordOnly: maybe,
          active: maybe,
        }),
      ),
      v.maxLength(MOST_ADMINS),
    ),
    whole: v.boolean(),
  }),
  'pick.remembered': kind('pick.remembered', { pick, from: v.exactOptional(v.literal('file')) }),
  'pick.removed': kind('pick.removed', pickKey),
  'event.undone': kind('event.undone', { target: key }),
  'seat.named': kind('seat.named', { name: seatName }),
  'file.opened': kind('file.opened', { added: count }),
  'damage.noted': kind('damage.noted', { lost: count, unreadable: count }),
}

/** Whether a text names a type of event that this Tandem knows. */
export function isEventType(type: string): type is EventBody['type'] {
  return Object.hasOwn(schemas, type)
}

/** The schema that an event of this type has to fit. */
export function schemaOf(type: EventBody['type']): v.GenericSchema<unknown, SetupEvent> {
  return schemas[type]
}
