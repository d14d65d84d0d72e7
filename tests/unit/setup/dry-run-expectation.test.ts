import { describe, expect, test } from 'vitest'
import type { ValueId } from '../../../lib/guide/values'
import { heldByMeta, type DryRunKnowledge, type HeldByMeta } from '../../../lib/setup/dry-run-expectation'
import type { EventBody, MetaAccount } from '../../../lib/setup/events'
import type { Sight } from '../../../lib/setup/sight'
import { allWell, inMeta as seenInMeta, input } from './check-input'
import { after, captured, minute, otherAudience, source, texts } from './sample'

const saved = (id: ValueId, value: string = texts[id]): EventBody => ({ type: 'value.saved', id, value })
const named = (...emails: string[]): EventBody => ({
  type: 'admins.named',
  admins: emails.map((email) => ({ email, passwordOnly: false })),
})
const shownAccount = (change: Partial<MetaAccount> = {}): EventBody => ({
  type: 'directory.seen',
  people: [{ email: 'ada@acme.example', admin: true, passwordOnly: false, active: true, ...change }],
  whole: true,
})
const ada = { id: '00u1', profile: { login: 'ada@acme.example', email: 'ada@acme.example' } }
const inMeta = [saved('issuer'), saved('signOnUrl'), saved('certificate')]

/** What Meta is known to hold when all is well, but for what happened since and what is known otherwise. */
function held(bodies: readonly EventBody[] = [], change: Partial<DryRunKnowledge> = {}): HeldByMeta {
  const { sights, now } = input()
  return heldByMeta({ state: after(...allWell, ...inMeta, ...bodies), sights, now, me: ada, ...change })
}

describe('what Meta holds', () => {
  test('is known of everything when all is well', () => {
    const { audienceUrl, acsUrl, issuer, signOnUrl, certificate } = texts
    expect(held()).toEqual({
      audienceUrl,
      acsUrl,
      issuer,
      signOnUrl,
      certificate,
      email: 'ada@acme.example',
    })
  })

  describe.each(['issuer', 'signOnUrl', 'certificate'] as const)('of %s', (id) => {
    test('is what was saved there, whatever was read in Okta', () => {
      expect(held([saved(id, 'another')])[id]).toBe('another')
    })

    test('is not known while Okta shows two texts: which of them is in Meta’s form was not seen', () => {
      expect(held([captured(id, `${texts[id]}x`)])[id]).toBeNull()
    })

    test('is not known unless Meta’s form was seen to hold it within the hour', () => {
      const sights = (at: string) => ({ ...input().sights, ...seenInMeta(at) })
      expect(held([], { sights: {} })[id]).toBeNull()
      expect(held([], { sights: sights(minute(-1)) })[id]).toBeNull()
      expect(held([], { sights: sights(minute(1)) })[id]).toBe(texts[id])
    })

    test('is not known before anything was seen to be saved', () => {
      const others = inMeta.filter((body) => !('id' in body) || body.id !== id)
      expect(heldByMeta({ ...input(), me: ada, state: after(...allWell, ...others) })[id]).toBeNull()
      expect(held([saved(id, '')])[id]).toBeNull()
    })

    test('is not known while the form holds another text', () => {
      const observed = (value: string): EventBody => ({ type: 'field.observed', id, value })
      expect(held([observed('another')])[id]).toBeNull()
      expect(held([observed(texts[id])])[id]).toBe(texts[id])
      expect(held([observed('')])[id]).toBe(texts[id])
    })
  })

  describe.each(['audienceUrl', 'acsUrl'] as const)('of %s', (id) => {
    const sight = (change: Partial<Sight>) => ({
      ...input().sights,
      [id]: { agreed: { text: texts[id], at: minute(30) }, instead: null, ...change },
    })

    test('is not what Okta has saved', () => {
      expect(held([saved(id, 'another')])[id]).toBe(texts[id])
    })

    test('is not known while two texts were read', () => {
      const other = id === 'audienceUrl' ? otherAudience : texts.acsUrl.replace(/\d+$/, '1111111111111111')
      expect(held([captured(id, other)])[id]).toBeNull()
    })

    test('is not known unless Meta showed it within the hour', () => {
      expect(held([], { sights: {} })[id]).toBeNull()
      expect(held([], { sights: sight({ agreed: { text: texts[id], at: minute(-1) } }) })[id]).toBeNull()
      expect(held([], { sights: sight({}) })[id]).toBe(texts[id])
    })

    test('is not known while Meta shows another one, whatever was decided', () => {
      expect(
        held([], { sights: sight({ instead: { text: otherAudience, source: source() } }) })[id],
      ).toBeNull()
    })
  })

  test('of the ACS URL is not known while Meta shows another Recipient URL', () => {
    const other = captured('recipientUrl', texts.acsUrl.replace(/\d+$/, '1111111111111111'), 'pasted')
    expect(held([other])).toMatchObject({ acsUrl: null, audienceUrl: texts.audienceUrl })
  })
})

describe('the own address at Meta', () => {
  const me = (login: string, email: string | null = login) => ({ id: '00u1', profile: { login, email } })

  test.each([
    ['nobody is named', [named()], ada],
    ['somebody else is named', [named('ben@acme.example')], ada],
    ['Okta does not say who is signed in', [], null],
    ['two addresses could be meant', [named('ada@acme.example', 'Ada@acme.example')], ada],
    [
      'login and e-mail are two admins',
      [named('a@acme.example', 'b@acme.example')],
      me('a@acme.example', 'b@acme.example'),
    ],
    ['the account is deactivated', [shownAccount({ active: false })], ada],
    ['the Directory shows no such admin', [shownAccount({ email: 'ben@acme.example' })], ada],
  ])('is not known where %s', (_case, bodies, person) => {
    expect(held(bodies, { me: person }).email).toBeNull()
  })

  test('is the one that was named, not the one that Okta has', () => {
    expect(held([named('Ada@acme.example')]).email).toBe('Ada@acme.example')
    expect(
      held([named('ada@acme.example')], { me: me('ada@acme.example', 'a.admin@acme.example') }).email,
    ).toBe('ada@acme.example')
    expect(held([named('ada@acme.example')], { me: me('aadmin', 'ada@acme.example') }).email).toBe(
      'ada@acme.example',
    )
  })

  test('has the capitals that Meta’s Directory shows', () => {
    expect(held([shownAccount({ email: 'Ada@acme.example' })]).email).toBe('Ada@acme.example')
  })
})
