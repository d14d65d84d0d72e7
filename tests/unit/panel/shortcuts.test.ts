import { describe, expect, test } from 'vitest'
import { keyText } from '../../../components/key-names'
import { consoleToFill, nextToCopy } from '../../../lib/panel/key-targets'
import { shortcutOf, type KeyPress } from '../../../lib/panel/shortcuts'
import type { EventBody } from '../../../lib/setup/events'
import { bound, captured, texts } from '../setup/sample'
import { view } from './scene'

const press = (key: string, code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...change,
})

describe('a key of the panel', () => {
  test.each([
    ['Enter', 'Enter', 'main'],
    ['n', 'KeyN', 'next'],
    ['C', 'KeyC', 'copy'],
    ['i', 'KeyI', 'fill'],
    ['k', 'KeyK', 'help'],
    // A Mac's Option, an Arabic and a Cyrillic keyboard.
    ['˚', 'KeyK', 'help'],
    ['Dead', 'KeyN', 'next'],
    ['ؤ', 'KeyC', 'copy'],
    ['ш', 'KeyI', 'fill'],
    // Dvorak: what is written on the key counts.
    ['c', 'KeyI', 'copy'],
    ['j', 'KeyC', null],
    ['x', 'KeyX', null],
  ] as const)('%s on %s is %s', (key, code, id) => {
    expect(shortcutOf(press(key, code))).toBe(id)
  })

  test.each([
    [{ altKey: false }],
    [{ ctrlKey: true }],
    [{ metaKey: true }],
    [{ shiftKey: true }],
    [{ repeat: true }],
    [{ isComposing: true }],
  ])('is none with %j', (change) => {
    expect(shortcutOf(press('k', 'KeyK', change))).toBeNull()
  })

  test('is written as the keyboard has it', () => {
    expect(keyText('Alt+Shift+O', false)).toBe('Alt+Shift+O')
    expect(keyText('MacCtrl+Shift+O', true)).toBe('⌃⇧O')
    expect(keyText('Command+Alt+Enter', true)).toBe('⌘⌥↩')
    expect(keyText('⌃⇧O', true)).toBe('⌃⇧O')
  })
})

describe('what a key acts on', () => {
  const read = [bound, captured('audienceUrl'), captured('acsUrl'), captured('issuer')]

  test('is each value in turn that its console has not got yet', () => {
    const shown = { ...view(undefined, read), now: null }
    const first = nextToCopy(shown, null)
    const second = nextToCopy(shown, first)
    const third = nextToCopy(shown, second)
    expect(new Set([first, second, third])).toEqual(new Set(['audienceUrl', 'acsUrl', 'issuer']))
    expect(nextToCopy(shown, third)).toBe(first)
    expect(nextToCopy({ ...view(undefined, [bound]), now: null }, null)).toBeNull()
    const saved: EventBody = { type: 'value.saved', id: 'issuer', value: texts.issuer }
    const done = { ...view(undefined, [bound, captured('issuer'), saved]), now: null }
    expect(nextToCopy(done, null)).toBeNull()
  })

  test('is a value of the current step’s console, if there is one', () => {
    const shown = view(undefined, read)
    const step = shown.steps.find(({ spec }) => spec.console === 'meta')
    expect(nextToCopy({ ...shown, now: step ?? null }, null)).toBe('issuer')
  })

  const fill = (okta: boolean, meta: boolean) => ({
    fill: { okta: { ready: okta, why: '' }, meta: { ready: meta, why: '' } },
  })
  test.each([
    [true, false, 'meta', 'okta'],
    [false, true, null, 'meta'],
    [true, true, 'meta', 'meta'],
    [true, true, null, null],
    [false, false, 'okta', 'okta'],
    [false, false, null, null],
  ] as const)(
    'Okta’s form ready: %j, Meta’s: %j, the step names %j: it is %j',
    (okta, meta, lead, wanted) => {
      expect(consoleToFill(fill(okta, meta), lead)).toBe(wanted)
    },
  )
})
