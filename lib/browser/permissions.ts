import { browser } from 'wxt/browser'
import { META_HOST, originsFor } from './hosts'
import type { ConsoleId } from '../guide/types'

/** Asks the browser for access to exactly the two hosts. Call it in a click: browsers ask only then. */
export function requestAccess(oktaHost: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsFor(oktaHost) })
}

/** Gives the access to an org's Admin Console back, if there is any. */
export async function giveAccessBack(oktaHost: string): Promise<void> {
  await browser.permissions.remove({ origins: [`https://${oktaHost}/*`] })
}

/** Asks the browser for access to the org's own host, for the dry run. Call it in a click. */
export function requestOrgAccess(orgHost: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`https://${orgHost}/*`] })
}

/** Which of the two consoles Tandem may see now. */
export async function currentAccess(oktaHost: string): Promise<Record<ConsoleId, boolean>> {
  const has = (origin: string) => browser.permissions.contains({ origins: [origin] })
  const [okta, meta] = await Promise.all([has(`https://${oktaHost}/*`), has(`https://${META_HOST}/*`)])
  return { okta, meta }
}
