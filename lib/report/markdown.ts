import { blockMarkdown, codeMarkdown, escapeMarkdown } from './escape-markdown'
import { outlineOf, type Fact, type Line, type OutlineValue } from './outline'
import type { Report } from './report'
import { timeWords } from './wording'

const DASH = '–'
const PEM = /^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----$/

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Cells come escaped. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableLine).join('\n')
}

function factText({ kind, text }: Fact): string {
  if (kind === 'time') return escapeMarkdown(timeWords(text))
  return kind === 'code' ? codeMarkdown(text) : escapeMarkdown(text)
}

function factTable(facts: readonly Fact[]): string {
  return table(
    ['', ''],
    facts.map((fact) => [fact.name, factText(fact)]),
  )
}

function when(at: string | null): string {
  return at === null ? DASH : escapeMarkdown(timeWords(at))
}

function isPem(value: OutlineValue): value is OutlineValue & { text: string } {
  return value.text !== null && PEM.test(value.text)
}

function valueCell(value: OutlineValue): string {
  if (value.text === null) return DASH
  return isPem(value) ? 'See below.' : codeMarkdown(value.text)
}

function valueRow(value: OutlineValue): string[] {
  const origin = value.origin === null ? DASH : escapeMarkdown(value.origin)
  return [value.label, valueCell(value), value.verdict.word, origin, when(value.at)]
}

function lineRow({ verdict, mark, title, detail, at, by }: Line): string[] {
  const name = mark === null ? escapeMarkdown(title) : `${escapeMarkdown(title)} (${mark})`
  const words = detail === null ? DASH : escapeMarkdown(detail)
  return [verdict.word, name, words, by === null ? when(at) : `${when(at)}, ${by}`]
}

function pemSection(value: OutlineValue & { text: string }): string[] {
  return [
    `### ${value.label}`,
    ...(value.certificate.length > 0 ? [factTable(value.certificate)] : []),
    blockMarkdown(value.text),
  ]
}

/** The report as Markdown tables, with every text from outside made harmless. */
export function renderMarkdown(report: Report): string {
  const outline = outlineOf(report)
  const head = ['Status', 'Step', 'Note', 'When and how']
  const blocks = [
    `# ${escapeMarkdown(outline.title)}`,
    'Single sign-on setup record: Okta and Meta Work Accounts.',
    factTable(outline.facts),
    table(
      outline.summary.map(({ name }) => name),
      [outline.summary.map(({ text }) => text)],
    ),
    '## Values',
    table(['Value', 'Text', 'Status', 'Read', 'When'], outline.values.map(valueRow)),
    ...outline.values.filter(isPem).flatMap(pemSection),
    '## Checks before the switch',
    table(['Verdict', 'Check', 'Detail', 'When'], outline.checks.map(lineRow)),
    '## Overrides',
    outline.overrides.length === 0
      ? 'None: no check was passed over.'
      : table(
          ['Check', 'Reason', 'When'],
          outline.overrides.map(({ title, reason, at }) => [
            escapeMarkdown(title),
            escapeMarkdown(reason),
            when(at),
          ]),
        ),
    '## Checklist',
    ...outline.parts
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ title, done, lines }) => [
        `### ${title} (${done} of ${lines.length} done)`,
        table(head, lines.map(lineRow)),
      ]),
    'Made by Tandem. Times are in UTC. This record holds no passwords, tokens, cookies or private keys.',
  ]
  return `${blocks.join('\n\n')}\n`
}
