import { beforeAll, describe, expect, test } from 'vitest'
import { actionsTable, countBoth, type Counted } from '../../scripts/actions'
import { total } from './admin'

/** What the admin's hands do for one whole setup, by hand and with Tandem. */
describe('the admin’s actions', () => {
  let counted: Counted

  // By hand it throws unless SSO is active and somebody is provisioned, with Tandem unless all steps are settled.
  beforeAll(async () => {
    counted = await countBoth()
    console.log(await actionsTable(counted))
  }, 300_000)

  test('with Tandem: at most 50, nothing copied or pasted, two tab switches for the mail', () => {
    const { tally } = counted.withTandem
    expect(total(tally)).toBeLessThanOrEqual(50)
    expect(tally).toMatchObject({ copies: 0, pastes: 0, tabSwitches: 2 })
  })

  test('the count with Tandem goes up to the saved report', () => {
    expect(counted.withTandem.log.at(-1)).toBe('clicks: Save the report')
  })

  test('by hand it is more in every column', () => {
    const { byHand, withTandem } = counted
    for (const kind of ['clicks', 'typed', 'tabSwitches', 'copies', 'pastes'] as const)
      expect(withTandem.tally[kind], kind).toBeLessThan(byHand.tally[kind])
  })

  test('by hand each of the five values is copied once and pasted once', () => {
    expect(counted.byHand.tally).toMatchObject({ copies: 5, pastes: 5 })
  })
})
