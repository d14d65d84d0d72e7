import { NOTHING_MORE, type ReportAbout } from './about'
import { blockMarkdown, codeMarkdown, escapeMarkdown } from './escape-markdown'
import { endText, exchangeTitle, startText } from './exchange'
import { headings } from './headings'
import { outlineOf, type Line, type Outline, type OutlineCertificate, type OutlineValue } from './outline'
import type { Fact } from './outline-facts'
import { RENEWAL_DAYS } from './renewal'
import type { Report } from './report'
import { utcDay, utcMoment } from './time-text'

const DASH = '–'
const PEM = /^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----$/

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Cells come escaped; heads are the panel's own words. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableLine).join('\n')
}

function factText({ kind, text }: Fact): string {
  if (kind === 'time') return escapeMarkdown(utcMoment(text))
  if (kind === 'day') return escapeMarkdown(utcDay(text))
  return kind === 'code' ? codeMarkdown(text) : escapeMarkdown(text)
}

function factTable(facts: readonly Fact[]): string {
  return table(
    ['', ''],
    facts.map((fact) => [fact.name, factText(fact)]),
  )
}

function when(at: string | null): string {
  return at === null ? DASH : escapeMarkdown(utcMoment(at))
}

function valueCell({ text }: OutlineValue): string {
  if (text === null) return DASH
  return PEM.test(text) ? headings().see : codeMarkdown(text)
}

function valueRow(value: OutlineValue): string[] {
  const origin = value.origin === null ? DASH : escapeMarkdown(value.origin)
  return [value.label, valueCell(value), value.verdict.word, origin, when(value.at)]
}

function withWho(at: string | null, who: string | null): string {
  return who === null ? when(at) : `${when(at)}, ${escapeMarkdown(who)}`
}

function lineRow({ verdict, mark, title, detail, at, by }: Line): string[] {
  const name = mark === null ? escapeMarkdown(title) : `${escapeMarkdown(title)} (${mark})`
  const words = detail === null ? DASH : escapeMarkdown(detail)
  return [verdict.word, name, words, withWho(at, by)]
}

function certificate({ verdict, facts, pem }: OutlineCertificate): string[] {
  const said = headings()
  return [
    `## ${said.certificate}`,
    ...(verdict === null ? [] : [verdict.word]),
    ...(facts.length > 0 ? [factTable(facts), said.renewal(RENEWAL_DAYS)] : [said.noCertificate]),
    // What is no PEM stands in the table of values, made harmless.
    ...(pem !== null && PEM.test(pem) ? [blockMarkdown(pem)] : []),
  ]
}

function people(list: Outline['people']): string[] {
  const said = headings()
  if (list.length === 0) return [said.nobody]
  return [
    said.peopleHint,
    table(
      [said.who, said.entries, said.decisions, said.first, said.last],
      list.map(({ who, entries, decisions, first, last }) => [
        escapeMarkdown(who),
        String(entries),
        String(decisions),
        when(first),
        when(last),
      ]),
    ),
  ]
}

/** The report as Markdown tables in the panel's language, with every text from outside made harmless. */
export function renderMarkdown(report: Report, about: ReportAbout = NOTHING_MORE): string {
  const outline = outlineOf(report, about)
  const said = headings()
  const blocks = [
    `# ${escapeMarkdown(outline.title)}`,
    `${said.kind}.`,
    `**${escapeMarkdown(outline.state.word)}**`,
    factTable(outline.facts),
    table(
      outline.summary.map(({ name }) => name),
      [outline.summary.map(({ text }) => text)],
    ),
    `## ${said.people}`,
    ...people(outline.people),
    `## ${exchangeTitle()}`,
    table(
      [said.value, said.from, said.to, said.status],
      outline.passages.map(({ label, from, to, verdict }) => [
        label,
        startText(from),
        endText(to),
        verdict.word,
      ]),
    ),
    `## ${said.values}`,
    table([said.value, said.text, said.status, said.read, said.when], outline.values.map(valueRow)),
    ...certificate(outline.certificate),
    `## ${said.checks}`,
    table([said.verdict, said.check, said.detail, said.when], outline.checks.map(lineRow)),
    `## ${said.overrides}`,
    outline.overrides.length === 0
      ? said.noOverrides
      : table(
          [said.check, said.reason, said.whenAndWho],
          outline.overrides.map(({ title, reason, at, by }) => [
            escapeMarkdown(title),
            escapeMarkdown(reason),
            withWho(at, by),
          ]),
        ),
    `## ${said.checklist}`,
    ...outline.parts
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ title, done, lines }) => [
        `### ${said.sectionWithDone({ title, done, all: lines.length })}`,
        table([said.status, said.step, said.note, said.whenAndHow], lines.map(lineRow)),
      ]),
    ...outline.closing.map(escapeMarkdown),
  ]
  return `${blocks.join('\n\n')}\n`
}
