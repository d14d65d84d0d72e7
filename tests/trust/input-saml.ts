import { createHash, X509Certificate } from 'node:crypto'
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

const namedIn = (result: Result) => String((result['certificates'] as string[] | undefined)?.[0])

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

const sha256 = (der: Buffer) =>
  (createHash('sha256').update(der).digest('hex').match(/../g) ?? []).join(':').toUpperCase()

/** What stands in a document, read without any parser of XML: the oracle of damaged ones. */
function standsIn(text: string, issuer: string, der: Buffer): boolean {
  const unescaped = text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
    .replace(/&#x20;/g, ' ')
    .replaceAll('&amp;', '&')
  const plain = unescaped.replace(/\s/g, '')
  return unescaped.includes(issuer) && plain.includes(der.toString('base64').slice(0, -4))
}

async function damaged(page: InputPage, certificate: string, count: number): Promise<Row> {
  const row = rowOf('damaged metadata is read as it stands or refused, never as a third')
  const okta = metadataCorpus().filter(
    ({ text }) => /entityID="http:\/\/www\.okta\.com\/exk/.test(text) && text.length < 20_000,
  )
  const sources = [metadataWith(certificate), ...okta.map(({ text }) => text)]
  const counts = { same: 0, refused: 0, asItStands: 0, onlyHere: 0 }
  for (const [place, source] of sources.entries()) {
    const other = sources[(place + 1) % sources.length] ?? source
    const texts = mutants(source, other, Math.ceil(count / sources.length), 31 + place)
    const [whole, ...outcomes] = await page.tryAll('metadata', [
      { text: source },
      ...texts.map((text) => ({ text })),
    ])
    const before = whole ? resultOf(whole) : {}
    const [own] = await page.tryAll('certificate', [{ text: namedIn(before) }])
    const fingerprint = own ? fingerprintOf(resultOf(own)) : undefined
    const taken = outcomes.flatMap((outcome, at) => {
      const result = resultOf(outcome)
      return result.ok ? [{ result, text: texts[at] ?? '' }] : []
    })
    counts.refused += outcomes.length - taken.length
    row.tried += outcomes.length - taken.length
    // As the panel goes on with it: what metadata names as a certificate is parsed.
    const parsed = await page.tryAll(
      'certificate',
      taken.map(({ result }) => ({ text: namedIn(result) })),
    )
    for (const [at, { result, text }] of taken.entries()) {
      const issuer = String(result['entityId'])
      const named = namedIn(result)
      const outcome = resultOf(parsed[at] ?? { result: null, thrown: null, blocked: 0 })
      if (outcome.ok === false) {
        counts.refused += 1
        row.tried += 1
      } else if (issuer === before['entityId'] && fingerprintOf(outcome) === fingerprint) {
        counts.same += 1
        row.tried += 1
      } else {
        const der = bytesOf(named)
        counts.asItStands += 1
        if (oracle(der) === null) counts.onlyHere += 1
        const holds = standsIn(text, issuer, der) && fingerprintOf(outcome) === sha256(der)
        attemptOf(row, holds, `${issuer} and ${fingerprintOf(outcome)} stand nowhere in it`)
      }
    }
  }
  row.what = `${sources.length} of Okta’s kind: ${counts.refused} refused, ${counts.same} the same, ${counts.asItStands} whose Issuer or certificate was itself changed, taken byte for byte (${counts.onlyHere} of these certificates OpenSSL doesn’t read)`
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
    await damaged(page, certificate, quick ? 150 : 1_200),
  ]
  reasons.what = 'one of a closed list; never what an exception says'
  return [...rows, reasons]
}
