import { newEvent } from '../../lib/setup/new-event'
import type { HandOff } from '../../lib/report/report'
import type { EventBody, SetupEvent } from '../../lib/setup/events'

/** A file of which nothing may be taken. */
export interface BadFile {
  name: string
  content: string
}

/** The hand-off file with more events in it, as a colleague gives it back. */
export function withEvents(file: HandOff, seat: string, bodies: readonly EventBody[]): HandOff {
  const events: SetupEvent[] = [...file.events]
  for (const body of bodies)
    events.push(newEvent(body, { setup: file.setup.id, by: 'person', seat, after: events.at(-1)?.key ?? '' }))
  return { ...file, events }
}

/** Files that are broken, foreign, newer, of another record, or made to do harm, all made from a sound one. */
export function badFiles(sound: HandOff): BadFile[] {
  const text = JSON.stringify(sound)
  const more = withEvents(sound, 'feedfeedfeedfeed', [{ type: 'step.ticked', id: '4.5' }])
  const [begun] = sound.events
  const last = more.events.at(-1)
  if (!begun || !last) throw new Error('The sound file holds no events')
  const json = (name: string, content: unknown): BadFile => ({ name, content: JSON.stringify(content) })
  // Each of these brings one sound new event along, which must not slip in.
  const events = (name: string, change: (all: SetupEvent[]) => unknown[]) =>
    json(name, { ...more, events: change([...more.events]) })
  return [
    { name: 'nothing', content: '' },
    { name: 'cut in the middle', content: text.slice(0, text.length / 2) },
    { name: 'not JSON', content: '<html>Sign in</html>' },
    {
      name: 'not text',
      content: String.fromCharCode(...Array.from({ length: 2000 }, (_, place) => place % 256)),
    },
    { name: 'nested too deep', content: '['.repeat(200_000) },
    json('foreign', { hello: 'world' }),
    json('a list', [sound]),
    json('a report', { ...sound, format: 'tandem-report', events: undefined }),
    json('newer', { ...more, version: 99 }),
    events('newer events', (all) => [...all, { ...last, key: `${last.key}a`, v: 9 }]),
    events('unknown happening', (all) => [...all, { ...last, key: `${last.key}a`, type: 'step.delegated' }]),
    events('unknown step', (all) => [...all, { ...last, key: `${last.key}a`, id: '9.9.9' }]),
    events('an event of a wrong type', (all) => [...all, 42]),
    events('an odd event', (all) => [...all, { ...last, key: `${last.key}a`, at: 'yesterday' }]),
    events('an event with something extra', (all) => [...all, { ...last, key: `${last.key}a`, extra: 1 }]),
    events('an event of another setup', (all) => [
      ...all,
      { ...last, key: `${last.key}a`, setup: 'another' },
    ]),
    events('a key twice', (all) => [...all, last]),
    events('a key from the far future', (all) => [...all, { ...last, key: '9000000000000-000001-0000000a' }]),
    events('two beginnings', (all) => [...all, { ...begun, key: `${begun.key}a` }]),
    events('no beginning', (all) => all.slice(1)),
    events('no events', () => []),
    // Both are sound in themselves, and contradict the record that is here.
    events('another beginning', (all) => [
      { ...begun, oktaOrg: 'evil', oktaHost: 'evil-admin.okta.com' },
      ...all.slice(1),
    ]),
    events('an event rewritten', (all) =>
      all.map((event) => (event.type === 'step.ticked' && event !== last ? { ...event, id: '4.2' } : event)),
    ),
    events('times rewritten', (all) =>
      all.map((event, place) => (place === 5 ? { ...event, at: '2020-01-01T00:00:00.000Z' } : event)),
    ),
    {
      name: 'a prototype',
      content: JSON.stringify(more).replace('{', '{"__proto__":{"polluted":true},'),
    },
    {
      name: 'a prototype in an event',
      content: JSON.stringify(more).replace('"type":"step', '"constructor":{"prototype":{}},"type":"step'),
    },
  ]
}
