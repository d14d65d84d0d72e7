import { randomInt } from 'node:crypto'
import type { CallInput, CallOutput } from './console-calls'
import type { MetaState } from './state'

const DOMAIN_NAME = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Adds a domain to the company's list, unverified. */
export function addDomain(state: MetaState, input: CallInput<'addDomain'>): CallOutput['addDomain'] {
  const name = input.name.trim().toLowerCase()
  if (!DOMAIN_NAME.test(name)) return { ok: false, message: 'Enter a domain, such as example.com.' }
  if (state.domains.some((domain) => domain.name === name)) {
    return { ok: false, message: 'This domain is already listed.' }
  }
  state.domains.push({ name, verified: false })
  return { ok: true }
}

/** Mails a fresh verification code to an administrative mailbox of the domain. */
export function sendDomainCode(
  state: MetaState,
  { domain, mailbox }: CallInput<'sendDomainCode'>,
  now: Date,
): CallOutput['sendDomainCode'] {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  state.codes.set(domain, code)
  state.mails.push({
    to: `${mailbox}@${domain}`,
    from: 'noreply@work.meta.com',
    subject: `Verify ${domain}`,
    text: `Your verification code is ${code}.`,
    at: now.toISOString(),
  })
  return { ok: true }
}

/** Verifies the domain if the code is the one that was mailed last. */
export function verifyDomain(state: MetaState, input: CallInput<'verifyDomain'>): CallOutput['verifyDomain'] {
  const domain = state.domains.find((candidate) => candidate.name === input.domain)
  if (!domain || state.codes.get(domain.name) !== input.code.trim()) return { ok: false }
  state.codes.delete(domain.name)
  domain.verified = true
  for (const setup of state.setups) {
    const taken = state.setups.some((other) => other.assignedDomains.includes(domain.name))
    if (setup.active && setup.includeNewDomains && !taken) setup.assignedDomains.push(domain.name)
  }
  return { ok: true }
}
