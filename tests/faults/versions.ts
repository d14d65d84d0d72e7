import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyOf } from '../../lib/panel/history'
import { parseHandOff } from '../../lib/report/handoff'
import { upgrade } from '../../lib/setup/entry'
import { EVENT_VERSION } from '../../lib/setup/events'
import { areEqual, entriesOf, readCopies, setupsIn, writeCopies, type Entries } from './copies'
import { work } from './hands'
import { expectThat, findingOf, type Finding, type Part } from './harness'
import { eventsIn, stepAfter, textOf } from './oracle'
import { exportJson, faceOf, handOff } from './panel-face'
import { firstSight } from './watch-panel'
import { openBrowser, type Browser, type World } from './world'

/** What version 1 left in the first copy after a whole practice setup; it kept no second one. */
function recordOfVersion1(): Entries {
  const path = join(import.meta.dirname, 'records/v1-storage.json')
  return JSON.parse(readFileSync(path, 'utf8')) as Entries
}

const isEvent = (key: string) => key.startsWith('event:')

const eventsOnly = (copy: Entries): Entries =>
  Object.fromEntries(Object.entries(copy).filter(([key]) => isEvent(key)))

/**
 * A record as this version keeps it, with more entries behind. It is bound to nothing yet, so that every page and the
 * API have news for it.
 */
function withMore(more: readonly Record<string, unknown>[]): { copy: Entries; setup: string } {
  const old = recordOfVersion1()
  const [setup = ''] = setupsIn(old)
  const unbound = (type: unknown) => type === 'setup.started' || type === 'step.ticked'
  const events = Object.fromEntries(
    Object.entries(eventsOnly(old)).flatMap(([key, event]) => {
      const today = upgrade(event as Record<string, unknown>)
      return unbound(today['type']) ? [[key, today]] : []
    }),
  )
  const stamp = { setup, at: '2030-01-01T00:00:00.000Z', by: 'person', seat: '0123456789abcdef', page: null }
  const added = more.map((body, place) => {
    const key = `190000000000${place}-000001-0000000a`
    return [`event:${setup}:${key}`, { ...stamp, key, ...body }] as const
  })
  const all: Entries = { ...events, ...Object.fromEntries(added) }
  const keys = Object.keys(all).toSorted()
  const head = {
    count: keys.length,
    last: keys.at(-1)?.slice(`event:${setup}:`.length),
    started: all[keys[0] ?? ''],
  }
  const marks = { 'current-setup': setup, seat: '0123456789abcdef' }
  return { copy: { ...all, [`head:${setup}`]: head, ...marks }, setup }
}

/** Opens the panel on a copy of the record and looks that it shows all of it that can be read. */
async function openOn(browser: Browser, copy: Entries, setup: string, finding: Finding) {
  const { page, watch } = await browser.openPanel()
  const { step, entries } = await firstSight(page)
  const readable = eventsIn(copy, setup)
  const { notes } = await faceOf(page)
  const due = historyOf(readable).length
  expectThat(finding, entries === due, `${entries} entries are shown in place of ${due}`)
  const stepDue = stepAfter(readable)
  expectThat(finding, step === stepDue, `the panel is on ${step}, not on ${stepDue}`)
  return { page, watch, notes }
}

async function olderVersion(world: World): Promise<Finding[]> {
  const finding = findingOf('a record of version 1')
  const browser = await openBrowser(world, world.newProfile(), true)
  const shelf = await browser.openShelf()
  const old = recordOfVersion1()
  const [setup = ''] = setupsIn(old)
  await writeCopies(shelf, { first: old })
  finding.times = 1
  finding.acknowledged = Object.keys(eventsOnly(old)).length
  const { page, notes } = await openOn(browser, old, setup, finding)
  expectThat(finding, notes.length === 0, `the panel says: ${notes.join(' ')}`)
  const looked = await readCopies(shelf)
  const kept = textOf(eventsOnly(entriesOf(looked.first))) === textOf(eventsOnly(old))
  expectThat(finding, kept, 'an entry of the first copy was rewritten')
  const copied = textOf(eventsOnly(entriesOf(looked.second))) === textOf(eventsOnly(old))
  expectThat(finding, copied, 'the second copy was not made')
  // From here on it is a record like any other.
  await page.evaluate(work, { seed: 1, deeds: 5, most: 4 })
  const worked = await readCopies(shelf)
  const { first } = worked
  const grown = Object.keys(eventsOnly(entriesOf(first))).length > finding.acknowledged
  expectThat(finding, grown, 'nothing can be added to it')
  const same = Object.entries(eventsOnly(old)).every(
    ([key, event]) => textOf(entriesOf(first)[key]) === textOf(event),
  )
  expectThat(finding, same, 'an old entry was rewritten by a new one')
  const copies = [worked.first, worked.second].map((copy) => textOf(eventsOnly(entriesOf(copy))))
  expectThat(finding, new Set(copies).size === 1, 'the copies differ')
  finding.also = `all ${finding.acknowledged} entries shown, none rewritten, second copy made, new ones can be added`
  await browser.close()
  return [finding]
}

const newer = [
  { v: 9, type: 'step.ticked', id: '4.2', because: { of: ['a', 'field', null] } },
  { v: 9, type: 'step.delegated', id: '4.5', to: 'somebody' },
  { v: EVENT_VERSION + 1, type: 'step.ticked', id: '9.9.9' },
]

async function newerVersion(world: World, starts: readonly string[]): Promise<Finding[]> {
  const finding = findingOf('entries of a newer version')
  const { copy, setup } = withMore(newer)
  const profile = world.newProfile()
  let browser = await openBrowser(world, profile, true)
  await writeCopies(await browser.openShelf(), { first: copy, second: copy })
  for (const start of starts) {
    finding.times++
    const when = `at the ${start} start`
    const { page, notes } = await openOn(browser, copy, setup, finding)
    const said = notes.some((note) =>
      note.includes(`${newer.length} entries of this record were written by a newer`),
    )
    expectThat(finding, said, `${when} the panel does not say that entries are of a newer Tandem`)
    await browser.openConsoles()
    for (const console of ['okta', 'meta'])
      await page.locator(`[data-console="${console}"][data-status="ready"]`).waitFor()
    await page.evaluate(work, { seed: 2, deeds: 30, most: 4 })
    const report = JSON.parse(await exportJson(page)) as { format?: unknown }
    expectThat(finding, report.format === 'tandem-report', `${when} the export is no report`)
    expectThat(finding, parseHandOff(await handOff(page)).ok, `${when} the hand-off file is unsound`)
    const shelf = await browser.openShelf()
    const after = await readCopies(shelf)
    const same = textOf(after) === textOf({ first: copy, second: copy })
    expectThat(finding, same, `${when} something was written`)
    await browser.close()
    if (start !== starts.at(-1)) browser = await openBrowser(world, profile)
  }
  finding.acknowledged = Object.keys(eventsOnly(copy)).length
  finding.also = 'said, nothing written in spite of 30 deeds and open consoles, export and hand-off work'
  return [finding]
}

const unknown = [
  { v: EVENT_VERSION, type: 'step.ticked', id: '9.9.9' },
  { v: EVENT_VERSION, type: 'step.delegated', id: '4.5', to: 'somebody' },
]

async function unknownNames(world: World): Promise<Finding[]> {
  const finding = findingOf('steps and happenings that this version lacks')
  const { copy, setup } = withMore(unknown)
  const browser = await openBrowser(world, world.newProfile(), true)
  const shelf = await browser.openShelf()
  await writeCopies(shelf, { first: copy, second: copy })
  finding.times = 1
  finding.acknowledged = Object.keys(eventsOnly(copy)).length
  const { page, notes } = await openOn(browser, copy, setup, finding)
  const said = notes.some((note) => note.includes(`${unknown.length} entries name steps or values`))
  expectThat(finding, said, 'the panel does not say that it lacks something')
  await page.evaluate(work, { seed: 3, deeds: 10, most: 4 })
  expectThat(finding, parseHandOff(await handOff(page)).ok, 'the hand-off file is unsound')
  const after = await readCopies(shelf)
  const kept = Object.entries(eventsOnly(copy)).every(
    ([key, event]) => textOf(entriesOf(after.first)[key]) === textOf(event),
  )
  expectThat(finding, kept, 'an entry was changed')
  expectThat(finding, areEqual(after), 'the copies differ')
  finding.also = 'said and kept; the rest goes on'
  await browser.close()
  return [finding]
}

/** Records that an older and a newer version wrote. */
export const versions: Part = ({ quick }) => [
  (world) => newerVersion(world, quick ? ['first'] : ['first', 'second']),
  olderVersion,
  ...(quick ? [] : [unknownNames]),
]
