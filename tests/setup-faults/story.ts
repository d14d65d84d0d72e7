import type { ValueId } from '../../lib/guide/values'
import type { Admin, EventBody, SetupEvent } from '../../lib/setup/events'
import { newEvent } from '../../lib/setup/new-event'
import type { Entries } from '../faults/copies'

/** What Tandem has in its record shortly before the switch. A fault may change any of it. */
export interface Story {
  app: { id: string; key: string; label: string }
  /** As they were read where they come from. */
  values: Record<ValueId, string>
  /** As the other console showed them after they were saved there; one that is missing was not seen there. */
  saved: Partial<Record<Exclude<ValueId, 'recipientUrl' | 'metadataUrl'>, string>>
  admins: readonly Admin[]
  breakGlass: string | null
  testPassed: boolean
  domainsReviewed: boolean
  /** What happened since the test. */
  afterTest: EventBody[]
}

const SETUP = 'just-before-the-switch'
const MINUTE = 60_000

const fromMeta: readonly ValueId[] = ['audienceUrl', 'acsUrl', 'recipientUrl']

function bodiesOf(story: Story, at: string): EventBody[] {
  const { app, values, saved, admins, breakGlass } = story
  const captured = (id: ValueId): EventBody => {
    const meta = fromMeta.includes(id)
    return {
      type: 'value.captured',
      id,
      value: values[id],
      source: {
        console: id === 'setupName' ? null : meta ? 'meta' : 'okta',
        url: id === 'setupName' ? null : meta ? 'https://work.meta.com/' : 'https://acme-admin.okta.com/',
        method: id === 'setupName' ? 'default' : 'page',
        at,
      },
      problem: null,
    }
  }
  return [
    { type: 'setup.started', name: 'Acme and Meta', oktaOrg: 'acme', oktaHost: 'acme-admin.okta.com' },
    { type: 'app.bound', appId: app.id, appKey: app.key, appLabel: app.label },
    ...(Object.keys(values) as ValueId[]).map(captured),
    ...(Object.keys(saved) as (keyof Story['saved'])[]).flatMap((id): EventBody[] => {
      const value = saved[id]
      return value === undefined ? [] : [{ type: 'value.saved', id, value }]
    }),
    ...(story.testPassed ? [{ type: 'milestone.seen', milestone: 'test-passed' } as const] : []),
    ...story.afterTest,
    ...(admins.length > 0 ? [{ type: 'admins.named', admins } as const] : []),
    ...(breakGlass === null
      ? []
      : ([
          { type: 'break-glass.named', text: breakGlass },
          { type: 'step.ticked', id: '3.break-glass' },
        ] as const)),
    ...(story.domainsReviewed ? [{ type: 'step.ticked', id: '3.5.4' } as const] : []),
  ]
}

/** The story as both copies of the record hold it; it ends two minutes ago. */
export function storedStory(story: Story): Entries {
  const end = Date.now() - 2 * MINUTE
  const bodies = bodiesOf(story, new Date(end - 40 * MINUTE).toISOString())
  const events: SetupEvent[] = []
  for (const [place, body] of bodies.entries()) {
    const now = new Date(end - (bodies.length - place) * MINUTE)
    const after = events.at(-1)?.key ?? ''
    events.push(newEvent(body, { setup: SETUP, by: 'person', seat: '0123456789abcdef', after, now }))
  }
  return {
    ...Object.fromEntries(events.map((event) => [`event:${SETUP}:${event.key}`, event])),
    [`head:${SETUP}`]: { count: events.length, last: events.at(-1)?.key ?? '', started: events[0] },
    'current-setup': SETUP,
  }
}
