import { browser } from 'wxt/browser'

/**
 * Has the browser itself refuse every request of the extension that isn't a GET of Okta's read-only API on the
 * granted host. Rules last for the browser session and are set anew whenever the panel opens.
 */
export async function enforceReadOnly(oktaHost: string): Promise<void> {
  const own = { initiatorDomains: [browser.runtime.id] }
  const rules: Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules'] = [
    { id: 1, priority: 1, action: { type: 'block' }, condition: { ...own, regexFilter: '.*' } },
    {
      id: 2,
      priority: 2,
      action: { type: 'allow' },
      condition: {
        ...own,
        requestMethods: ['get'],
        regexFilter: `^https://${oktaHost.replaceAll('.', '\\.')}/api/v1/(users/me|apps|logs|org)([/?]|$)`,
      },
    },
  ]
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [1, 2], addRules: rules })
}
