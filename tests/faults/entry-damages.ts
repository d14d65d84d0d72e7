import type { Entries } from './copies'
import type { Random } from './file-damages'

/** Both copies of a record, to be damaged in place. */
export interface DamagedCopies {
  first: Entries
  second: Entries
}

/** What a damage may need to know. */
export interface Target {
  setup: string
  /** The storage keys of all events, in order; the first is how the setup began. */
  keys: readonly string[]
  random: Random
}

/** Does something to the stored entries. */
export type EntryDamage = (copies: DamagedCopies, target: Target) => void

const some = ({ keys, random }: Target): string[] =>
  keys.slice(1).filter((_key, place) => place === 0 || random() < 0.05)

/** Things that stand where an event should. The last two try to reach the prototype of what they are merged into. */
const oddities: readonly ((event: unknown) => unknown)[] = [
  () => 42,
  () => null,
  () => true,
  () => 'step.ticked',
  () => [],
  (event) => [event],
  (event) => ({ event }),
  (event) => JSON.stringify(event),
  (event) => ({ ...(event as object), key: 7 }),
  (event) => ({ ...(event as object), at: 'yesterday' }),
  (event) => ({ ...(event as object), by: { nested: { deeper: [null] } } }),
  (event) => ({ ...(event as object), constructor: { prototype: { polluted: true } } }),
  (event) =>
    JSON.parse(JSON.stringify(event).replace('{', '{"__proto__":{"polluted":true,"type":"setup.finished"},')),
]

function makeOdd(copies: readonly Entries[], target: Target): void {
  for (const key of some(target)) {
    const oddity = oddities[Math.floor(target.random() * oddities.length)]
    for (const copy of copies) copy[key] = oddity?.(copy[key])
  }
}

const headOf = (setup: string) => `head:${setup}`

const oddHeads: readonly unknown[] = [
  'head',
  null,
  42,
  [],
  { count: '12' },
  { count: -5, last: 7, started: [] },
  { count: 1e300, last: {}, started: { type: 'setup.started' } },
]

/** What can happen to single entries. */
export const entryDamages = {
  'events deleted from the first copy': ({ first }, target) => {
    for (const key of some(target)) delete first[key]
  },
  'events deleted from both copies': ({ first, second }, target) => {
    for (const key of some(target)) {
      delete first[key]
      delete second[key]
    }
  },
  'heads deleted': ({ first, second }, { setup }) => {
    delete first[headOf(setup)]
    delete second[headOf(setup)]
  },
  'beginning deleted': ({ first, second }, { keys: [begun = ''] }) => {
    delete first[begun]
    delete second[begun]
  },
  'beginning and heads deleted': ({ first, second }, { setup, keys: [begun = ''] }) => {
    for (const copy of [first, second]) {
      delete copy[begun]
      delete copy[headOf(setup)]
    }
  },
  'current-setup deleted': ({ first, second }) => {
    delete first['current-setup']
    delete second['current-setup']
  },
  'odd things in place of events, first copy': ({ first }, target) => makeOdd([first], target),
  'odd things in place of events, both copies': ({ first, second }, target) =>
    makeOdd([first, second], target),
  'record under another setup’s key': ({ first, second }, { setup, random }) => {
    for (const copy of random() < 0.5 ? [first, second] : [first])
      for (const key of Object.keys(copy).filter((one) => one.includes(setup))) {
        copy[key.replace(setup, 'another')] = copy[key]
        delete copy[key]
      }
  },
  'heads that contradict each other': ({ first, second }, { setup, keys, random }) => {
    const head = first[headOf(setup)] as object
    first[headOf(setup)] = { ...head, count: keys.length + 1 + Math.floor(random() * 9) }
    second[headOf(setup)] = { ...head, count: Math.floor(random() * keys.length), last: '' }
  },
  'heads of a wrong type': ({ first, second }, { setup, random }) => {
    for (const copy of [first, second]) copy[headOf(setup)] = oddHeads[Math.floor(random() * oddHeads.length)]
  },
} satisfies Record<string, EntryDamage>
