import { consoleOfTab, OKTA_CLOUDS, orgOfAdminHost, parseOrg } from '../../lib/browser/hosts'
import { createRandom, shuffled } from '../bench/seed'
import { attemptOf, rowOf, type Part } from './row'

/** The setup's own Admin Console. */
const OWN = 'acme-admin.okta.com'

/** Signs that look like others, from Unicode's list of confusables. */
const LOOK_ALIKE: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'ɑ', 'à', '@', 'а'],
  c: ['с', 'ϲ', 'ç'],
  e: ['е', 'é', '3'],
  m: ['rn', 'м', 'ṃ'],
  n: ['ո', 'ñ'],
  d: ['ԁ', 'ḍ'],
  i: ['і', 'l', '1', 'ı'],
  o: ['о', '0', 'ο', 'ö'],
  k: ['κ', 'к', 'ķ'],
  t: ['τ', 'т', 'ţ'],
  '-': ['‐', '–', '_', '--', ''],
  '.': ['。', '．', '-', '..', ''],
  w: ['vv', 'ѡ'],
  r: ['г', 'ŕ'],
}

/** Everything that stands in place of one sign of a host. */
function oneSignOff(host: string): string[] {
  return Array.from(host).flatMap((sign, place) => {
    const before = host.slice(0, place)
    const after = host.slice(place + 1)
    const instead = [
      ...(LOOK_ALIKE[sign] ?? []),
      '',
      sign + sign,
      '\u200b' + sign,
      '\u00ad' + sign,
      `%${sign}`,
    ]
    const typos = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-.', (other) => before + other + after)
    return [...instead.map((other) => before + other + after), ...typos]
  })
}

/** A host inside of another name, which is somebody else's. */
const embedded = (host: string) =>
  [
    'evil.example',
    'okta.com.evil.example',
    'xn--okt-7cd.com',
    '1.2.3.4',
    'okta.com',
    'meta.com',
    'okta.co',
  ].flatMap((evil) => [
    `${host}.${evil}`,
    `${evil}.${host}`,
    `${host}-${evil}`,
    `${host}${evil}`,
    `${evil}@${host}.${evil}`,
    `${host.replaceAll('.', '-')}.${evil}`,
    `${host.split('.')[0] ?? ''}.${evil}`,
  ])

/** Ways to write an address with a host; what the browser makes of each is for the browser's own parser. */
const addresses = (host: string): string[] => [
  `https://${host}/admin/apps`,
  `http://${host}/admin/apps`,
  `https://${host}./admin/apps`,
  `https://${host}:444/admin/apps`,
  `https://${host}:443/admin/apps`,
  `https://user@${host}/`,
  `https://${OWN}@${host}/`,
  `https://evil.example/${host}/admin`,
  `https://evil.example/?u=https://${host}/`,
  `https://evil.example#https://${host}/`,
  `https://evil.example\\@${host}/`,
  `https:\\\\${host}\\admin`,
  `ftp://${host}/`,
  `wss://${host}/`,
  `file://${host}/admin`,
  `blob:https://${host}/1`,
  `view-source:https://${host}/`,
  `javascript://${host}/%0aalert(1)`,
  `data:text/html,https://${host}/`,
  `filesystem:https://${host}/temporary/x`,
  ` https://${host}/`,
  `https://[::ffff:${host}]/`,
]

/** Hosts that are no console of the setup, and the two that are. */
function hostsToTry(): string[] {
  const labels = [
    'acme',
    'acme-admin',
    'system',
    'system-admin',
    'www',
    'www-admin',
    'login-admin',
    'admin',
    '-admin',
  ]
  const orgs = ['globex', 'acme1', 'acme-test', 'acme-admin-admin', 'xn--cme-vva', 'a', 'a'.repeat(64)]
  const clouds = [...OKTA_CLOUDS, 'okta.org', 'oktapreview.co', 'okta.com.cn', 'okta1.com', 'trexcloud.com']
  const tenants = [...labels, ...orgs, ...orgs.map((org) => `${org}-admin`)].flatMap((label) =>
    clouds.map((cloud) => `${label}.${cloud}`),
  )
  const metas = [
    'meta.com',
    'www.meta.com',
    'work.meta.com.br',
    'admin.work.meta.com',
    'work.facebook.com',
    'work-meta.com',
  ]
  const fixed = [OWN, 'work.meta.com', ...OKTA_CLOUDS, ...metas]
  return [
    ...new Set([
      ...fixed,
      ...tenants,
      ...['acme-admin.okta.com', 'work.meta.com', 'acme.okta.com'].flatMap((host) => [
        ...oneSignOff(host),
        ...embedded(host),
      ]),
    ]),
  ]
}

/** What the browser's own parser makes of an address: the oracle, which shares no line with the product's check. */
function truth(address: string): { console: 'okta' | 'meta' | 'stranger' | null } {
  if (!URL.canParse(address)) return { console: null }
  const { origin, href, hostname } = new URL(address)
  // An origin has no user info; the address as a whole has to begin with it.
  if (!href.startsWith(`${origin}/`)) return { console: null }
  if (origin === `https://${OWN}`) return { console: 'okta' }
  if (origin === 'https://work.meta.com') return { console: 'meta' }
  const parts = hostname.split('.')
  // Okta's own: call-backs of all tenants, and its front doors.
  if (/^(?:system|www|login)-admin$/.test(parts[0] ?? '')) return { console: null }
  const cloud = parts.slice(1).join('.')
  const other =
    origin === `https://${hostname}` &&
    parts[0]?.endsWith('-admin') &&
    OKTA_CLOUDS.some((one) => one === cloud)
  return { console: other ? 'stranger' : null }
}

/** Look-alike addresses against the parser that decides what is a console. */
export const hosts: Part = ({ quick }) => {
  const all = shuffled(
    hostsToTry().flatMap((host) => addresses(host)),
    createRandom(11),
  )
  const some = quick ? all.slice(0, 20_000) : all
  const never = rowOf('a look-alike is never a console of the setup')
  const known = rowOf('the setup’s own consoles are known')
  const typed = rowOf('what is typed as an org leads to an Okta host or is refused')
  let strangers = 0
  for (const address of some) {
    const { console: wanted } = truth(address)
    const found = consoleOfTab(address, OWN)
    const is = found === null ? null : found.stranger === null ? found.console : 'stranger'
    if (wanted === 'okta' || wanted === 'meta') {
      // Of Meta's host only the admin's pages count.
      attemptOf(
        known,
        is === wanted || (wanted === 'meta' && is === null),
        `${address} is taken for ${String(is)}`,
      )
      continue
    }
    if (is === 'stranger') strangers += 1
    attemptOf(
      never,
      is === null || (is === 'stranger' && wanted === 'stranger'),
      `${address} is taken for ${String(is)}`,
    )
  }
  for (const host of hostsToTry()) {
    const org = parseOrg(host)
    const address = `https://${host}/`
    const meant = URL.canParse(address) ? new URL(address).hostname : host
    const sane =
      org === null ||
      (orgOfAdminHost(org.adminHost)?.host === org.host &&
        [org.label, `${org.label}-admin`, org.host, org.adminHost].includes(meant) &&
        OKTA_CLOUDS.some((cloud) => org.adminHost === `${org.label}-admin.${cloud}`))
    attemptOf(typed, sane, `“${host}” leads to ${org?.adminHost ?? ''}`)
  }
  never.what = `other signs, names around it, ports, user info, schemes; ${strangers.toLocaleString('en')} of other orgs, named as such`
  known.what = 'in every way of writing that a browser makes the same address of'
  typed.what = 'the same hosts, typed in the first-run page'
  return Promise.resolve([never, known, typed])
}
