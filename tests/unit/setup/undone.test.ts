import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, EventBody, SetupEvent } from '../../../lib/setup/events'
import { fold } from '../../../lib/setup/fold'
import { isUndoable, undoneKeys } from '../../../lib/setup/undone'
import { anyArrival, anyRecord } from './arbitrary-events'
import { bound, captured, eventsOf, keyAt, started } from './sample'

const ticked: EventBody = { type: 'step.ticked', id: '1.1' }
const undo = (place: number): EventBody => ({ type: 'event.undone', target: keyAt(place) })
const by = (actor: Actor, ...bodies: EventBody[]) => eventsOf([started, ...bodies], actor)
const place = { id: 'signOnUrl', as: 'field', console: 'meta' } as const
const pick = { ...place, role: '', name: '', label: '', attributes: [], css: '' }

/** What can be taken back, and what can't, said anew: the same in other words, one event at a time. */
function wasTakenBack(all: readonly SetupEvent[], event: SetupEvent): boolean {
  const decided = ![
    'setup.started',
    'setup.finished',
    'field.observed',
    'value.saved',
    'step.done',
    'milestone.seen',
    'seat.named',
    'file.opened',
    'damage.noted',
  ].includes(event.type)
  const proposed = event.type === 'value.captured' && event.source.method === 'default'
  return (
    decided &&
    !proposed &&
    event.by === 'person' &&
    all.some(
      (one) =>
        one.type === 'event.undone' &&
        one.target === event.key &&
        one.key > event.key &&
        !wasTakenBack(all, one),
    )
  )
}

describe('any record', () => {
  test('comes to the same as one in which what was taken back never happened', () => {
    fc.assert(
      fc.property(anyRecord, (all) => {
        const left = all.filter((event) => event.type !== 'event.undone' && !wasTakenBack(all, event))
        expect(fold(all)).toEqual(fold(left))
      }),
    )
  })

  test('names exactly what was taken back', () => {
    fc.assert(
      fc.property(anyRecord, (all) => {
        const expected = all.filter((event) => wasTakenBack(all, event)).map(({ key }) => key)
        expect([...undoneKeys(all)].toSorted()).toEqual(expected)
      }),
    )
  })

  test('does not mind an undo that arrives before what it takes back', () => {
    fc.assert(
      fc.property(anyArrival, ({ all, mixed }) => {
        const undosFirst = mixed.toSorted(
          (a, b) => Number(b.type === 'event.undone') - Number(a.type === 'event.undone'),
        )
        expect(fold(undosFirst)).toEqual(fold(all))
      }),
    )
  })
})

describe('taking back', () => {
  const status = (...bodies: EventBody[]) => fold(by('person', ...bodies))?.steps['1.1'].status

  test('makes a decision not have happened', () => {
    expect(status(ticked, undo(1))).toBe('todo')
    expect(fold(by('person', ticked, undo(1)))).toEqual(fold(by('person')))
  })

  test('can be taken back itself, and that again', () => {
    expect(status(ticked, undo(1), undo(2))).toBe('done')
    expect(status(ticked, undo(1), undo(2), undo(3))).toBe('todo')
    expect(status(ticked, undo(1), undo(2), undo(3), undo(4))).toBe('done')
  })

  test('counts as long as one undo of several does', () => {
    expect(status(ticked, undo(1), undo(1), undo(3))).toBe('todo')
    expect(status(ticked, undo(1), undo(1), undo(2), undo(3))).toBe('done')
  })

  test('leaves what came after as it is', () => {
    expect(status({ type: 'step.unticked', id: '1.1' }, ticked, undo(1))).toBe('done')
  })

  test.each<[string, EventBody[]]>([
    ['itself', [ticked, undo(2)]],
    ['what comes later', [undo(2), ticked]],
    ['what is not in the record', [ticked, undo(40)]],
    ['a key of every object', [ticked, { type: 'event.undone', target: '__proto__' }]],
  ])('does nothing to %s', (_case, bodies) => {
    expect(status(...bodies)).toBe('done')
    expect(undoneKeys(by('person', ...bodies)).size).toBe(0)
  })

  test('does nothing to how the setup began', () => {
    expect(fold(by('person', undo(0)))).toEqual(fold(by('person')))
  })
})

const decisions: EventBody[] = [
  bound,
  captured('issuer', undefined, 'pasted'),
  { type: 'value.chosen', id: 'issuer', value: '' },
  ticked,
  { type: 'step.unticked', id: '1.1' },
  { type: 'step.skipped', id: '1.1', reason: '' },
  { type: 'break-glass.named', text: 'x' },
  { type: 'check.overridden', check: 'mfa-policy', reason: '', status: null },
  { type: 'admins.named', admins: [] },
  { type: 'pick.remembered', pick },
  { type: 'pick.removed', ...place },
  undo(0),
]
const facts: EventBody[] = [
  started,
  { type: 'setup.finished' },
  { type: 'field.observed', id: 'issuer', value: '' },
  { type: 'value.saved', id: 'issuer', value: '' },
  { type: 'step.done', id: '1.1', evidence: '' },
  { type: 'milestone.seen', milestone: 'sso-active' },
  { type: 'seat.named', name: 'Ada' },
  { type: 'file.opened', added: 1 },
  { type: 'damage.noted', lost: 1, unreadable: 0 },
]
const undoable = (actor: Actor, body: EventBody) => eventsOf([body], actor).map(isUndoable)

describe('what can be taken back', () => {
  test.each(decisions)('is what a person decided: $type', (body) => {
    expect(undoable('person', body)).toEqual([true])
  })

  test.each(decisions)('is nothing that a page or the API showed: $type', (body) => {
    expect([...undoable('page', body), ...undoable('api', body)]).toEqual([false, false])
  })

  test.each(facts)('is nothing that merely happened: $type', (body) => {
    expect(undoable('person', body)).toEqual([false])
  })
})

test('Tandem’s own proposal is no decision of a person', () => {
  const body: EventBody = captured('setupName', 'Okta SSO', 'default')
  const [begin, proposal] = eventsOf([started, body], 'person')
  if (!begin || !proposal) throw new Error('no events')
  const undone = eventsOf([started, body, { type: 'event.undone', target: proposal.key }], 'person')
  expect(fold(undone)?.values.setupName.value).toBe('Okta SSO')
})
