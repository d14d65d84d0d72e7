import { buildHandOff } from '../../lib/report/handoff'
import { bodiesWith, eventsOf, sampleCertificate, sampleReport } from '../unit/report/sample'
import type { InputPage } from './input-page'
import { isNamed } from './input-saml'
import { oddDirectories, oddHandOffs, oddPicks, type OddFile } from './odd-files'
import type { Reader } from './page/inputs-page'
import { attemptOf, rowOf, type Row } from './row'

const PICKS = JSON.stringify({
  format: 'tandem-picks',
  version: 1,
  picks: [
    {
      id: 'signOnUrl',
      as: 'field',
      console: 'meta',
      role: 'textbox',
      name: 'saml',
      label: '',
      attributes: [],
      css: 'form > input',
    },
  ],
})

/** Whether a sentence is one for people, and none that an exception says. */
const isSentence = (text: unknown) =>
  typeof text === 'string' && /^\p{Lu}.{10,}[.)]$/su.test(text) && !/Error\b|undefined|\bat \w+ \(/.test(text)

async function refusals(
  page: InputPage,
  reader: Reader,
  files: readonly OddFile[],
  row: Row,
  named: Row,
): Promise<number> {
  let opened = 0
  for (const [place, { result }] of (await page.tryAll(reader, files)).entries()) {
    const { name = '', mayOpen = false, names = '' } = files[place] ?? {}
    const { ok, reason, problem } = (result ?? {}) as { ok?: boolean; reason?: string; problem?: string }
    if (ok) opened += 1
    attemptOf(
      row,
      (ok === false && JSON.stringify(result).includes(names)) || (ok === true && mayOpen),
      `${reader}, ${name}: ${JSON.stringify(result)}`,
    )
    const says =
      reader === 'directory'
        ? ok === true || isSentence(problem)
        : isNamed({ ...(ok === undefined ? {} : { ok }), ...(reason === undefined ? {} : { reason }) })
    attemptOf(named, says, `${reader}, ${name}: ${JSON.stringify(result)}`)
  }
  return opened
}

/** Files from outside: hand-offs, places, exports of people. */
export async function fileInputs(page: InputPage, quick: boolean): Promise<Row[]> {
  const row = rowOf('hostile files are refused as a whole')
  const named = rowOf('each refusal of a file has a named reason or a sentence')
  const report = await sampleReport()
  const { pem } = await sampleCertificate()
  const handOff = buildHandOff(report, eventsOf(bodiesWith(pem)))
  const sound = await Promise.all([
    page.tryAll('handOff', [{ text: JSON.stringify(handOff) }]),
    page.tryAll('picks', [{ text: PICKS }]),
  ])
  for (const [outcome] of sound)
    attemptOf(
      row,
      (outcome?.result as { ok?: boolean } | undefined)?.ok === true,
      `a sound file: ${JSON.stringify(outcome)}`,
    )
  // Of the many that differ in a text only, a quick run takes some.
  const some = (all: OddFile[]) => (quick ? all.filter((_, place) => place < 75 || place % 16 === 0) : all)
  const files = [some(oddHandOffs(handOff)), some(oddPicks(PICKS)), some(oddDirectories())] as const
  const opened = [
    await refusals(page, 'handOff', files[0], row, named),
    await refusals(page, 'picks', files[1], row, named),
    await refusals(page, 'directory', files[2], row, named),
  ]
  const polluted = await page.page.evaluate(() => 'polluted' in {})
  attemptOf(row, !polluted, 'a prototype was changed')
  row.what = `${files[0].length} hand-off files, ${files[1].length} of places, ${files[2].length} of people; ${opened.join(', ')} with naughty texts opened as what they are`
  named.what = 'never what an exception says'
  return [row, named]
}
