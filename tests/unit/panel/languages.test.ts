import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageField, PageSnapshot } from '../../../lib/page/types'
import { speak } from '../../../lib/i18n/messages'
import { planFill } from '../../../lib/panel/fill-form'
import { historyOf, seatName } from '../../../lib/panel/history'
import { resumeView } from '../../../lib/panel/resume'
import { saidStep } from '../../../lib/panel/said-step'
import { storageView } from '../../../lib/panel/storage-notes'
import { pointProblemText, problemText } from '../../../lib/panel/words'
import type { EventBody } from '../../../lib/setup/events'
import { speakMasked } from '../i18n/masked-language'
import { allWell } from '../setup/check-input'
import { readLog } from '../setup/frozen-log'
import { after, APP, bound, captured, minute, otherAudience, SEAT, snapshot, texts } from '../setup/sample'
import { condition } from './condition'
import { instances, look, OTHER, tab, view } from './scene'
import { headless } from './stored-setups'

const open = (text = ''): PageField => ({ state: 'open', text, evidence: '' })
const ambiguous: PageField = { state: 'ambiguous', count: 2, evidence: [] }
const locked: PageField = { state: 'locked', text: '', reason: 'disabled', evidence: '' }

/** Words to be read in a text that are neither the products' names nor addresses nor recorded data. */
function wordsIn(text: string, data: readonly string[] = []): string[] {
  const longestFirst = data.toSorted((a, b) => b.length - a.length)
  const bare = longestFirst.reduce((left, one) => left.replaceAll(one, ''), text).replace(/\S+[.@]\S+/g, '')
  // Lists are the platform's, here in German.
  return (bare.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !['Okta', 'Meta', 'und'].includes(word))
}

afterEach(() => speak('en', {}))

describe('a step of the guide', () => {
  test('is said in the language of the moment', () => {
    const english = saidStep('1.1')
    speak('de', { guide: { '1.1.title': 'Erster Schritt' } })
    expect(saidStep('1.1')).toEqual({ ...english, title: 'Erster Schritt' })
    expect(view([]).steps.find(({ spec }) => spec.id === '1.1')?.spec.title).toBe('Erster Schritt')
    const [entry] = historyOf(readLog('v4').filter(({ type }) => type === 'step.ticked'))
    expect(entry?.what).toMatch(/^“.*” ticked$/)
    speak('en', {})
    expect(saidStep('1.1')).toEqual(english)
  })

  test('is the same object from view to view', () => {
    expect(view([]).steps[0]?.spec).toBe(view([]).steps[0]?.spec)
  })
})

describe('in another language, no English is left', () => {
  beforeEach(speakMasked)

  const both = [bound, captured('audienceUrl'), captured('acsUrl')]
  const okta = (page: Partial<PageSnapshot> | null, bodies: readonly EventBody[] = both) =>
    view([tab('okta', page)], bodies)
  const meta = (page: Partial<PageSnapshot>, bodies: readonly EventBody[] = allWell) =>
    view([tab('meta', page)], bodies)
  const scenes = {
    'before the first look': () => view(undefined),
    'no tab': () => view([]),
    'no access': () => {
      const reading = { ...look(), access: { okta: false, meta: false } }
      return view([], [bound], { reading })
    },
    silent: () => okta(null),
    'signed out': () => okta({ signedOut: true }),
    'another app': () => okta({ app: OTHER }),
    'no admin page': () => okta({ path: '/app', app: null, title: '' }),
    'another org': () => view([tab('okta', null, 'globex-admin.okta.com')]),
    'several apps': () => view([tab('okta')], [], { apps: instances('0', '1') }),
    'something to fill': () => okta({ fields: { audienceUrl: open(), acsUrl: open() } }),
    'not read yet': () => okta({ fields: { audienceUrl: open() } }, [bound]),
    'not sure': () => okta({ fields: { acsUrl: ambiguous } }),
    'all filled': () => okta({ fields: { acsUrl: open(texts.acsUrl) } }),
    locked: () => okta({ fields: { acsUrl: locked } }),
    'no form': () => okta({}),
    'unknown labels': () => okta({ openFields: 5 }),
    'two texts': () => okta({}, [bound, captured('audienceUrl'), captured('audienceUrl', otherAudience)]),
    'form of Meta': () => meta({ path: '/admin' }),
    'test of Meta': () => meta({ testEmail: open(), signals: ['meta.test-form'] }),
    'test of somebody unknown': () =>
      view([tab('meta', { testEmail: open() })], allWell, { testEmail: null }),
    'test that failed': () => meta({ signals: ['meta.test-form'], alerts: ['0'] }),
    'saved otherwise': () =>
      okta({}, [...both, { type: 'value.saved', id: 'acsUrl', value: 'https://old.example' }]),
  }

  test.each(Object.entries(scenes))('in the view: %s', (_case, scene) => {
    const { consoles, fill, steps, values, test: tested } = scene()
    const said = [
      ...Object.values(consoles).flatMap(({ detail, strangers }) => [
        detail,
        ...strangers.map(({ text }) => text),
      ]),
      ...Object.values(fill).map(({ why }) => why),
      ...values.flatMap(({ problem }) => problem ?? []),
      ...steps.flatMap(({ spec }) => [spec.title, spec.text, spec.why, ...spec.trouble]),
      tested?.stage ?? '',
      ...(tested?.said ?? []),
    ]
    const titles = [APP.label, OTHER.label, ...Object.values(consoles).map(({ host }) => host)]
    expect(said.flatMap((text) => wordsIn(text, [...titles, snapshot('okta').title]))).toEqual([])
  })

  test('in what is refused before a fill', () => {
    const page = snapshot('okta', { fields: { acsUrl: ambiguous, audienceUrl: locked } })
    const work = { ...tab('okta'), snapshot: page }
    const { refused } = planFill(after(...both), work, null, false)
    expect(refused).toHaveLength(2)
    expect(refused.flatMap((text) => wordsIn(text))).toEqual([])
    expect(wordsIn(problemText('private-key') + pointProblemText('another', 'acsUrl'))).toEqual([])
  })

  test('in the history', () => {
    const log = readLog('v4')
    const data = log.flatMap((event) => {
      if (event.type === 'setup.started') return [event.oktaHost]
      if (event.type === 'app.bound') return [event.appLabel]
      return event.type === 'seat.named' ? [event.name.trim()] : []
    })
    const lines = historyOf(log)
    expect(new Set(log.map(({ type }) => type)).size).toBeGreaterThan(15)
    expect(lines.flatMap(({ what }) => wordsIn(what, data.filter(Boolean)))).toEqual([])
    expect(['', SEAT, '0'].flatMap((seat) => wordsIn(seatName(seat, SEAT, {})))).toEqual([])
  })

  test('in the notes on the stored record', () => {
    const all = { lost: 1, unreadable: 2, newer: 1, beyond: 2, restored: 1, unknown: 2, differing: 1 }
    const notes = [
      { condition: condition({ ...all, second: '0', mending: '0' }), failure: null },
      { condition: condition({ first: '0' }), failure: '0' },
    ].flatMap((change) =>
      (['timeout', 'odd', 'refused'] as const).flatMap((reason) => {
        const unsaved = { reason, message: '0' }
        const rest = { setup: after(), seat: SEAT, unsaved, vanished: true, others: [headless] }
        return storageView({ ...rest, ...change }).notes
      }),
    )
    expect(notes.length).toBeGreaterThan(30)
    expect(notes.flatMap(({ text }) => wordsIn(text))).toEqual([])
  })

  test('in what a person who comes back is asked', () => {
    const bodies: EventBody[] = [
      ...both,
      { type: 'field.observed', id: 'acsUrl', value: texts.acsUrl },
      { type: 'milestone.seen', milestone: 'test-passed' },
    ]
    const questions = resumeView(after(...bodies), {}, look(), minute(25))?.questions ?? []
    expect(questions).toHaveLength(3)
    expect(questions.flatMap(({ text }) => wordsIn(text))).toEqual([])
  })
})
