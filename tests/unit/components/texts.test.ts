import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { view } from '../panel/scene'
import { afterEach, describe, expect, test } from 'vitest'
import { countText } from '../../../components/CheckBadge'
import { fillButtonName } from '../../../components/fill-console'
import { History } from '../../../components/History'
import { NowStep } from '../../../components/NowStep'
import { seriesOf } from '../../../components/ui/series'
import { ValueSource } from '../../../components/ValueSource'
import { stepById, type StepId } from '../../../lib/guide/okta-meta'
import { values } from '../../../lib/guide/values'
import { englishTexts, speak } from '../../../lib/i18n/messages'
import { saidStep } from '../../../lib/panel/said-step'
import type { PanelActions } from '../../../lib/panel/view'
import { EVENT_VERSION, type Actor, type SetupEvent } from '../../../lib/setup/events'

function markupOf<Props extends object>(component: ComponentType<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(component, props))
}

/** What a component says, without its markup. */
function said<Props extends object>(component: ComponentType<Props>, props: Props): string {
  return markupOf(component, props)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
}

/** Another language in which only these texts differ. */
function speakGerman(parts: Readonly<Record<string, Record<string, string>>>): void {
  const untranslated = Object.fromEntries(Object.keys(englishTexts()).map((part) => [part, {}]))
  speak('de', { ...untranslated, ...parts })
}

afterEach(() => speak('en', {}))

// Only what is said is asked for; nothing is pressed.
const actions = {} as PanelActions

const at = '2026-05-01T15:02:00.000Z'

function historyOf(by: Actor, seat: string, seats: Record<string, string>): string {
  const event: SetupEvent = {
    v: EVENT_VERSION,
    key: '1777600000000-000001',
    setup: 'acme',
    at,
    by,
    seat,
    page: null,
    type: 'value.chosen',
    id: 'acsUrl',
    value: '',
  }
  return markupOf(History, {
    events: [event],
    seat: 'own',
    seats,
    about: 'acsUrl',
    onAbout: () => {},
    actions,
  })
}

describe('the history says who it was', () => {
  test.each<[Actor, string, Record<string, string>, string]>([
    ['person', 'own', {}, 'You'],
    ['person', 'own', { own: '' }, 'You'],
    ['person', 'own', { own: 'Ada' }, 'By Ada'],
    // A person may be called anything.
    ['person', 'own', { own: 'this browser' }, 'By this browser'],
    ['person', 'other', {}, 'By another browser'],
    ['person', 'other', { other: 'Mia' }, 'By Mia'],
    ['person', '', {}, 'By an older Tandem'],
    ['person', 'constructor', {}, 'By another browser'],
    ['page', 'own', { own: 'Ada' }, 'Seen on the page'],
    ['page', 'other', {}, 'Seen on the page by another browser'],
    ['page', 'other', { other: 'Mia' }, 'Seen on the page by Mia'],
    ['page', '', {}, 'Seen on the page by an older Tandem'],
    ['api', 'own', {}, 'Seen in Okta’s API'],
    ['api', 'other', {}, 'Seen in Okta’s API by another browser'],
    ['api', 'other', { other: 'Mia' }, 'Seen in Okta’s API by Mia'],
    ['api', '', {}, 'Seen in Okta’s API by an older Tandem'],
  ])('by %s at seat %j, of %j: %s', (by, seat, seats, who) => {
    expect(historyOf(by, seat, seats)).toContain(`>${who}, <time`)
  })
})

function nowStep(id: StepId): string {
  return said(NowStep, {
    step: {
      spec: saidStep(id),
      state: { status: 'todo', at: null, by: null, note: null, held: false },
      status: 'current',
    },
    others: [],
    view: view([]),
    actions,
  })
}

describe('the current step', () => {
  test('names the button that fills the form once, in any language', () => {
    const errand = 'With the form open, press'
    const namesIt = '3.3.2'
    const doesNot = '3.3.4'
    expect(stepById(namesIt).text).toContain('"Fill Meta"')
    expect(stepById(doesNot).text).not.toContain('"Fill Meta"')
    expect(nowStep(namesIt)).not.toContain(errand)
    expect(nowStep(doesNot)).toContain(`${errand} Fill Meta right below.`)
    speakGerman({
      guide: { [`${namesIt}.text`]: 'Drücken Sie hier in Tandem auf "Meta ausfüllen".' },
      'fill-console': { button: '{console} ausfüllen' },
    })
    expect(nowStep(namesIt)).toContain('Meta ausfüllen')
    expect(nowStep(namesIt)).not.toContain(errand)
    expect(nowStep(doesNot)).toContain(`${errand} Meta ausfüllen right below.`)
    expect(fillButtonName('okta')).toBe('Okta ausfüllen')
  })
})

describe('the source of a value', () => {
  const spec = values.issuer
  const label = 'Aussteller'

  test('tells a console’s label wherever the panel’s is another', () => {
    expect(said(ValueSource, { label: spec.label, spec, source: null })).not.toContain('Okta shows it as')
    expect(said(ValueSource, { label, spec, source: null })).toContain('Okta shows it as Issuer')
    expect(said(ValueSource, { label: 'SAML Issuer URL', spec, source: null })).not.toContain('Goes into')
  })

  test('is told with its host, and where there is none as unknown', () => {
    const source = { console: 'okta', url: 'https://acme-admin.okta.com/admin', method: 'page', at } as const
    expect(said(ValueSource, { label, spec, source })).toContain('Read on acme-admin.okta.com, ')
    expect(said(ValueSource, { label, spec, source: { ...source, url: null } })).toContain(
      'Read on an unknown page, ',
    )
  })
})

test('a series has no word before the last, and the separator of its language', () => {
  expect([[], ['a'], ['a', 'b'], ['{next}', 'b', 'c']].map(seriesOf)).toEqual([
    '',
    'a',
    'a, b',
    '{next}, b, c',
  ])
  speakGerman({ series: { next: '{before}、{next}' } })
  expect(seriesOf(['a', 'b', 'c'])).toBe('a、b、c')
})

test('verdicts are counted', () => {
  expect(countText('pass', 1)).toBe('1 Pass')
  expect(countText('warn', 2)).toBe('2 Warning')
})
