import { browser } from 'wxt/browser'
import { orgOfAdminHost, parseTabUrl } from './hosts'
import { createPanelLock } from './panel-lock'

/** The Okta Admin Consoles that Tandem may see now: one a setup. */
async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.flatMap((origin) => {
    const host = parseTabUrl(origin.replace(/\/\*$/, '/'))?.host
    return host !== undefined && orgOfAdminHost(host) ? [host] : []
  })
}

/**
 * Has the browser itself refuse every request of the extension that isn't a GET of Okta's read-only API, on the host
 * of the setup that is opened (null where none is) and on those of other setups: they may be open in other windows.
 * Rules last for the browser session and are set anew whenever a setup is opened; one panel after the other, since two
 * at once would each give the same numbers, which browsers refuse.
 */
export const enforceReadOnly = (oktaHost: string | null): Promise<void> =>
  createPanelLock(navigator.locks, 'tandem-rules')(() => setRules(oktaHost))

async function setRules(oktaHost: string | null): Promise<void> {
  // Chromium's host of the extension is its id, Firefox's a random one, and its id no host at all.
  const own = { initiatorDomains: [new URL(browser.runtime.getURL('/')).host] }
  const hosts = [...new Set([...(oktaHost === null ? [] : [oktaHost]), ...(await grantedHosts())])]
  const rules: NonNullable<
    Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules']
  > = [
    { id: 1, priority: 1, action: { type: 'block' }, condition: { ...own, regexFilter: '.*' } },
    // One rule a host: a regular expression over all of them could grow past what the browser takes.
    ...hosts.map((host, place) => ({
      id: place + 2,
      priority: 2,
      action: { type: 'allow' as const },
      condition: {
        ...own,
        requestMethods: ['get' as const],
        regexFilter: `^https://${host.replaceAll('.', '\\.')}/api/v1/(users/me|apps|logs|org|policies/[0-9A-Za-z]+/rules)([/?]|$)`,
      },
    })),
    // The dry run asks the org's own host for the sign-on response of one app; the host is asked for at that moment.
    ...hosts.flatMap((host, place) => {
      const org = orgOfAdminHost(host)
      if (!org) return []
      const path = '/app/[\\w-]+/exk[0-9A-Za-z]+/sso/saml$'
      return [
        {
          id: hosts.length + place + 2,
          priority: 2,
          action: { type: 'allow' as const },
          condition: {
            ...own,
            requestMethods: ['get' as const],
            regexFilter: `^https://${org.host.replaceAll('.', '\\.')}${path}`,
          },
        },
      ]
    }),
  ]
  const old = await browser.declarativeNetRequest.getSessionRules()
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map(({ id }) => id),
    addRules: rules,
  })
}
