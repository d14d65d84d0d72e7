import { attempt } from './find-record'
import type { RecordCopy } from './record-copy'
import { CURRENT, ERASING, eventsOf, HEAD, setupIn } from './record-keys'

/**
 * Erases a setup that is marked as being erased: from the first copy, then from the second, then its mark. Returns why
 * the second still has it, in the browser's words; null if nothing is left. Rejects if the first refuses.
 */
async function eraseMarked(setup: string, first: RecordCopy, second: RecordCopy): Promise<string | null> {
  await first.clear(eventsOf(setup))
  await first.remove([HEAD + setup])
  const gone = await attempt(async () => {
    await second.clear(eventsOf(setup))
    await second.remove([HEAD + setup])
  })
  // The mark stays as long as anything does: the next start goes on from here.
  if (gone.ok) await first.remove([ERASING + setup])
  return gone.ok ? null : gone.message
}

/** Finishes what an earlier start began to erase and could not. The setups that are still marked afterwards. */
export async function finishErasing(
  keys: readonly string[],
  first: RecordCopy,
  second: RecordCopy,
): Promise<string[]> {
  const marked = keys.flatMap((key) => (key.startsWith(ERASING) ? [key.slice(ERASING.length)] : []))
  const left: string[] = []
  for (const setup of marked) {
    const done = await attempt(() => eraseMarked(setup, first, second))
    if (!done.ok || done.value !== null) left.push(setup)
  }
  return left
}

/**
 * Erases setups; ended at any moment, each of them is whole or gone at the next start. Returns why something of them is
 * left until then, null if nothing is. Rejects if nothing was erased at all.
 */
export async function eraseSetups(
  setups: readonly string[],
  first: RecordCopy,
  second: RecordCopy,
): Promise<string | null> {
  if (setups.length === 0) return null
  const { [CURRENT]: current } = await first.get([CURRENT])
  const wasOpen = typeof current === 'string' && setups.includes(current)
  const marks = Object.fromEntries(setups.map((setup) => [ERASING + setup, true]))
  const mark = () => first.write(wasOpen ? { ...marks, [CURRENT]: '' } : marks)
  // In one write: from here on none of them is opened any more.
  const marked = await attempt(mark)
  if (!marked.ok) {
    // Storage may be full to the last byte. A head can be made anew from the entries, so it makes room.
    await first.write(Object.fromEntries(setups.map((setup) => [HEAD + setup, ''])))
    await mark()
  }
  if (wasOpen) await attempt(() => second.write({ [CURRENT]: '' }))
  const left: string[] = []
  for (const setup of setups) {
    const done = await attempt(() => eraseMarked(setup, first, second))
    const problem = done.ok ? done.value : done.message
    if (problem !== null) left.push(problem)
  }
  return left[0] ?? null
}

/** Erases all setups and everything else that is kept. Returns why something is left, null if nothing is. */
export async function eraseAll(first: RecordCopy, second: RecordCopy): Promise<string | null> {
  const others = await attempt(() => second.keys())
  const keys = [...(await first.keys()), ...(others.ok ? others.value : [])]
  const setups = [...new Set(keys.flatMap((key) => setupIn(key) ?? []))]
  const problem = (await eraseSetups(setups, first, second)) ?? (others.ok ? null : others.message)
  if (problem !== null) return problem
  await first.clear('')
  await second.clear('')
  return null
}
