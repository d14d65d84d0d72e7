import { messages, phrase } from '../i18n/messages'
import type { SetupState } from '../setup/state'
import type { ReportAbout } from './about'
import type { Report, ReportValue } from './report'
import { valueIds, type ValueId } from '../guide/values'

const words = messages('report-redaction', { person: phrase('{address} (person {number})') })

// A run of signs that may be one's name at a domain, taken from where it begins, so that each run is read once; then
// the "@" in its common writings; then a domain, or an address in brackets. Punctuation that surrounds addresses in
// sentences and web addresses ends a run.
const EDGE = String.raw`\s@＠﹫<>()\[\]{}"“”„«»‘’,;:|/\\=&?\u2066-\u2069`
const BEGINS = `(?<![^${EDGE}])`
const ENDS = String.raw`(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`
const ADDRESS = new RegExp(
  String.raw`${BEGINS}([^${EDGE}]+)(@|＠|﹫|%40)([\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[^\][\s]{1,60}\])`,
  'giu',
)

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** Takes e-mail addresses out of texts. The same address is the same person, in whatever capitals. */
export interface Redactor {
  /** A sentence: "ada@acme.example" becomes "a••@acme.example (person 1)". */
  text(text: string): string
  /** A web address, in which no blank may stand: there it becomes "a••@acme.example". */
  url(url: string): string
}

/**
 * A redactor that counts persons in the order in which it meets them. `known`: addresses that the record names, found
 * whatever signs they hold; others are found by the common form of addresses.
 */
export function createRedactor(known: Iterable<string>): Redactor {
  const numbers = new Map<string, number>()
  const literals = [...new Set(known)]
    .map((address) => address.trim())
    .filter((address) => /^[^\s@]+@[^\s@]+$/.test(address))
    .toSorted((a, b) => b.length - a.length)
  const named =
    literals.length > 0
      ? new RegExp(`${BEGINS}(${literals.map(literally).join('|')})${ENDS}`, 'giu')
      : /([^\s\S])/

  const masked = (local: string, domain: string): string => `${Array.from(local)[0] ?? ''}••@${domain}`
  const numbered = (local: string, domain: string): string => {
    const who = `${local}@${domain}`.toLowerCase()
    const number = numbers.get(who) ?? numbers.size + 1
    numbers.set(who, number)
    return words().person({ address: masked(local, domain), number })
  }
  const redact = (text: string, mask: (local: string, domain: string) => string): string => {
    if (!/[@＠﹫]|%40/i.test(text)) return text
    return (
      text
        // One group in the pattern: its matches stand at the odd places.
        .split(named)
        .map((piece, place) => {
          if (place % 2 === 0)
            return piece.replace(ADDRESS, (_whole, local: string, _at, domain: string) => mask(local, domain))
          const at = piece.lastIndexOf('@')
          return mask(piece.slice(0, at), piece.slice(at + 1))
        })
        .join('')
    )
  }
  return { text: (text) => redact(text, numbered), url: (url) => redact(url, masked) }
}

/** The addresses that a setup's record names. */
export function addressesOf({ admins, directory, breakGlass }: SetupState): string[] {
  const people = [...admins, ...(directory?.people ?? [])].map(({ email }) => email)
  return breakGlass === null ? people : [...people, breakGlass]
}

/** A text that still has its place in the report's form after it grew. */
function atMost(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

function valueOf(id: ValueId, value: ReportValue, redactor: Redactor): ReportValue {
  const { source, certificate } = value
  const redact = (text: string) => (id === 'setupName' ? redactor.text(text) : redactor.url(text))
  return {
    ...value,
    // A certificate is what it is: its text holds no address that could be read.
    value: value.value === null || id === 'certificate' ? value.value : redact(value.value),
    source: source && { ...source, url: source.url === null ? null : redactor.url(source.url) },
    ...(certificate && {
      certificate: { ...certificate, subject: atMost(redactor.text(certificate.subject), 5000) },
    }),
  }
}

/** The report without e-mail addresses. */
export function redactReport(report: Report, redactor: Redactor): Report {
  const said = (text: string) => atMost(redactor.text(text), 10_000)
  const values = { ...report.values }
  for (const id of valueIds) values[id] = valueOf(id, values[id], redactor)
  return {
    ...report,
    setup: { ...report.setup, name: atMost(redactor.text(report.setup.name), 200) },
    values,
    steps: report.steps.map((step) => (step.note === undefined ? step : { ...step, note: said(step.note) })),
    checks: report.checks.map((check) => ({ ...check, detail: said(check.detail) })),
    overrides: report.overrides.map((override) => ({ ...override, reason: said(override.reason) })),
  }
}

/** The rest of the documents without e-mail addresses; after the report, so that persons have the same numbers in all. */
export function redactAbout(about: ReportAbout, redactor: Redactor): ReportAbout {
  return {
    ...about,
    redacted: true,
    participants: about.participants.map((one) => ({
      ...one,
      name: one.name === null ? null : redactor.text(one.name),
    })),
  }
}
