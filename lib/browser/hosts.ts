import type { ConsoleId } from '../guide/types'

/** The Okta clouds whose admin consoles Tandem knows. Source: Okta's developer documentation, "Okta organizations". */
export const OKTA_CLOUDS = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
] as const

/** Meta's Admin Center. */
export const META_HOST = 'work.meta.com'

/** An Okta org: its label, its cloud, and the exact hosts that belong to it. */
export interface OktaOrg {
  /** "acme" */
  label: string
  cloud: (typeof OKTA_CLOUDS)[number]
  /** "acme-admin.okta.com" */
  adminHost: string
  /** "acme.okta.com" */
  host: string
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

function orgOf(label: string, cloud: OktaOrg['cloud']): OktaOrg | null {
  // "system" hosts the OAuth call-backs of all tenants, "www" and "login" are Okta's own.
  if (!LABEL.test(label) || label.includes('xn--') || ['system', 'www', 'login'].includes(label)) return null
  return { label, cloud, adminHost: `${label}-admin.${cloud}`, host: `${label}.${cloud}` }
}

function orgOfHost(host: string): OktaOrg | null {
  const cloud = OKTA_CLOUDS.find((suffix) => host.endsWith(`.${suffix}`))
  if (!cloud) return null
  const label = host.slice(0, -cloud.length - 1)
  return orgOf(label.endsWith('-admin') ? label.slice(0, -'-admin'.length) : label, cloud)
}

/**
 * The org that a person means by "acme", "acme.okta.com", "acme-admin.okta.com" or a pasted console address; null if
 * it is none of these. A bare label is taken to be on okta.com.
 */
export function parseOrg(text: string): OktaOrg | null {
  const typed = text.trim().toLowerCase()
  if (LABEL.test(typed)) return orgOf(typed.replace(/-admin$/, ''), 'okta.com')
  const place = parseTabUrl(typed.includes('://') ? typed : `https://${typed}`)
  return place && orgOfHost(place.host)
}

/** A tab's address, taken apart strictly: https, no port, no user info, no trailing dot, ASCII. Null for anything else. */
export function parseTabUrl(text: string | undefined): { host: string; path: string } | null {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null
  if (!url || url.protocol !== 'https:' || url.port || url.username || url.password) return null
  if (!/^[a-z0-9.-]+$/.test(url.hostname) || url.hostname.endsWith('.') || url.hostname.includes('xn--'))
    return null
  return { host: url.hostname, path: url.pathname }
}

/** The org whose Admin Console has this host; null if it is no Admin Console. */
export function orgOfAdminHost(host: string): OktaOrg | null {
  const org = orgOfHost(host)
  return org?.adminHost === host ? org : null
}

/** The org's own host beside its Admin Console's: "acme.okta.com". */
export function orgHostOf(adminHost: string): string {
  return orgOfAdminHost(adminHost)?.host ?? adminHost
}

/** The match patterns of exactly the two hosts that a setup needs. */
export function originsFor(oktaHost: string): [string, string] {
  return [`https://${oktaHost}/*`, `https://${META_HOST}/*`]
}

/** Paths of Meta's host that Tandem reads: the admin pages, and where a test sign-in ends. Never OAuth or log-in pages. */
const META_PATHS = /^\/(?:admin(?:\/|$)|login(?:\/|$)|saml(?:\/|$)|sso(?:\/|$)|work\/saml\.php$|$)/

/** Which console a tab shows, by its address; `stranger` is the host of an Okta Admin Console of another org. */
export function consoleOfTab(
  url: string | undefined,
  oktaHost: string,
): { console: ConsoleId; stranger: string | null } | null {
  const place = parseTabUrl(url)
  if (!place) return null
  if (place.host === META_HOST)
    return META_PATHS.test(place.path) ? { console: 'meta', stranger: null } : null
  const org = orgOfAdminHost(place.host)
  if (!org) return null
  return { console: 'okta', stranger: place.host === oktaHost ? null : place.host }
}
