import { describe, expect, test } from 'vitest'
import { consoleOfTab, orgOfAdminHost, originsFor, parseOrg, parseTabUrl } from '../../../lib/browser/hosts'

describe('parseOrg', () => {
  test.each([
    ['acme', 'acme-admin.okta.com'],
    [' Acme ', 'acme-admin.okta.com'],
    ['acme.okta.com', 'acme-admin.okta.com'],
    ['acme-admin.okta.com', 'acme-admin.okta.com'],
    ['https://acme-admin.okta.com/admin/apps/active?x=1#y', 'acme-admin.okta.com'],
    ['https://acme.oktapreview.com/app/UserHome', 'acme-admin.oktapreview.com'],
    ['dev-12345678.okta.com', 'dev-12345678-admin.okta.com'],
    ['integrator-1234567-admin.okta.com', 'integrator-1234567-admin.okta.com'],
  ])('%s means %s', (text, host) => {
    expect(parseOrg(text)?.adminHost).toBe(host)
  })

  test.each([
    '',
    ' ',
    'acme.example',
    'https://acme-admin.okta.com.evil.example/',
    'https://evil.example/acme-admin.okta.com',
    'https://acme-admin.okta.com@evil.example/',
    'https://acme-admin.okta.com:444/',
    'http://acme-admin.okta.com/',
    'https://okta.com/',
    'https://a.b.okta.com/',
    'system-admin.okta.com',
    'www.okta.com',
    'xn--acme-1.okta.com',
    'acme_okta',
    '-acme',
    'javascript:alert(1)',
  ])('%s is no org', (text) => {
    expect(parseOrg(text)).toBeNull()
  })
})

describe('consoleOfTab', () => {
  const host = 'acme-admin.okta.com'

  test.each([
    ['https://acme-admin.okta.com/admin/apps/active', 'okta', null],
    ['https://globex-admin.okta.com/admin/', 'okta', 'globex-admin.okta.com'],
    ['https://acme-admin.oktapreview.com/admin/', 'okta', 'acme-admin.oktapreview.com'],
    ['https://work.meta.com/admin/work_tools_overview', 'meta', null],
    ['https://work.meta.com/work/saml.php?__cid=1', 'meta', null],
  ])('%s is %s', (url, console, stranger) => {
    expect(consoleOfTab(url, host)).toEqual({ console, stranger })
  })

  test.each([
    undefined,
    'about:blank',
    'http://acme-admin.okta.com/admin',
    'https://acme-admin.okta.com:8443/admin',
    'https://acme-admin.okta.com./admin',
    'https://user@acme-admin.okta.com/admin',
    'https://acme.okta.com/app/UserHome',
    'https://system-admin.okta.com/admin/app/cpc/x/oauth/callback?code=1',
    'https://work.meta.com.evil.example/admin',
    'https://evil-work.meta.com/admin',
    'https://work.meta.com/dialog/oauth?client_id=1',
    'https://work.meta.com/administrator',
  ])('%s is none of ours', (url) => {
    expect(consoleOfTab(url, host)).toBeNull()
  })
})

test('an Admin Console’s host is told from an end user’s', () => {
  expect(orgOfAdminHost('acme-admin.okta.com')?.label).toBe('acme')
  expect(orgOfAdminHost('acme.okta.com')).toBeNull()
})

test('access is asked for two exact hosts', () => {
  expect(originsFor('acme-admin.okta.com')).toEqual([
    'https://acme-admin.okta.com/*',
    'https://work.meta.com/*',
  ])
})

test('a tab’s address is taken apart only if it is plain https', () => {
  expect(parseTabUrl('https://work.meta.com/admin/?a=b#c')).toEqual({
    host: 'work.meta.com',
    path: '/admin/',
  })
  expect(parseTabUrl('https://wörk.meta.com/')).toBeNull()
})
