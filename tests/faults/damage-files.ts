import { createRandom } from '../bench/seed'
import { entriesOf, entriesUnder, readCopies, type Copies } from './copies'
import { lookAtDamage, savedFrom, takeNote, type Outcome } from './damaged-panel'
import { expectedOf, type Expected } from './expected'
import { fileDamages, foldersOf, hashOf, type FileDamage } from './file-damages'
import { addAudit, expectThat, findingOf, type Finding, type Job } from './harness'
import { textOf } from './oracle'
import { faceOf, isSetupShown } from './panel-face'
import { templateOf, type Template } from './template'
import { openBrowser, type World } from './world'

/** Which copies are damaged, and how. */
interface Kind {
  name: string
  first?: FileDamage
  second?: FileDamage
}

const all = Object.entries(fileDamages)
const { 'log cut short': cut, 'bytes flipped in the log': flip, 'every file junk': ruin } = fileDamages

const kinds: readonly Kind[] = [
  { name: 'both copies: tails cut', first: cut, second: cut },
  { name: 'both copies: bytes flipped', first: flip, second: flip },
  { name: 'both copies: first junk, second cut', first: ruin, second: cut },
  ...all.map(([name, first]): Kind => ({ name: `first copy: ${name}`, first })),
  ...all.map(([name, second]): Kind => ({ name: `second copy: ${name}`, second })),
]

/** What came of the profiles with one kind of damage. */
interface Tally {
  healed: number
  stuck: number
  /** Had lost something of which nothing that is left tells. */
  untold: number
  /** Showed less at the second start than at the first: the browser had lost once more what was written in between. */
  lostAgain: number
}

/** One profile under one damage. */
interface Trial {
  world: World
  template: Template
  profile: string
  kind: Kind
  due: Expected
  finding: Finding
  tally: Tally
  when: string
}

/** What the browser hands out of a damaged profile, read on a copy of it, so that the panel comes upon it first. */
async function readTwin(world: World, profile: string): Promise<Copies> {
  const browser = await openBrowser(world, world.newProfile(profile))
  const copies = await readCopies(await browser.openShelf())
  await browser.kill()
  return copies
}

async function firstStart({ world, template, profile, due, finding, when }: Trial): Promise<Outcome> {
  const { first: folder } = foldersOf(profile, template.extensionId)
  const before = hashOf(folder)
  const browser = await openBrowser(world, profile)
  const panel = await browser.openPanel()
  const outcome = await lookAtDamage(panel, due, template, finding, when)
  if (!outcome.shown && due.traces) {
    // Where nothing at all can be read there is nothing to be saved.
    const nothing = outcome.notes.some((note) => note.includes('Nothing of what Tandem stored can be read'))
    expectThat(finding, nothing || (await savedFrom(panel.page)) !== null, `${when}: nothing can be saved`)
  }
  await takeNote(panel.page)
  await browser.close()
  const after = hashOf(folder)
  if (outcome.notes.some((note) => note.includes('storage can’t be read')))
    expectThat(finding, after === null || after === before, `${when}: files that can’t be read were changed`)
  return outcome
}

/** A later start. Returns whether it was clean. */
async function laterStart(trial: Trial, first: Outcome, name: string): Promise<boolean> {
  const { world, template, profile, kind, due, finding, tally } = trial
  const when = `${trial.when}, ${name} start`
  const browser = await openBrowser(world, profile)
  const { page } = await browser.openPanel()
  const shown = await isSetupShown(page)
  const face = await faceOf(page)
  const { entries } = face
  // What damage made look like another Tandem's entry is there for good, and is said each time.
  const foreign = (note: string) => due.foreign > 0 && /this Tandem doesn’t have|by a newer Tandem/.test(note)
  // An entry whose key was damaged may look like one of another setup, which can't be shown: that is no matter of ours.
  const stranger = (note: string) => shown && note.includes('stored here that can’t be shown')
  const notes = face.notes.filter((note) => !foreign(note) && !stranger(note))
  const said = notes.join(' ')
  expectThat(finding, shown === first.shown, `${when}: ${shown ? 'a setup' : 'no setup'} is shown. ${said}`)
  const less = shown && entries < due.rows
  if (less && kind.first && kind.second) tally.lostAgain++
  else expectThat(finding, !less, `${when}: ${entries} entries in place of ${due.rows}`)
  // A log that was cut in the middle of an entry takes no more: what was put back has to be put back once more.
  const again =
    notes.length > 0 && notes.every((note) => note.includes('came back from Tandem’s second copy'))
  const forGood = first.stuck && notes.some((note) => /can’t be (?:read|kept)/.test(note))
  const headless = !shown && !first.shown
  const fine = notes.length === 0 || again || forGood || headless
  expectThat(finding, fine, `${when}: not clean. ${said}`)
  if (notes.length === 0) {
    const { first: one, second: other } = await readCopies(await browser.openShelf())
    const texts = [one, other].map((copy) => textOf(entriesUnder(entriesOf(copy), template.setup)))
    expectThat(finding, new Set(texts).size === 1, `${when}: the copies differ`)
    tally.healed++
  }
  if (forGood) tally.stuck++
  await browser.close()
  return !again
}

/**
 * The jobs: each kind of damage, with so many seeds, of which so many get a second start. `every`: only one kind of so
 * many.
 */
export function fileJobs(seeds: number, twice: number, every = 1): Job[] {
  const jobs = kinds.map((kind, place): Job => async (world) => {
    const template = await templateOf(world)
    const finding = findingOf(kind.name)
    const tally: Tally = { healed: 0, stuck: 0, untold: 0, lostAgain: 0 }
    for (let turn = 0; turn < seeds; turn++) {
      const seed = 100 * place + turn
      const random = createRandom(seed)
      const profile = world.newProfile(template.profile)
      const folders = foldersOf(profile, template.extensionId)
      kind.first?.(folders.first, random)
      kind.second?.(folders.second, random)
      // Where one copy is whole, all has to be there, whatever the browser makes of the other.
      const whole: Copies = { first: template.entries, second: template.entries }
      const found = kind.first && kind.second ? await readTwin(world, profile) : whole
      const due = expectedOf(found, template.setup)
      const trial = { world, template, profile, kind, due, finding, tally, when: `seed ${seed}` }
      finding.times++
      const first = await firstStart(trial)
      if (turn < twice && !(await laterStart(trial, first, 'second'))) await laterStart(trial, first, 'third')
      const gone = template.events.length - due.events.length
      if (gone > due.lost + due.unreadable + due.foreign) tally.untold++
      addAudit(finding, { acknowledged: template.events.length, lost: 0, doubled: 0, reordered: 0 }, '')
      finding.lost += gone
    }
    finding.also = wordsFor(tally)
    return [finding]
  })
  return jobs.filter((_job, place) => place % every === 0)
}

function wordsFor({ healed, stuck, untold, lostAgain }: Tally): string {
  return [
    healed > 0 ? `${healed} clean again` : '',
    stuck > 0 ? `${stuck} said to be beyond repair` : '',
    untold > 0 ? `${untold} lost what nothing left tells of` : '',
    lostAgain > 0 ? `${lostAgain} lost again at the next start what had been put back` : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}
