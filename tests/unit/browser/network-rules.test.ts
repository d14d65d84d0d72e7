import { beforeEach, expect, test, vi } from 'vitest'
import { createLocks } from './memory'

interface Rule {
  id: number
  priority: number
  action: { type: string }
  condition: { initiatorDomains: string[]; requestMethods?: string[]; regexFilter: string }
}

const session = vi.hoisted(() => ({ rules: [] as Rule[], origins: [] as string[] }))
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `moz-extension://3f1c6f6e-own${path}` },
    permissions: { getAll: () => Promise.resolve({ origins: session.origins }) },
    declarativeNetRequest: {
      getSessionRules: () => Promise.resolve(session.rules),
      // As browsers do: what is there already isn't there twice.
      updateSessionRules: async ({
        removeRuleIds,
        addRules,
      }: {
        removeRuleIds: number[]
        addRules: Rule[]
      }) => {
        await Promise.resolve()
        const kept = session.rules.filter(({ id }) => !removeRuleIds.includes(id))
        if (kept.some(({ id }) => addRules.some((rule) => rule.id === id)))
          throw new Error('Duplicate rule ID: 1')
        session.rules = [...kept, ...addRules]
      },
    },
  },
}))
vi.stubGlobal('navigator', { locks: createLocks() })
const { enforceReadOnly } = await import('../../../lib/browser/network-rules')

/** What the browser makes of a request of the extension: the matching rule of the highest priority. */
function verdict(method: string, url: string): string | undefined {
  return session.rules
    .filter(({ condition: { requestMethods, regexFilter } }) => {
      return (!requestMethods || requestMethods.includes(method)) && new RegExp(regexFilter).test(url)
    })
    .toSorted((one, other) => other.priority - one.priority)[0]?.action.type
}

beforeEach(async () => {
  session.origins = ['https://globex-admin.okta.com/*', 'https://work.meta.com/*']
  await enforceReadOnly('acme-admin.okta.com')
})

const API = 'https://acme-admin.okta.com/api/v1'

test.each([
  `${API}/users/me`,
  `${API}/apps?limit=20`,
  `${API}/apps/0oa1/users?limit=200&expand=user`,
  `${API}/apps/0oa1/groups?limit=200&expand=group`,
  `${API}/logs?filter=x`,
  `${API}/logs?filter=target.id%20eq%20%220oa1%22%20and%20(eventType%20sw%20%22application.provision.user.%22)&limit=100`,
  `${API}/policies/rst1abc/rules`,
  `${API}/policies/rst1abc/rules?after=rul1`,
  'https://globex-admin.okta.com/api/v1/policies/rst1abc/rules',
])('%s may be read, and only read', (url) => {
  expect(verdict('get', url)).toBe('allow')
  for (const method of ['post', 'put', 'patch', 'delete', 'head']) expect(verdict(method, url)).toBe('block')
})

test.each([
  `${API}/policies`,
  `${API}/policies?type=ACCESS_POLICY`,
  `${API}/policies/rst1abc`,
  `${API}/policies/rst1abc/mappings`,
  `${API}/policies/rst1abc/rulesets`,
  `${API}/policies/a/b/rules`,
  `${API}/users`,
  `${API}/users/00u1`,
  `${API}/groups`,
  'https://acme-admin.okta.com/admin/dashboard',
  'https://other-admin.okta.com/api/v1/policies/rst1abc/rules',
  'https://evil.example/https://acme-admin.okta.com/api/v1/apps',
])('%s is blocked', (url) => {
  expect(verdict('get', url)).toBe('block')
})

test('panels that open at once, when the browser has started, set them one after the other', async () => {
  session.rules = []
  // A window's own copy of the module, as each panel has one.
  vi.resetModules()
  const other = await import('../../../lib/browser/network-rules')
  await Promise.all([
    enforceReadOnly(null),
    other.enforceReadOnly(null),
    enforceReadOnly('initech-admin.okta.com'),
    other.enforceReadOnly('initech-admin.okta.com'),
  ])
  expect(verdict('get', 'https://initech-admin.okta.com/api/v1/users/me')).toBe('allow')
})

test('the rules are about the extension’s own requests, by the host of its pages', () => {
  expect(session.rules.length).toBeGreaterThan(1)
  for (const { condition } of session.rules) expect(condition.initiatorDomains).toEqual(['3f1c6f6e-own'])
})
