import fc from 'fast-check'
import { checks, type CheckId } from '../../../lib/guide/checks'
import { stepIds } from '../../../lib/guide/okta-meta'
import { valueIds } from '../../../lib/guide/values'
import type { EventBody, SetupEvent } from '../../../lib/setup/events'
import {
  APP,
  bound,
  captured,
  eventsOf,
  keyAt,
  OTHER_SEAT,
  otherAudience,
  SEAT,
  source,
  started,
  texts,
} from './sample'

/** How many events `anyRecord` holds at most, the start not counted. */
const MOST = 40

// Few values and texts, so that conflicts, agreements and choices come about often.
const id = fc.oneof({ weight: 3, arbitrary: fc.constant('audienceUrl') }, fc.constantFrom(...valueIds))
const step = fc.constantFrom(...stepIds)
const value = fc.constantFrom('', texts.audienceUrl, otherAudience, texts.acsUrl, texts.issuer)
const problem = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.constantFrom('swapped', 'wrong-kind', 'empty'),
)
const method = fc.constantFrom('page', 'api', 'metadata', 'pasted', 'picked', 'default')
const maybe = fc.constantFrom(true, false, null)
const word = fc.string({ maxLength: 12 })
const pick = fc.record(
  {
    console: fc.constantFrom('okta', 'meta'),
    as: fc.constantFrom('value', 'field'),
    id,
    role: fc.constantFrom('', 'textbox'),
    name: word,
    label: word,
    attributes: fc.constantFrom<(readonly [string, string])[]>([], [['name', 'saml-url']]),
    css: word,
  },
  // As every object that comes out of a store.
  { noNullPrototype: true },
)
const reading = {
  type: fc.constant('value.captured'),
  id,
  value,
  source: method.map((by) => source({ method: by })),
  problem,
}
/** Mostly the key of another event of the record: an earlier one, a later one, itself; or of none. */
const target = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: MOST }).map(keyAt) },
  { weight: 1, arbitrary: fc.constantFrom(keyAt(MOST + 9), '', '__proto__', 'constructor') },
)

/** Whatever can happen in a setup, of every type: sound, odd and hostile. */
export const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
  { weight: 5, arbitrary: fc.record(reading) },
  { weight: 2, arbitrary: fc.record({ ...reading, again: fc.constant(true) }) },
  id.map((one) => captured(one)),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('value.chosen'), id, value }) },
  fc.record({ type: fc.constant('field.observed'), id, value }),
  fc.record({ type: fc.constant('value.saved'), id, value }),
  fc.record({ type: fc.constant('step.done'), id: step, evidence: word }),
  fc.record({ type: fc.constant('step.ticked'), id: step }),
  fc.record({ type: fc.constant('step.unticked'), id: step }),
  fc.record({ type: fc.constant('step.skipped'), id: step, reason: word }),
  fc.record({ type: fc.constant('milestone.seen'), milestone: fc.constantFrom('test-passed', 'sso-active') }),
  fc.record({ type: fc.constant('break-glass.named'), text: word }),
  fc.record({
    type: fc.constant('check.overridden'),
    check: fc.constantFrom(...(Object.keys(checks) as CheckId[])),
    reason: word,
    status: fc.constantFrom('pass', 'fail', 'warn', 'unknown', null),
  }),
  fc.record({
    type: fc.constant('admins.named'),
    admins: fc.array(
      fc.record({ email: fc.emailAddress(), passwordOnly: fc.boolean() }, { noNullPrototype: true }),
      {
        maxLength: 3,
      },
    ),
  }),
  fc.record({
    type: fc.constant('directory.seen'),
    people: fc.array(
      fc.record(
        // In two spellings: an account is the same whatever its capitals.
        {
          email: fc.oneof(fc.constantFrom('ada@acme.example', 'Ada@acme.example'), fc.emailAddress()),
          admin: maybe,
          passwordOnly: maybe,
          active: maybe,
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    whole: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('app.bound'),
    appId: fc.oneof(fc.constantFrom(APP.id, '0oaother00000000000'), word),
    appKey: word,
    appLabel: word,
  }),
  fc.record({ type: fc.constant('pick.remembered'), pick }),
  fc.record({ type: fc.constant('pick.remembered'), pick, from: fc.constant('file') }),
  pick.map(({ console, as, id: one }) => ({ type: 'pick.removed' as const, console, as, id: one })),
  { weight: 6, arbitrary: fc.record({ type: fc.constant('event.undone'), target }) },
  fc.record({ type: fc.constant('seat.named'), name: fc.constantFrom('Ada', ' Grace ', '', '__proto__') }),
  fc.record({ type: fc.constant('file.opened'), added: fc.nat() }),
  fc.record({ type: fc.constant('damage.noted'), lost: fc.nat(9), unreadable: fc.nat(9) }),
  fc.constantFrom<EventBody>({ type: 'setup.finished' }, started, bound),
)

const writer = fc.record({
  // Only what a person did can be taken back.
  by: fc.constantFrom('person', 'person', 'page', 'api'),
  seat: fc.constantFrom(SEAT, OTHER_SEAT, '', '__proto__'),
})

/** A record of anything by anyone, in order of key, that begins as records do. */
export const anyRecord: fc.Arbitrary<SetupEvent[]> = fc
  .array(fc.tuple(anyBody, writer), { maxLength: MOST, size: 'max' })
  .map((happened) =>
    eventsOf([started, ...happened.map(([body]) => body)]).map((event, place) => ({
      ...event,
      ...happened[place - 1]?.[1],
    })),
  )

/** The same record, and its events in some order of arrival. */
export const anyArrival: fc.Arbitrary<{ all: SetupEvent[]; mixed: SetupEvent[] }> = anyRecord.chain((all) =>
  fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }).map((mixed) => ({ all, mixed })),
)
