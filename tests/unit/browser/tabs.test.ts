import { beforeEach, describe, expect, test, vi } from 'vitest'
import { askPage } from '../../../lib/browser/tabs'
import { pageScriptKey } from '../../../lib/page/key'

/** What `executeScript` is given, by this product. */
interface Injection {
  files?: string[]
  func?: (...args: unknown[]) => unknown
  args?: unknown[]
}
const execute = vi.hoisted(() => vi.fn<(injection: Injection) => Promise<{ result: unknown }[]>>())
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: execute } } }))

/** A tab that has nothing until files come; `replies`: what the console's script says, call by call. */
function tab(replies: unknown[]): { files: string[][]; calls: unknown[][] } {
  const seen = { files: [] as string[][], calls: [] as unknown[][] }
  let isThere = false
  execute.mockImplementation(({ files, args = [] }) => {
    if (files) {
      seen.files.push(files)
      isThere = true
      return Promise.resolve([{ result: null }])
    }
    seen.calls.push(args)
    return Promise.resolve([{ result: isThere ? { answer: replies.shift() } : null }])
  })
  return seen
}
const press = () => askPage(7, 'meta', 'press', 'meta.nav-people')

beforeEach(() => {
  execute.mockReset()
})

describe('a console’s page is asked', () => {
  test('once where it has everything, after its own console’s script was put there', async () => {
    const seen = tab([{ answer: true }])
    expect(await press()).toEqual({ ok: true, value: true })
    expect(seen.files).toEqual([['/page-meta.js']])
    expect(seen.calls.map(([key]) => key)).toEqual([pageScriptKey('meta'), pageScriptKey('meta')])
    await askPage(7, 'okta', 'press', 'okta.edit')
    expect(seen.calls.at(-1)?.[0]).toBe(pageScriptKey('okta'))
    expect(pageScriptKey('okta')).not.toBe(pageScriptKey('meta'))
  })

  test('again after each part that it asks for, which may ask for another', async () => {
    const seen = tab([{ needs: ['fields', 'directory'] }, { needs: ['names'] }, { answer: false }])
    expect(await press()).toEqual({ ok: true, value: false })
    expect(seen.files).toEqual([['/page-meta.js'], ['/fields.js', '/directory.js'], ['/names.js']])
  })

  test('not for ever: a part that it does not take is no answer', async () => {
    const seen = tab([{ needs: ['fields'] }, { needs: ['fields'] }, { answer: true }])
    expect(await press()).toMatchObject({ ok: false, reason: 'failed' })
    expect(seen.files).toEqual([['/page-meta.js'], ['/fields.js']])
  })
})
