import { describe, expect, it } from 'vitest'
import {
  certificateProblem,
  certificateProblems,
  parseCertificate,
  type CertificateDetails,
} from '../../../lib/saml/certificate'
import { makeCertificate, type Wish } from './make-certificate'

const now = new Date('2026-05-01T12:00:00Z')

async function details(wish: Wish): Promise<CertificateDetails> {
  const result = await parseCertificate((await makeCertificate(wish)).pem)
  if (!result.ok) throw new Error(result.reason)
  return result.certificate
}

describe('certificateProblem', () => {
  it.each<[string, Wish, string | null]>([
    ['is content with RSA 2048 and SHA-256', {}, null],
    ['is content with a 256-bit curve', { key: 'EC-P-256' }, null],
    ['says expired', { notAfter: '2026-05-01T11:59:59Z' }, 'expired'],
    ['says not yet valid', { notBefore: '2026-05-01T12:00:01Z' }, 'not-yet-valid'],
    ['says expires soon 29 days before', { notAfter: '2026-05-30T12:00:00Z' }, 'expires-soon'],
    ['is content 30 days before', { notAfter: '2026-05-31T12:00:00Z' }, null],
    ['says weak key of RSA 1024', { key: 'RSA-1024' }, 'weak-key'],
    ['says weak signature of SHA-1', { hash: 'SHA-1' }, 'weak-signature'],
    ['says weak signature of SHA-1 on a curve', { key: 'EC-P-256', hash: 'SHA-1' }, 'weak-signature'],
  ])('%s', async (_promise, wish, problem) => {
    expect(certificateProblem(await details(wish), now)).toBe(problem)
  })

  it('lists everything, the gravest first', async () => {
    const weak = await details({ key: 'RSA-1024', hash: 'SHA-1', notAfter: '2026-05-02T00:00:00Z' })
    expect(certificateProblems(weak, now)).toEqual(['weak-key', 'weak-signature', 'expires-soon'])
    const old = await details({ key: 'RSA-1024', notAfter: '2026-01-01T00:00:00Z' })
    expect(certificateProblems(old, now)).toEqual(['expired', 'weak-key'])
  })

  it('never takes dates that it cannot read for valid ones', async () => {
    const sound = await details({})
    const odd = { ...sound, notAfter: 'soon', notBefore: '' }
    expect(certificateProblems(odd, now)).toEqual(['expired', 'not-yet-valid'])
  })
})
