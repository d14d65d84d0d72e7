import * as v from 'valibot'
import { orgOfAdminHost } from '../browser/hosts'
import { problemOf } from '../guide/recognise'
import type { SetupEvent } from '../setup/events'
import { pick, pickKey } from './pick-schema'
import {
  actor,
  checkId,
  personText,
  setupId,
  source,
  stepId,
  text,
  time,
  valueId,
  valueText,
} from './scalar-schema'

const envelope = {
  v: v.literal(1),
  // Sorts by time, and is part of the storage key: 13 digits of milliseconds first.
  key: v.pipe(v.string(), v.regex(/^\d{13}[-0-9A-Za-z]{0,50}$/)),
  setup: setupId,
  at: time,
  by: actor,
}

const problem = v.picklist([
  'swapped',
  'wrong-product',
  'wrong-kind',
  'not-a-certificate',
  'private-key',
  'empty',
])

/** A captured value from a file is held to the same shapes as one from a page; a refused one carries no text. */
const captured = v.pipe(
  v.strictObject({
    ...envelope,
    type: v.literal('value.captured'),
    id: valueId,
    value: valueText,
    source,
    problem: v.nullable(problem),
  }),
  v.forward(
    v.check((event) =>
      event.problem === null ? problemOf(event.id, event.value) === null : event.value === '',
    ),
    ['value'],
  ),
)

/** An event as it may come from outside. Strict: a key that is not known makes it none. */
export const eventSchema: v.GenericSchema<unknown, SetupEvent> = v.variant('type', [
  v.strictObject({
    ...envelope,
    type: v.literal('setup.started'),
    name: text(200),
    oktaOrg: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,63}$/)),
    oktaHost: v.pipe(
      text(200),
      v.check((host) => orgOfAdminHost(host) !== null),
    ),
  }),
  v.strictObject({ ...envelope, type: v.literal('setup.finished') }),
  v.strictObject({
    ...envelope,
    type: v.literal('app.bound'),
    // Both become part of addresses.
    appId: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,40}$/)),
    appKey: v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/)),
    appLabel: text(500),
  }),
  captured,
  v.strictObject({ ...envelope, type: v.literal('value.chosen'), id: valueId, value: valueText }),
  v.strictObject({ ...envelope, type: v.literal('field.observed'), id: valueId, value: valueText }),
  v.strictObject({ ...envelope, type: v.literal('value.saved'), id: valueId, value: valueText }),
  v.strictObject({ ...envelope, type: v.literal('step.done'), id: stepId, evidence: personText }),
  v.strictObject({ ...envelope, type: v.literal('step.ticked'), id: stepId }),
  v.strictObject({ ...envelope, type: v.literal('step.unticked'), id: stepId }),
  v.strictObject({ ...envelope, type: v.literal('step.skipped'), id: stepId, reason: personText }),
  v.strictObject({
    ...envelope,
    type: v.literal('milestone.seen'),
    milestone: v.picklist(['test-passed', 'sso-active']),
  }),
  v.strictObject({ ...envelope, type: v.literal('break-glass.named'), text: personText }),
  v.strictObject({ ...envelope, type: v.literal('check.overridden'), check: checkId, reason: personText }),
  v.strictObject({
    ...envelope,
    type: v.literal('pick.remembered'),
    pick,
    from: v.exactOptional(v.literal('file')),
  }),
  v.strictObject({ ...envelope, type: v.literal('pick.removed'), ...pickKey }),
])
