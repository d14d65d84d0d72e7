import type { EventBody, SetupEvent } from './events'

/** Decisions of a person that can be taken back. What a page or the API showed can't: it would be seen again. */
const decisions: ReadonlySet<EventBody['type']> = new Set([
  'app.bound',
  'value.captured',
  'value.chosen',
  'step.ticked',
  'step.unticked',
  'step.skipped',
  'break-glass.named',
  'check.overridden',
  'admins.named',
  'directory.seen',
  'pick.remembered',
  'pick.removed',
  'event.undone',
])

/** Whether an event is one that "Undo" in the history can take back. */
export function isUndoable(event: SetupEvent): boolean {
  // Tandem's own proposal came with the start; nobody decided it.
  if (event.type === 'value.captured' && event.source.method === 'default') return false
  return event.by === 'person' && decisions.has(event.type)
}

/**
 * The keys of the events that were taken back, of a record in order of key. Taking back an `event.undone` brings its
 * target back.
 */
export function undoneKeys(ordered: readonly SetupEvent[]): ReadonlySet<string> {
  const undone = new Set<string>()
  if (!ordered.some(({ type }) => type === 'event.undone')) return undone
  const known = new Map(ordered.map((event) => [event.key, event]))
  // The newest first: whether an undo counts is known only when all that could undo it has been seen.
  for (const event of ordered.toReversed()) {
    if (event.type !== 'event.undone' || undone.has(event.key) || event.target >= event.key) continue
    const target = known.get(event.target)
    if (target && isUndoable(target)) undone.add(target.key)
  }
  return undone
}
