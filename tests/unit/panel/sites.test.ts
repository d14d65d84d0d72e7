import { describe, expect, test } from 'vitest'
import { isApiSilent } from '../../../lib/panel/api-silent'
import { sitesFor } from '../../../lib/panel/sites'

describe('the sites that a start will ask for', () => {
  test.each([
    ['acme', 'acme-admin.okta.com'],
    ['https://acme-admin.oktapreview.com/admin/apps', 'acme-admin.oktapreview.com'],
    ['', null],
    ['acme corp', null],
    ['acme.example', null],
  ])('%j: %s', (text, okta) => {
    expect(sitesFor(text)).toEqual({ okta, meta: 'work.meta.com' })
  })
})

describe('Okta’s API counts as silent', () => {
  const failed = (reason: 'offline' | 'forbidden', minute: number) =>
    ({ ok: false, reason, at: `2026-05-01T10:0${minute}:00.000Z`, retryAt: null }) as const
  const answered = (minute: number) =>
    ({ ok: true, value: 1, at: `2026-05-01T10:0${minute}:00.000Z`, next: null }) as const

  test.each([
    ['when nothing was asked', [undefined], false],
    ['when it could not be reached', [failed('offline', 1)], true],
    ['when it could not be reached any more', [answered(1), failed('offline', 2), undefined], true],
    ['when it has answered since', [answered(3), failed('offline', 2)], false],
    ['when it said no', [answered(1), failed('forbidden', 2)], false],
  ])('%s', (_name, answers, silent) => {
    expect(isApiSilent(answers)).toBe(silent)
  })
})
