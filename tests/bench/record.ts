import { stepIds } from '../../lib/guide/okta-meta'
import type { EventBody, SetupEvent } from '../../lib/setup/events'
import { newEvent } from '../../lib/setup/new-event'

const SETUP = 'bench'
const audience = 'https://work.meta.com/company/1000000000000001'

function bodyOf(turn: number): EventBody {
  const at = new Date(1_777_600_000_000 + turn * 1000).toISOString()
  const url = 'https://work.meta.com/admin/security/sso'
  const id = stepIds[Math.floor(turn / 5) % stepIds.length]
  if (id === undefined) throw new Error('the guide has no steps')
  switch (turn % 5) {
    case 0:
      return {
        type: 'value.captured',
        id: 'audienceUrl',
        value: audience,
        source: { console: 'meta', url, method: 'page', at },
        problem: null,
      }
    case 1:
      return { type: 'field.observed', id: 'audienceUrl', value: audience }
    case 2:
      return { type: 'value.saved', id: 'audienceUrl', value: audience }
    // Ticked and unticked, so that a long record ends where a short one does and only its length differs.
    case 3:
      return { type: 'step.ticked', id }
    default:
      return { type: 'step.unticked', id }
  }
}

/** What the panel's storage holds after a setup of so many events: at least the one that starts it. */
export function storedRecord(length: number): Record<string, unknown> {
  const bodies: EventBody[] = [
    {
      type: 'setup.started',
      name: 'acme and Meta Work Accounts',
      oktaOrg: 'acme',
      oktaHost: 'acme-admin.okta.com',
    },
    ...Array.from({ length: length - 1 }, (_, turn) => bodyOf(turn)),
  ]
  const events: SetupEvent[] = []
  for (const body of bodies) {
    const last = events.at(-1)?.key ?? ''
    events.push(newEvent(body, { setup: SETUP, by: 'person', seat: '0123456789abcdef', after: last }))
  }
  return {
    ...Object.fromEntries(events.map((event) => [`event:${SETUP}:${event.key}`, event])),
    [`head:${SETUP}`]: { count: events.length, last: events.at(-1)?.key ?? '', started: events[0] },
    'current-setup': SETUP,
  }
}
