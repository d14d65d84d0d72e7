import { describe, expect, test } from 'vitest'
import { sightingsOnPage } from '../../../lib/setup/observe'
import { formSights, seeAgain, type FormSight, type Sights, type Sighting } from '../../../lib/setup/sight'
import { after, captured, minute, otherAudience, reading, snapshot, source, texts } from './sample'

const shown = (text: string, at: number): Sighting => ({
  id: 'audienceUrl',
  text,
  source: source({ at: minute(at) }),
})
const known = after(captured('audienceUrl'))
const see = (before: Sights, ...sightings: Sighting[]) => seeAgain(before, known, sightings).audienceUrl
const agreed = (at: number) => ({ text: texts.audienceUrl, at: minute(at) })

describe('what the sources show of a value', () => {
  test('is nothing before anything was seen', () => {
    expect(see({})).toEqual({ agreed: null, instead: null })
  })

  test('is when the agreed text was seen last', () => {
    expect(see({}, shown(texts.audienceUrl, 5))).toEqual({ agreed: agreed(5), instead: null })
    const both = [shown(texts.audienceUrl, 7), shown(texts.audienceUrl, 6)]
    expect(see({}, ...both)?.agreed).toEqual(agreed(7))
  })

  test('stays as it was while no source shows it', () => {
    expect(see({ audienceUrl: { agreed: agreed(5), instead: null } })).toEqual({
      agreed: agreed(5),
      instead: null,
    })
  })

  test('is another text, and where, as long as one shows it in its place', () => {
    const before = { audienceUrl: { agreed: agreed(5), instead: null } }
    const other = shown(otherAudience, 9)
    const now = see(before, other)
    expect(now).toEqual({ agreed: agreed(5), instead: { text: otherAudience, source: other.source } })
    expect(see({ audienceUrl: now ?? { agreed: null, instead: null } })?.instead).toBeNull()
  })

  test('is both where two tabs show different texts', () => {
    expect(see({}, shown(otherAudience, 9), shown(texts.audienceUrl, 9))).toMatchObject({
      agreed: agreed(9),
      instead: { text: otherAudience },
    })
  })

  test('is forgotten of a text that is not the agreed one any more', () => {
    expect(
      see({ audienceUrl: { agreed: { text: otherAudience, at: minute(5) }, instead: null } })?.agreed,
    ).toBeNull()
  })

  test('is nothing of a value that is not agreed on: none, or two', () => {
    const conflict = after(captured('audienceUrl'), captured('audienceUrl', otherAudience))
    expect(seeAgain({}, after(), [shown(otherAudience, 1)])).not.toHaveProperty('audienceUrl')
    expect(seeAgain({}, conflict, [shown(otherAudience, 1)])).not.toHaveProperty('audienceUrl')
  })
})

describe('what a page shows for the values', () => {
  const swapped = { ...reading('acsUrl', texts.audienceUrl), problem: 'swapped' as const }

  test('is each text that fits, with where and when', () => {
    const page = snapshot('meta', { readings: [reading('audienceUrl'), swapped, reading('recipientUrl')] })
    expect(sightingsOnPage(page, minute(3))).toEqual([
      { id: 'audienceUrl', text: texts.audienceUrl, source: source({ at: minute(3) }) },
      { id: 'recipientUrl', text: texts.recipientUrl, source: source({ at: minute(3) }) },
    ])
  })

  test('is nothing of what the other console issues: that is a copy', () => {
    expect(sightingsOnPage(snapshot('okta', { readings: [reading('audienceUrl')] }), minute(3))).toEqual([])
  })
})

describe('what the form of the other console holds', () => {
  const certificate = after(captured('certificate'))
  const spaced = texts.certificate.replaceAll('\n', '\r\n ')
  const inForm = (text: string, at: number) => ({ id: 'certificate' as const, text, at: minute(at) })
  const look = (before: Sights, ...forms: FormSight[]) =>
    seeAgain(before, certificate, [], forms).certificate?.inForm

  test('is when it last held the agreed text, in whatever layout', () => {
    expect(look({}, inForm(spaced, 5))).toEqual({ text: texts.certificate, at: minute(5) })
    expect(look({}, inForm(texts.certificate.replace('MII', 'MIJ'), 5))).toBeUndefined()
    expect(
      seeAgain({}, after(captured('issuer')), [], [{ id: 'issuer', text: `${texts.issuer} `, at: minute(5) }])
        .issuer?.inForm,
    ).toBeUndefined()
  })

  test('stays while the form is closed, and is forgotten of a text that is not the agreed one any more', () => {
    const before = {
      certificate: { agreed: null, instead: null, inForm: { text: texts.certificate, at: minute(5) } },
    }
    expect(look(before)).toEqual({ text: texts.certificate, at: minute(5) })
    expect(look(before, inForm(spaced, 9))).toEqual({ text: texts.certificate, at: minute(9) })
    expect(
      look({ certificate: { ...before.certificate, inForm: { text: 'old', at: minute(5) } } }),
    ).toBeUndefined()
  })

  test('is read of fields of the console that takes the value, open or locked', () => {
    const open = { state: 'open' as const, text: 'a', evidence: '' }
    const locked = { state: 'locked' as const, text: 'b', reason: 'read-only' as const, evidence: '' }
    const pages = [
      snapshot('meta', {
        fields: { issuer: open, signOnUrl: locked, audienceUrl: open, certificate: { state: 'none' } },
      }),
      snapshot('okta', { fields: { audienceUrl: locked, issuer: open } }),
    ]
    expect(formSights(pages, minute(1))).toEqual([
      { id: 'signOnUrl', text: 'b', at: minute(1) },
      { id: 'issuer', text: 'a', at: minute(1) },
      { id: 'audienceUrl', text: 'b', at: minute(1) },
    ])
  })
})
