import { format } from 'prettier'
import { normalise } from '../../../lib/page/text'
import type { ValueSpec } from '../../../lib/guide/types'
import { issuerWords } from '../../../lib/guide/forms'
import { isValueId, values } from '../../../lib/guide/values'
import { isForPeers, peers, type Peer } from './run-peers'
import type { Score } from './score'
import { labelsFor } from './peer-answer'
import { markers, type Fillable } from './markers'
import { grouped, outcomeOf, reasonRows } from './tables'
import { metaLanguages, type MetaLanguage, type MetaWords } from './words-meta'

const targetWords = [
  'audienceUrl',
  'recipientUrl',
  'acsUrl',
  'setupName',
  'signOnUrl',
  'issuer',
  'certificate',
  'testEmail',
] as const satisfies readonly (keyof MetaWords)[]

const isMarker = (id: string): id is Fillable => Object.hasOwn(markers, id)

function knownLabels(id: (typeof targetWords)[number]): readonly string[] {
  const spec: ValueSpec | null = isValueId(id) ? values[id] : null
  const read = spec?.readIn?.console === 'meta' ? spec.readIn.labels : []
  return [...read, ...(isMarker(id) ? labelsFor(id) : [])].map(normalise)
}

const isSourced = ({ sourced }: MetaLanguage, id: keyof MetaWords) =>
  sourced === 'all but testEmail' ? id !== 'testEmail' : sourced.includes(id)

/**
 * How many labels of Meta's targets are invented, how many of those the product happens to know all the same, and how
 * many of the issuer's hold one of its words for that.
 */
export function inventedLabels(): Record<'all' | 'invented' | 'known' | 'issuers' | 'worded', number> {
  const labels = metaLanguages.flatMap((language) =>
    targetWords.map((id) => ({
      invented: !isSourced(language, id),
      id,
      text: normalise(language.words[id]).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
      known: knownLabels(id).includes(normalise(language.words[id])),
    })),
  )
  const invented = labels.filter((label) => label.invented)
  const issuers = invented.filter(({ id }) => id === 'issuer')
  return {
    issuers: issuers.length,
    worded: issuers.filter(({ text }) => issuerWords.some((word) => text.includes(word))).length,
    all: labels.length,
    invented: invented.length,
    known: invented.filter(({ known }) => known).length,
  }
}

function markdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[]) =>
    `| ${texts.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map((_, place) => (place ? '---:' : '---'))), ...rows.map(line)].join(
    '\n',
  )
}

const columns = [
  '',
  'scenes',
  'values to find',
  'right / refused / wrong',
  'fields to find',
  'right / refused / wrong',
  'to leave alone',
  'left / missed / wrong',
]

function cells(name: string, scores: readonly Score[]): string[] {
  const { scenes, values: found, fields, alone } = outcomeOf(scores)
  const three = ({ right, refused, wrong }: typeof found) => [right, refused, wrong].join(' / ')
  return [
    name,
    String(scenes),
    ...[found, fields, alone].flatMap((part) => [String(part.count), part.count ? `${three(part)} %` : '–']),
  ]
}

function table(scores: readonly Score[], groupOf: (score: Score) => string): string {
  const rows = [...grouped(scores, groupOf)].map(([name, group]) => cells(name, group))
  return markdown(columns, [...rows, cells('**all**', scores)])
}

/** What a scene's mutation belongs to: variants of one idea are one row. */
function ideaOf({ scene }: Score): string {
  const idea = scene.mutation
    .replace(/: .*/, '')
    .replace(/^(look-alike host) .*/, '$1')
    .replace(/^(a field of type) .* (with the label)/, '$1 checkbox, number, date, file, range $2')
  return scene.family === 'plain' ? 'nothing changed' : `${scene.family}: ${idea}`
}

/** The table of the wordings that nothing was tuned on, as Markdown. */
export function heldOutDocument(scores: readonly Score[]): Promise<string> {
  return format(
    table(scores, ({ scene }) => scene.language),
    { parser: 'markdown', printWidth: 120 },
  )
}

/** The tables of the matrix as Markdown, as the formatter would write them. */
export function matrixDocument(
  scores: readonly Score[],
  beside: Record<Peer, readonly Score[]> | null,
): Promise<string> {
  const { all, invented, known, issuers, worded } = inventedLabels()
  const own = scores.filter(({ scene }) => isForPeers(scene))
  const compared = beside && [
    '### Beside other ways of finding things',
    markdown(columns, [cells('Tandem', own), ...peers.map((name) => cells(name, beside[name]))]),
  ]
  const parts = [
    `${new Set(scores.map(({ scene }) => scene.id)).size} scenes, ${scores.length} targets. Of the ${all} labels of Meta's values and fields, ${invented} are invented; ${known} of these happen to be the same as a label that the product lists. Of the ${issuers} invented labels of the issuer, ${worded} hold a word for it that the product lists.`,
    '### By console and language',
    table(scores, ({ scene }) => `${scene.console} ${scene.language}`),
    '### By layout',
    table(scores, ({ scene }) => `${scene.console} ${scene.page}: ${scene.layout}`),
    '### By what was changed',
    table(scores, ideaOf),
    '### What was refused, missed or wrong',
    markdown(['what', 'times'], reasonRows(scores)),
    ...(compared ?? []),
  ]
  return format(parts.join('\n\n'), { parser: 'markdown' })
}
