import { finishErasing } from './erase-record'
import { attempt } from './find-record'
import type { RecordCopy } from './record-copy'
import { CURRENT, ERASING, SEAT, setupIn } from './record-keys'

/** What the storage holds, all setups. */
export interface Inventory {
  setups: string[]
  /** The setup that was opened last; null if there is none. */
  current: string | null
  seat: string
}

const SEAT_FORM = /^[0-9a-f]{16}$/

/** A mark that both copies keep: as one of them has it in the wanted form, written back to one that has lost it. */
async function keepMark(
  name: string,
  copies: readonly RecordCopy[],
  fits: (mark: string) => boolean,
  make: () => string | null,
): Promise<string | null> {
  const marks = await Promise.all(copies.map((copy) => attempt(() => copy.get([name]))))
  const known = marks.map((mark) => (mark.ok ? mark.value[name] : null))
  const found = known.find((mark): mark is string => typeof mark === 'string' && fits(mark)) ?? make()
  if (found !== null)
    for (const [place, copy] of copies.entries())
      if (known[place] !== found) await attempt(() => copy.write({ [name]: found }))
  return found
}

/** Whether both copies can be read and hold nothing of any setup, nor of erasing one. Looks only, so it needs no lock. */
export async function holdsNothing(first: RecordCopy, second: RecordCopy): Promise<boolean> {
  const lists = await Promise.all([first, second].map((copy) => attempt(() => copy.keys())))
  return lists.every(
    (keys) => keys.ok && keys.value.every((key) => setupIn(key) === null && !key.startsWith(ERASING)),
  )
}

/**
 * Which setups there are, and who we are; what was being erased is gone first. Rejects only if neither copy can be
 * read. Call it under the lock.
 */
export async function takeInventory(first: RecordCopy, second: RecordCopy): Promise<Inventory> {
  const one = await attempt(() => first.keys())
  const erasing = one.ok ? await finishErasing(one.value, first, second) : []
  const [here, there] = await Promise.all([attempt(() => first.keys()), attempt(() => second.keys())])
  if (!here.ok && !there.ok) throw new Error(here.message)
  const keys = [...(here.ok ? here.value : []), ...(there.ok ? there.value : [])]
  const setups = new Set(keys.filter((key) => !key.startsWith(ERASING)).flatMap((key) => setupIn(key) ?? []))
  for (const setup of erasing) setups.delete(setup)
  const copies = [first, second]
  const seat = await keepMark(
    SEAT,
    copies,
    (mark) => SEAT_FORM.test(mark),
    () => crypto.randomUUID().replaceAll('-', '').slice(0, 16),
  )
  const current = await keepMark(
    CURRENT,
    copies,
    () => true,
    () => null,
  )
  return { setups: [...setups].toSorted(), current: current === '' ? null : current, seat: seat ?? '' }
}
