import { EVENT_VERSION } from '../../lib/setup/events'
import { ClassicLevel } from 'classic-level'
import { expectThat, findingOf, type Job } from './harness'
import { foldersOf } from './file-damages'
import { exportJson, faceOf, handOff, isSetupShown } from './panel-face'
import { work } from './hands'
import { templateOf } from './template'
import { openBrowser } from './world'

/** How many entries are written at once. */
const BATCH = 50_000

async function fill(folder: string, setup: string, seat: string, count: number): Promise<void> {
  const level = new ClassicLevel(folder)
  await level.open()
  for (let start = 0; start < count; start += BATCH) {
    const batch = level.batch()
    for (let place = start; place < Math.min(count, start + BATCH); place++) {
      const key = `${1_900_000_000_000 + place}-000001-0000000a`
      const type = place % 2 === 0 ? 'step.ticked' : 'step.unticked'
      const at = '2030-01-01T00:00:00.000Z'
      const event = { v: EVENT_VERSION, key, setup, at, by: 'person', seat, page: null, type, id: '4.2' }
      batch.put(`event:${setup}:${key}`, JSON.stringify(event))
    }
    await batch.write()
  }
  await level.close()
}

async function countEvents(folder: string): Promise<number> {
  const level = new ClassicLevel(folder)
  const keys = await level.keys({ gte: 'event:', lt: 'event;' }).all()
  await level.close()
  return keys.length
}

/** The job: far more entries than any setup has, under keys as they should be. */
export function millionJob(count: number): Job {
  return async (world) => {
    const finding = findingOf(`${count.toLocaleString('en')} entries in the first copy`)
    const template = await templateOf(world)
    const profile = world.newProfile(template.profile)
    const { first: folder } = foldersOf(profile, template.extensionId)
    const seat = String(template.entries['seat'])
    await fill(folder, template.setup, seat, count)
    const before = await countEvents(folder)
    finding.times = 1
    const browser = await openBrowser(world, profile)
    const { page } = await browser.openPanel()
    expectThat(finding, await isSetupShown(page, 90_000), 'the setup is not shown')
    const { notes, entries } = await faceOf(page)
    const said = notes.some((note) => note.includes('entries more than Tandem reads'))
    expectThat(finding, said, `the panel does not say that there are too many: ${notes.join(' ')}`)
    await page.evaluate(work, { seed: 1, deeds: 3, most: 1 })
    const files = [JSON.parse(await exportJson(page)), JSON.parse(await handOff(page))] as {
      format: unknown
    }[]
    expectThat(
      finding,
      files.every(({ format }) => typeof format === 'string'),
      'no report or no hand-off file',
    )
    await browser.close()
    const after = await countEvents(folder)
    expectThat(finding, after === before, `there were ${before} entries, there are ${after}`)
    finding.also = `the first ${entries.toLocaleString('en')} are shown, nothing is written, report and hand-off work`
    return [finding]
  }
}
