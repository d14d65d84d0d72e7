import { describe, expect, test } from 'vitest'
import { isOtherCompany, openCompanies } from '../../../lib/panel/bindings'
import { otherCompanyText } from '../../../lib/panel/console-view'
import { workTab, type TabReading } from '../../../lib/panel/read-consoles'
import type { PageSnapshot } from '../../../lib/page/types'
import type { EventBody } from '../../../lib/setup/events'
import { after, bound, captured, otherAudience, reading, texts } from '../setup/sample'
import { look, tab, view } from './scene'

const [OWN, STRANGE] = ['1234567890123456', '9999999999999999']
const known: EventBody[] = [bound, captured('audienceUrl'), captured('acsUrl')]
/** A tab of Meta of which is known whose it is. */
const of = (company: string | null, page: Partial<PageSnapshot> = {}, id = 1): TabReading => {
  const one = tab('meta', page)
  return { ...one, tab: { ...one.tab, id }, company }
}
const showing = (text: string) => ({ readings: [reading('audienceUrl', text)] })
const open = { state: 'open', text: '', evidence: '' } as const

describe('a tab of another company at Meta', () => {
  test('is one only where both companies are known and differ', () => {
    expect(isOtherCompany(of(STRANGE), OWN)).toBe(true)
    expect(isOtherCompany(of(OWN), OWN)).toBe(false)
    expect(isOtherCompany(of(null), OWN)).toBe(false)
    expect(isOtherCompany(of(STRANGE), null)).toBe(false)
  })

  test('is wrong-page, is named, and nothing is filled there', () => {
    const found = view([of(STRANGE, { fields: { issuer: open } })], [...known, captured('issuer')])
    expect(found.consoles.meta).toMatchObject({ status: 'wrong-page', strangers: [{ setup: null }] })
    expect(found.consoles.meta.detail).toContain(OWN)
    expect(found.consoles.meta.strangers[0]?.text).toContain(STRANGE)
    expect(found.fill.meta).toEqual({ ready: false, why: found.consoles.meta.detail })
  })

  test('does no harm beside the right one: that is worked in', () => {
    const tabs = [of(STRANGE, { title: 'strange' }, 1), of(OWN, { title: 'own' }, 2)]
    const found = view(tabs, known).consoles.meta
    expect(found).toMatchObject({ status: 'ready', detail: 'own' })
    expect(found.strangers).toHaveLength(1)
    expect(workTab(look(...tabs), 'meta', after(...known))?.tab.id).toBe(2)
  })
})

describe('tabs of two companies, while the setup has none', () => {
  const two = [of(OWN, {}, 1), of(STRANGE, {}, 2)]

  test('are a question: Meta is wrong-page until one of them is closed', () => {
    const { meta } = view(two, [bound]).consoles
    expect(meta.status).toBe('wrong-page')
    expect(meta.detail).toContain(`${OWN} and ${STRANGE}`)
    expect(view([of(OWN)], [bound]).consoles.meta.status).toBe('ready')
  })

  test('are none once it has one, and of tabs that show none', () => {
    const companies = (bodies: EventBody[], ...tabs: TabReading[]) =>
      openCompanies(look(...tabs), after(...bodies))
    expect(companies([bound], ...two)).toEqual([OWN, STRANGE])
    expect(companies(known, ...two)).toEqual([])
    expect(companies([bound], of(OWN, {}, 1), of(OWN, {}, 2), of(null, {}, 3))).toEqual([])
    expect(openCompanies(undefined, after(bound))).toEqual([])
  })
})

describe('the Audience URL that a page of another company shows', () => {
  const fields = { audienceUrl: open, acsUrl: open }
  const okta = tab('okta', { fields })

  test('disputes the known one as long as it is open: nothing is filled into Okta until then', () => {
    const found = view([okta, of(STRANGE, showing(otherAudience))], known)
    const value = found.values.find(({ id }) => id === 'audienceUrl')
    expect(value?.state).toMatchObject({
      status: 'conflict',
      rivals: [
        { value: texts.audienceUrl },
        { value: otherAudience, source: { console: 'meta', method: 'page' } },
      ],
    })
    expect(found.fill.okta.ready).toBe(false)
    expect(found.fill.okta.why).toContain('Decide on Audience URL first')
    expect(view([okta], known).fill.okta.ready).toBe(true)
  })

  test('does not hinder what goes into Meta', () => {
    const bodies = [...known, captured('issuer')]
    const tabs = [okta, of(STRANGE, showing(otherAudience), 1), of(OWN, { fields: { issuer: open } }, 2)]
    expect(view(tabs, bodies).fill.meta.ready).toBe(true)
  })

  test.each<[string, TabReading[], EventBody[]]>([
    [
      'the person has decided against it',
      [of(STRANGE, showing(otherAudience))],
      [
        ...known,
        captured('audienceUrl', otherAudience),
        { type: 'value.chosen', id: 'audienceUrl', value: texts.audienceUrl },
      ],
    ],
    ['the setup has none yet', [of(STRANGE, showing(otherAudience))], [bound]],
    ['the tab is of the setup’s company', [of(OWN, showing(texts.audienceUrl))], known],
    ['nobody knows whose tab it is', [of(null, showing(otherAudience))], known],
    ['its page shows none just now', [of(STRANGE)], known],
    [
      'its text can’t be one',
      [of(STRANGE, { readings: [{ ...reading('audienceUrl', 'x'), problem: 'wrong-kind' }] })],
      known,
    ],
    ['its page gives no answer', [{ ...of(STRANGE), snapshot: null }], known],
  ])('is none where %s', (_case, tabs, bodies) => {
    expect(otherCompanyText({ setup: after(...bodies), reading: look(...tabs) })).toBeNull()
  })
})

describe('a value in conflict', () => {
  const third = 'https://work.meta.com/work/saml.php?__cid=1111111111'
  const okta = tab('okta', { fields: { audienceUrl: open } })
  const meta = of(OWN, { fields: { signOnUrl: open } })
  const fill = (...bodies: EventBody[]) =>
    view([okta, meta], [...known, captured('signOnUrl'), ...bodies]).fill

  test('that goes into one console keeps all from being filled there, and nothing elsewhere', () => {
    const issuer = [captured('issuer'), captured('issuer', 'http://www.okta.com/exkzzzzzzzzzzzzzzzzz')]
    expect(fill().okta.ready && fill().meta.ready).toBe(true)
    expect(fill(captured('acsUrl', third))).toMatchObject({ okta: { ready: false }, meta: { ready: true } })
    expect(fill(...issuer)).toMatchObject({ okta: { ready: true }, meta: { ready: false } })
    expect(fill(...issuer).meta.why).toContain('Decide on Issuer first')
  })

  test('that goes into neither keeps nothing from being filled', () => {
    const recipient = [captured('recipientUrl'), captured('recipientUrl', third)]
    expect(fill(...recipient)).toMatchObject({ okta: { ready: true }, meta: { ready: true } })
  })
})
