import { numberText } from '../i18n/format'
import { counted, messages, phrase } from '../i18n/messages'
import type { ReportAbout } from './about'
import { renewBy, validityAt, type Validity } from './renewal'
import type { Report, ReportCertificate } from './report'
import type { Tone, Verdict } from './wording'

/** A name and what it stands for: `time` and `day` are ISO 8601, `code` a text to be copied as it is. */
export interface Fact {
  name: string
  text: string
  kind: 'text' | 'code' | 'time' | 'day'
}

/** A number that counts. */
export interface SummaryItem {
  name: string
  text: string
  tone: Tone
}

const words = messages('report-facts', {
  notKnown: 'not known',
  notYet: 'not yet',
  notSeen: 'not seen',
  org: 'Okta org',
  app: 'Okta app',
  appId: 'Okta app ID',
  company: 'Meta company ID',
  started: 'Started',
  finished: 'Finished',
  tested: 'Test SSO passed',
  made: 'Report made',
  madeWith: 'Made with',
  tandem: phrase('Tandem {version}'),
  setupId: 'Setup ID',
  subject: 'Subject',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  renewBy: 'Renew by',
  sha256: 'SHA-256 fingerprint',
  sha1: 'SHA-1 fingerprint',
  algorithm: 'Signature algorithm',
  keySize: 'Key size',
  bits: counted({ one: '{count} bit', other: '{count} bits' }),
})

const summaryWords = messages('report-summary', {
  passed: 'Checks passed',
  failed: 'Failed',
  warnings: 'Warnings',
  unknown: 'Not known',
  steps: 'Steps done',
  overrides: 'Overrides',
  of: phrase('{some} of {all}'),
})

const validityWords = messages('report-validity', {
  valid: 'Valid',
  renew: 'To be renewed now',
  expired: 'Expired',
  early: 'Not valid yet',
  unknown: 'Not known',
})
const validityTones: Record<Validity, Tone> = {
  valid: 'good',
  renew: 'mind',
  expired: 'bad',
  early: 'bad',
  unknown: 'plain',
}

/** What a report says of its setup as a whole. */
export function factsOf({ setup, generatedAt }: Report, { version, testPassedAt }: ReportAbout): Fact[] {
  const said = words()
  const fact = (name: string, text: string | null, kind: Fact['kind'], otherwise = said.notKnown): Fact =>
    text === null ? { name, text: otherwise, kind: 'text' } : { name, text, kind }
  return [
    fact(said.org, setup.oktaOrg, 'text'),
    fact(said.app, setup.oktaAppName, 'code'),
    fact(said.appId, setup.oktaAppId, 'code'),
    fact(said.company, setup.metaCompanyId, 'code'),
    fact(said.started, setup.startedAt, 'time'),
    fact(said.finished, setup.finishedAt, 'time', said.notYet),
    fact(said.tested, testPassedAt, 'time', said.notSeen),
    fact(said.made, generatedAt, 'time'),
    fact(said.madeWith, version && said.tandem({ version }), 'text'),
    fact(said.setupId, setup.id, 'code'),
  ]
}

/** What a report says of the signing certificate. */
export function certificateFacts(details: ReportCertificate): Fact[] {
  const said = words()
  const by = renewBy(details)
  const bits = details.keyBits
  return [
    { name: said.subject, text: details.subject, kind: 'text' },
    { name: said.validFrom, text: details.notBefore, kind: 'time' },
    { name: said.validUntil, text: details.notAfter, kind: 'time' },
    by === null
      ? { name: said.renewBy, text: said.notKnown, kind: 'text' }
      : { name: said.renewBy, text: by, kind: 'day' },
    { name: said.sha256, text: details.sha256, kind: 'code' },
    { name: said.sha1, text: details.sha1, kind: 'code' },
    { name: said.algorithm, text: details.signatureAlgorithm, kind: 'text' },
    { name: said.keySize, text: bits === null ? said.notKnown : said.bits(bits), kind: 'text' },
  ]
}

/** Where the certificate stands at the moment of the report. */
export function certificateVerdict(details: ReportCertificate, now: string): Verdict {
  const validity = validityAt(details, now)
  return { tone: validityTones[validity], word: validityWords()[validity] }
}

/** The numbers that count, the good ones first. */
export function summaryOf({ checks: results, steps: listed, overrides }: Report): SummaryItem[] {
  const said = summaryWords()
  const of = (some: number, all: number): Pick<SummaryItem, 'text' | 'tone'> => ({
    text: said.of({ some, all }),
    tone: some === all ? 'good' : 'plain',
  })
  const number = (name: string, count: number, tone: Tone): SummaryItem => ({
    name,
    text: numberText(count),
    tone: count > 0 ? tone : 'plain',
  })
  const count = (status: string) => results.filter((check) => check.status === status).length
  const done = listed.filter((step) => step.status === 'done').length
  return [
    { name: said.passed, ...of(count('pass'), results.length) },
    number(said.failed, count('fail'), 'bad'),
    number(said.warnings, count('warn'), 'mind'),
    number(said.unknown, count('unknown'), 'mind'),
    { name: said.steps, ...of(done, listed.length) },
    number(said.overrides, overrides.length, 'mind'),
  ]
}
