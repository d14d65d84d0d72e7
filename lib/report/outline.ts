import { checks } from '../guide/checks'
import { steps } from '../guide/okta-meta'
import { parts, type PartId } from '../guide/step'
import { valueIds, values, type ValueId } from '../guide/values'
import type { Source } from '../setup/events'
import type { ValueStatus } from '../setup/state'
import type { Report, ReportCertificate, ReportStep } from './report'
import {
  actorWords,
  checkVerdicts,
  consoleWords,
  methodWords,
  stepVerdicts,
  valueVerdicts,
  type Verdict,
} from './wording'

/** A name and what it stands for; `at` marks a time (ISO 8601), `code` a text to be copied as it is. */
export interface Fact {
  name: string
  text: string
  kind: 'text' | 'code' | 'time'
}

/** A line of one of the report's tables. */
export interface Line {
  verdict: Verdict
  /** Short name in front of the title: a step's number. */
  mark: string | null
  title: string
  detail: string | null
  at: string | null
  by: string | null
}

/** A value with everything to be said of it. */
export interface OutlineValue {
  label: string
  verdict: Verdict
  text: string | null
  /** Where it was read and how: "Okta Admin Console, read on the page, https://…". */
  origin: string | null
  at: string | null
  certificate: Fact[]
}

/** The report as every format shows it: same content, same order. */
export interface Outline {
  title: string
  facts: Fact[]
  /** The numbers that count, the good ones first. */
  summary: { name: string; text: string; tone: Verdict['tone'] }[]
  values: OutlineValue[]
  checks: Line[]
  parts: { title: string; done: number; lines: Line[] }[]
  overrides: { title: string; reason: string; at: string }[]
}

const NOT_KNOWN = 'not known'

function factsOf({ setup, generatedAt }: Report): Fact[] {
  const fact = (name: string, text: string | null, kind: Fact['kind'] = 'text'): Fact =>
    text === null ? { name, text: NOT_KNOWN, kind: 'text' } : { name, text, kind }
  return [
    fact('Okta org', setup.oktaOrg),
    fact('Okta app', setup.oktaAppName, 'code'),
    fact('Okta app ID', setup.oktaAppId, 'code'),
    fact('Meta company ID', setup.metaCompanyId, 'code'),
    fact('Started', setup.startedAt, 'time'),
    setup.finishedAt === null
      ? { name: 'Finished', text: 'not yet', kind: 'text' }
      : fact('Finished', setup.finishedAt, 'time'),
    fact('Report made', generatedAt, 'time'),
    fact('Setup ID', setup.id, 'code'),
  ]
}

function originOf({ console, url, method }: Source): string {
  const how = [console && consoleWords[console], methodWords[method]].filter(Boolean).join(', ')
  return url === null ? how : `${how}, ${url}`
}

function valueVerdict(id: ValueId, status: ValueStatus): Verdict {
  const verdict = valueVerdicts[status]
  const target = values[id].fillInto?.console
  return status === 'saved' && target ? { ...verdict, word: `Saved in ${consoleWords[target]}` } : verdict
}

function certificateFacts(details: ReportCertificate | undefined): Fact[] {
  if (!details) return []
  const bits = details.keyBits === null ? NOT_KNOWN : `${details.keyBits} bits`
  return [
    { name: 'Subject', text: details.subject, kind: 'text' },
    { name: 'Valid from', text: details.notBefore, kind: 'time' },
    { name: 'Valid until', text: details.notAfter, kind: 'time' },
    { name: 'SHA-256 fingerprint', text: details.sha256, kind: 'code' },
    { name: 'SHA-1 fingerprint', text: details.sha1, kind: 'code' },
    { name: 'Signature algorithm', text: details.signatureAlgorithm, kind: 'text' },
    { name: 'Key size', text: bits, kind: 'text' },
  ]
}

function lineOf(step: ReportStep): Line {
  return {
    verdict: stepVerdicts[step.status],
    mark: step.id,
    title: step.title,
    detail: step.note ?? null,
    at: step.at,
    by: step.by && actorWords[step.by],
  }
}

function summaryOf({ checks: results, steps: listed, overrides }: Report): Outline['summary'] {
  const count = (status: string) => results.filter((check) => check.status === status).length
  const [passed, failed, warned, unknown] = [count('pass'), count('fail'), count('warn'), count('unknown')]
  const done = listed.filter((step) => step.status === 'done').length
  return [
    {
      name: 'Checks passed',
      text: `${passed} of ${results.length}`,
      tone: passed === results.length ? 'good' : 'plain',
    },
    { name: 'Failed', text: String(failed), tone: failed > 0 ? 'bad' : 'plain' },
    { name: 'Warnings', text: String(warned), tone: warned > 0 ? 'mind' : 'plain' },
    { name: 'Not known', text: String(unknown), tone: unknown > 0 ? 'mind' : 'plain' },
    {
      name: 'Steps done',
      text: `${done} of ${listed.length}`,
      tone: done === listed.length ? 'good' : 'plain',
    },
    { name: 'Overrides', text: String(overrides.length), tone: overrides.length > 0 ? 'mind' : 'plain' },
  ]
}

function isPartId(id: string): id is PartId {
  return Object.hasOwn(parts, id)
}

/** Puts a report in the order and words in which people read it. */
export function outlineOf(report: Report): Outline {
  const partOf = new Map<string, PartId>(steps.map((step) => [step.id, step.part]))
  return {
    title: report.setup.name,
    facts: factsOf(report),
    summary: summaryOf(report),
    values: valueIds.map((id) => {
      const { value, status, source, certificate } = report.values[id]
      return {
        label: values[id].label,
        verdict: valueVerdict(id, status),
        text: value,
        origin: source && originOf(source),
        at: source?.at ?? null,
        certificate: certificateFacts(certificate),
      }
    }),
    checks: report.checks.map(({ title, status, detail, at }) => ({
      verdict: checkVerdicts[status],
      mark: null,
      title,
      detail,
      at,
      by: null,
    })),
    parts: Object.keys(parts)
      .filter(isPartId)
      .map((part) => {
        const own = report.steps.filter((step) => partOf.get(step.id) === part)
        return {
          title: parts[part],
          done: own.filter((step) => step.status === 'done').length,
          lines: own.map(lineOf),
        }
      }),
    overrides: report.overrides.map(({ check, reason, at }) => ({ title: checks[check], reason, at })),
  }
}
