import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPolicyState } from '../../../lib/panel/policy-state'
import { policyNotes, presetOrg, refusedOrgText } from '../../../lib/panel/policy-words'
import { NO_POLICY, readPolicy, UNKNOWN_POLICY } from '../../../lib/setup/policy'

/** A browser whose answers come when the test says so. */
function createBrowser() {
  const asked: { answer: (content: unknown) => void; fail: (error: Error) => void }[] = []
  let changed = () => {}
  const source = {
    read: () => new Promise<unknown>((answer, fail) => void asked.push({ answer, fail })),
    watch: (tell: () => void) => void (changed = tell),
  }
  return { asked, state: createPolicyState(source), change: () => changed() }
}

const acme = readPolicy({ allowedOrgs: ['acme'] })
afterEach(() => void vi.useRealTimers())

describe('the policy that the panel goes by', () => {
  test('is at its strictest until it is read, and says nothing of that', async () => {
    const { asked, state } = createBrowser()
    expect(state.store.getState()).toBe(UNKNOWN_POLICY)
    expect(policyNotes(state.store.getState(), null)).toEqual([])
    expect(refusedOrgText(state.store.getState(), 'acme-admin.okta.com')).toContain('not said yet')
    asked[0]?.answer({})
    await state.settled
    expect(state.store.getState()).toEqual(NO_POLICY)
  })

  test('follows what the browser says; an older answer does not undo a newer one', async () => {
    const { asked, state, change } = createBrowser()
    change()
    asked[1]?.answer({ allowedOrgs: ['acme'] })
    asked[0]?.answer({})
    await state.settled
    expect(state.store.getState()).toEqual(acme)
  })

  test('is unreadable, and so at its strictest, where the browser refuses it', async () => {
    const { asked, state } = createBrowser()
    asked[0]?.fail(new Error('corrupt'))
    await state.settled
    expect(state.store.getState()).toEqual({ ...UNKNOWN_POLICY, unread: ['*'] })
    expect(policyNotes(state.store.getState(), null)).toEqual([expect.stringContaining('can’t be read')])
  })

  test('is so where no answer comes in time, and is taken when it comes after all', async () => {
    vi.useFakeTimers()
    const { asked, state } = createBrowser()
    await vi.advanceTimersByTimeAsync(20_000)
    await state.settled
    expect(state.store.getState().unread).toEqual(['*'])
    asked[0]?.answer({})
    await vi.advanceTimersByTimeAsync(0)
    expect(state.store.getState()).toEqual(NO_POLICY)
  })
})

describe('what is said of a policy', () => {
  test('names the allowed orgs to whoever wants another one, and not all of many', () => {
    expect(refusedOrgText(acme, 'acme-admin.okta.com')).toBeNull()
    expect(refusedOrgText(acme, 'globex-admin.okta.com')).toBe(
      'Your company’s policy allows only this org: acme.okta.com.',
    )
    const many = readPolicy({ allowedOrgs: Array.from({ length: 40 }, (_, n) => `org${n}`) })
    expect(refusedOrgText(many, 'acme-admin.okta.com')).toContain('org5.okta.com, and ….')
    expect(refusedOrgText(readPolicy({ allowedOrgs: [] }), 'acme-admin.okta.com')).toContain('no Okta org')
  })

  test('gives the org away only where there is one', () => {
    expect(presetOrg(acme)).toBe('acme.okta.com')
    expect(presetOrg(NO_POLICY)).toBe('')
    expect(presetOrg(readPolicy({ allowedOrgs: ['acme', 'globex'] }))).toBe('')
    expect(presetOrg(readPolicy({ allowedOrgs: [] }))).toBe('')
  })

  test('tells what can’t be read, and that a setup is of another org', () => {
    const policy = readPolicy({ allowedOrgs: ['acme', 'acme corp'], guard: 'stirct' })
    const notes = policyNotes(policy, 'globex-admin.okta.com')
    expect(notes[0]).toContain('an entry that can’t be read: allowedOrgs[1] and guard.')
    expect(notes[1]).toContain('globex-admin.okta.com')
    expect(policyNotes(acme, 'acme-admin.okta.com')).toEqual([])
  })
})
