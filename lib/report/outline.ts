import { steps } from '../guide/okta-meta'
import type { PartId } from '../guide/step'
import { valueIds } from '../guide/values'
import { checkTitle, partName, valueLabel } from '../i18n/guide'
import type { Source } from '../setup/events'
import { NOTHING_MORE, type ReportAbout } from './about'
import { exchangeOf, type Passage } from './exchange'
import { headings, participantText } from './headings'
import {
  certificateFacts,
  certificateVerdict,
  factsOf,
  summaryOf,
  type Fact,
  type SummaryItem,
} from './outline-facts'
import type { Report, ReportStep } from './report'
import { stateLine } from './state-line'
import {
  actorText,
  checkVerdict,
  consoleWords,
  methodWords,
  stepVerdict,
  valueVerdict,
  type Verdict,
} from './wording'

/** A line of one of the report's tables. */
export interface Line {
  verdict: Verdict
  /** Short name in front of the title: a step's number. */
  mark: string | null
  title: string
  detail: string | null
  at: string | null
  /** Who or what it was, in words. */
  by: string | null
}

/** A value with everything to be said of it. */
export interface OutlineValue {
  label: string
  verdict: Verdict
  text: string | null
  /** Whether its text stands in the certificate's section instead of here. */
  apart: boolean
  /** Where it was read and how: "Okta Admin Console, read on the page, https://…". */
  origin: string | null
  at: string | null
}

/** The signing certificate; `facts` is empty where there is none that can be read. */
export interface OutlineCertificate {
  verdict: Verdict | null
  facts: Fact[]
  pem: string | null
}

/** The report as every format shows it: same content, same order. */
export interface Outline {
  title: string
  state: Verdict
  facts: Fact[]
  summary: SummaryItem[]
  people: { who: string; entries: number; decisions: number; first: string; last: string }[]
  passages: Passage[]
  values: OutlineValue[]
  certificate: OutlineCertificate
  checks: Line[]
  parts: { title: string; done: number; lines: Line[] }[]
  overrides: { title: string; reason: string; at: string; by: string | null }[]
  /** What the document ends with. */
  closing: string[]
}

function originOf({ console, url, method }: Source): string {
  const how = [...(console ? [consoleWords[console]] : []), methodWords[method]].join(', ')
  return url === null ? how : `${how}, ${url}`
}

function valuesOf(report: Report): OutlineValue[] {
  return valueIds.map((id) => {
    const { value, status, source } = report.values[id]
    return {
      label: valueLabel(id),
      verdict: valueVerdict(id, status),
      text: value,
      apart: id === 'certificate' && value !== null,
      origin: source && originOf(source),
      at: source?.at ?? null,
    }
  })
}

function certificateOf(report: Report): OutlineCertificate {
  const { value, certificate } = report.values.certificate
  return certificate
    ? {
        verdict: certificateVerdict(certificate, report.generatedAt),
        facts: certificateFacts(certificate),
        pem: value,
      }
    : { verdict: null, facts: [], pem: value }
}

function partsOf(report: Report, lineOf: (step: ReportStep) => Line): Outline['parts'] {
  const partOf = new Map<string, PartId>(steps.map((step) => [step.id, step.part]))
  // In the order of the guide; keys that are numbers would come first.
  return [...new Set(partOf.values())].map((part) => {
    const own = report.steps.filter((step) => partOf.get(step.id) === part)
    const done = own.filter((step) => step.status === 'done').length
    return { title: partName(part), done, lines: own.map(lineOf) }
  })
}

function closingOf({ redacted, footer }: ReportAbout): string[] {
  const said = headings()
  const addresses = redacted === null ? [] : [redacted ? said.redacted : said.unredacted]
  return [[said.made, ...addresses].join(' '), ...(footer?.trim() ? [footer.trim()] : [])]
}

/** Puts a report in the order and words in which people read it. */
export function outlineOf(report: Report, about: ReportAbout = NOTHING_MORE): Outline {
  const people = about.participants.map((one, place) => ({ ...one, who: participantText(one, place + 1) }))
  const whoAt = (seat: string | null | undefined) => people.find((one) => one.seat === seat)?.who ?? null
  const lineOf = (step: ReportStep): Line => {
    const how = step.by && actorText(step.by, step.status)
    // Whose browser it was matters where a person decided; what a page shows it shows to everybody.
    const who = step.by === 'person' ? whoAt(about.closedBy[step.id]) : null
    return {
      verdict: stepVerdict(step.status),
      mark: step.id,
      title: step.title,
      detail: step.note ?? null,
      at: step.at,
      by: how && (who === null ? how : `${how}: ${who}`),
    }
  }
  return {
    title: report.setup.name,
    state: stateLine(report, about),
    facts: factsOf(report, about),
    summary: summaryOf(report),
    people: people.map(({ who, entries, decisions, first, last }) => ({
      who,
      entries,
      decisions,
      first,
      last,
    })),
    passages: exchangeOf(report),
    values: valuesOf(report),
    certificate: certificateOf(report),
    checks: report.checks.map(({ title, status, detail, at }) => ({
      verdict: checkVerdict(status),
      mark: null,
      title,
      detail,
      at,
      by: null,
    })),
    parts: partsOf(report, lineOf),
    overrides: report.overrides.map(({ check, reason, at }, place) => ({
      title: checkTitle(check),
      reason,
      at,
      by: whoAt(about.overriddenBy[place]),
    })),
    closing: closingOf(about),
  }
}
