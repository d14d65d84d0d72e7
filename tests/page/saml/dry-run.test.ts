import { commands } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import { parseCertificate } from '../../../lib/saml/certificate'
import { parseSignOnPage } from '../../../lib/saml/response'
import { judgeDryRun, outcomeOf } from '../../../lib/setup/dry-run'
import type { SignOnSample } from '../../lab/sign-on/sign-on-samples'

declare module 'vitest/browser' {
  interface BrowserCommands {
    signOnSamples: () => Promise<SignOnSample[]>
  }
}

const samples = await commands.signOnSamples()
const [sample] = samples
const certificate = await parseCertificate(sample?.expected.certificatePem)
if (!certificate.ok) throw new Error(`The samples' certificate: ${certificate.reason}`)

function dryRun({ html, now, expected }: SignOnSample) {
  const result = parseSignOnPage(html, new DOMParser())
  if (!result.ok) return { says: result.reason, lines: undefined }
  const { certificatePem: _pem, ...texts } = expected
  const findings = judgeDryRun(
    result.response,
    { ...texts, certificate: certificate.ok ? certificate.certificate : null },
    new Date(now),
  )
  const lines = findings.filter(({ status }) => status !== 'pass').map(({ id }) => id)
  return { says: outcomeOf(findings), lines: lines.length > 0 ? lines : undefined }
}

const agreeing = samples.filter(({ differs }) => differs === undefined)

describe('the dry run against a real service provider', () => {
  it.each(samples.filter(({ group }) => group !== 'two'))('says $says of $name', (each) => {
    expect(dryRun(each)).toEqual({ says: each.says, lines: each.lines })
  })

  it('says pass only of what the service provider takes, and fail only of what it refuses', () => {
    const wrong = agreeing.flatMap((each) => {
      const { says } = dryRun(each)
      const agrees = says === 'pass' ? each.accepted : says === 'fail' ? !each.accepted : true
      return agrees ? [] : [`${each.name}: ${says}, but ${each.accepted ? 'accepted' : each.reason}`]
    })
    expect(wrong).toEqual([])
  })

  it('decides nearly always, and always where two mistakes of settings meet', () => {
    const undecided = agreeing.filter((each) => !['pass', 'fail'].includes(dryRun(each).says))
    expect(
      undecided.filter(({ group }) => group === 'two' || group === 'setting').map(({ name }) => name),
    ).toEqual([])
    const verdicts = Object.groupBy(
      agreeing,
      (each) => `${dryRun(each).says}, ${each.accepted ? 'accepted' : 'refused'}`,
    )
    console.info(
      Object.fromEntries(Object.entries(verdicts).map(([verdict, each]) => [verdict, each?.length])),
    )
    expect(agreeing.length).toBeGreaterThan(150)
  })

  it('parts from the service provider where it is known to, and only there', () => {
    for (const each of samples.filter(({ differs }) => differs !== undefined))
      expect({ name: each.name, accepted: each.accepted }).toEqual({
        name: each.name,
        accepted: each.says !== 'pass',
      })
  })
})
