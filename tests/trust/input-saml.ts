import { X509Certificate } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { metadataCorpus } from '../unit/saml/corpus'
import { base64, makeCertificate } from '../unit/saml/make-certificate'
import type { InputPage } from './input-page'
import { oddCertificates, type OddCertificate } from './odd-certificates'
import { metadataWith, mutants, oddMetadata, soundMetadata } from './odd-metadata'
import type { Outcome } from './page/inputs-page'
import { attemptOf, rowOf, type Row } from './row'

type Result = { ok?: boolean; reason?: string; [key: string]: unknown }
const resultOf = ({ result }: Outcome): Result => (result ?? {}) as Result
const fingerprintOf = (result: Result) => (result['certificate'] as { sha256?: string } | undefined)?.sha256

/** Whether a refusal says why, in a word of its own closed list. */
export const isNamed = ({ ok, reason }: Result) =>
  ok === true || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(reason ?? '')

function oracle(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

/** The bytes that a certificate's base64 stands for, as Node decodes it. */
const bytesOf = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'base64')

async function certificates(page: InputPage, quick: boolean, reasons: Row): Promise<Row> {
  const row = rowOf('fingerprints are those that Node’s own reader gives')
  const odd = await oddCertificates(quick)
  const corpus = metadataCorpus().flatMap(({ text }) =>
    [...text.matchAll(/<(?:\w+:)?X509Certificate[^>]*>([^<]*)</g)].map((match) => match[1] ?? ''),
  )
  const found = [...new Set(corpus)].map((text): OddCertificate => ({
    name: `of the corpus, ${text.slice(0, 20)}`,
    text,
    der: bytesOf(text),
    mayRefuse: oracle(bytesOf(text)) === null || bytesOf(text)[0] !== 0x30,
  }))
  const all = [...odd, ...found]
  const outcomes = await page.tryAll('certificate', all)
  let equal = 0
  for (const [place, outcome] of outcomes.entries()) {
    const result = resultOf(outcome)
    const { name = '', text = '', der = null, mayRefuse = false, reason = '' } = all[place] ?? {}
    attemptOf(reasons, isNamed(result), `a certificate, ${name}: ${JSON.stringify(result)}`)
    if (result.ok) {
      const wanted = der && oracle(der)
      equal += 1
      attemptOf(
        row,
        wanted !== null && fingerprintOf(result) === wanted.fingerprint256,
        `${name}: ${fingerprintOf(result)}`,
      )
    } else {
      const fitting = reason === '' || result.reason === reason
      attemptOf(row, (der === null || mayRefuse) && fitting, `${name} is refused: ${result.reason}`)
      const kept = text.length > 40 && JSON.stringify(result).includes(text.slice(30, 60).trim())
      attemptOf(row, !kept, `${name}: the refusal holds a part of the text`)
    }
  }
  row.what = `${odd.length} made ones and ${found.length} out of public metadata; ${equal} taken, the rest refused and not kept`
  return row
}

async function documents(page: InputPage, certificate: string, other: string, reasons: Row): Promise<Row> {
  const row = rowOf('metadata that isn’t one provider’s is refused, with the reason')
  const odd = oddMetadata(certificate)
  for (const [place, outcome] of (await page.tryAll('metadata', odd)).entries()) {
    const { name = '', reasons: wanted = [] } = odd[place] ?? {}
    const result = resultOf(outcome)
    attemptOf(reasons, isNamed(result), `metadata, ${name}: ${JSON.stringify(result)}`)
    const holds = result.ok === false && (wanted.length === 0 || wanted.includes(result.reason ?? ''))
    attemptOf(row, holds, `${name}: ${result.ok ? 'taken' : result.reason}`)
  }
  const sound = soundMetadata(certificate, other)
  for (const [place, outcome] of (await page.tryAll('metadata', sound)).entries()) {
    const result = resultOf(outcome)
    const { name = '', certificates: wanted = 0 } = sound[place] ?? {}
    const got = Array.isArray(result['certificates']) ? result['certificates'].length : 0
    attemptOf(row, result.ok === true && got === wanted, `${name}: ${JSON.stringify(result).slice(0, 100)}`)
  }
  const corpus = metadataCorpus()
  let taken = 0
  for (const outcome of await page.tryAll('metadata', corpus)) {
    const result = resultOf(outcome)
    if (result.ok) taken += 1
    attemptOf(reasons, isNamed(result), `metadata of the corpus: ${JSON.stringify(result).slice(0, 200)}`)
  }
  row.what = `bombs in three encodings, hidden content, other namespaces, several providers; ${corpus.length} public files, ${taken} taken`
  return row
}

async function damaged(
  page: InputPage,
  certificate: string,
  other: string,
  count: number,
  reasons: Row,
): Promise<Row> {
  const row = rowOf('damaged metadata of an app: the same Issuer and fingerprint, or refused')
  const okta = metadataCorpus().filter(
    ({ text }) => /entityID="http:\/\/www\.okta\.com\/exk/.test(text) && text.length < 20_000,
  )
  const made = [metadataWith(certificate), metadataWith(other, { app: 'exk9zzqc4HZ4vEiY4x8' })]
  const sources = [...made, ...okta.map(({ text }) => text)]
  let same = 0
  for (const [place, source] of sources.entries()) {
    const next = sources[(place + 1) % sources.length] ?? source
    const texts = mutants(source, next, Math.ceil(count / sources.length), 31 + place)
    const [whole, ...outcomes] = await page.tryAll(
      'appMetadata',
      [source, ...texts].map((text) => ({ text })),
    )
    const wanted = whole && resultOf(whole)
    attemptOf(row, wanted?.ok === true, `undamaged, but ${JSON.stringify(wanted)}`)
    for (const [at, outcome] of outcomes.entries()) {
      const result = resultOf(outcome)
      attemptOf(reasons, isNamed(result), `damaged metadata: ${JSON.stringify(result)}`)
      const { ok, ...values } = result
      if (ok) same += 1
      const holds = !ok || isDeepStrictEqual({ ok, ...values }, wanted)
      attemptOf(row, holds, `${JSON.stringify(values)} of ${texts[at]?.slice(0, 300)}`)
    }
  }
  row.what = `${sources.length} of Okta’s kind, damaged in ${row.tried - sources.length} ways: ${same} taken, with the same values, the rest refused`
  return row
}

/** Everything of SAML that comes from outside. */
export async function samlInputs(page: InputPage, quick: boolean): Promise<Row[]> {
  const reasons = rowOf('each refusal has a named reason')
  const [one, other] = await Promise.all([makeCertificate(), makeCertificate({ key: 'EC-P-256' })])
  const [certificate, second] = [base64(one.der), base64(other.der)]
  const rows = [
    await certificates(page, quick, reasons),
    await documents(page, certificate, second, reasons),
    await damaged(page, certificate, second, quick ? 150 : 1_200, reasons),
  ]
  reasons.what = 'one of a closed list; never what an exception says'
  return [...rows, reasons]
}
