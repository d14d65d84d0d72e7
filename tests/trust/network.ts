import { startCanary } from './canary'
import type { LoggedRequest } from './net-log'
import { attemptOf, rowOf, type Part, type Row } from './row'
import { tryExits } from './try-exits'
import { walk } from './walks'

/** All that Tandem may ask, as the documents say it; what the product has is not asked. */
const LISTED = [
  /^GET acme-admin\.okta\.com \/api\/v1\/users\/me$/,
  /^GET acme-admin\.okta\.com \/api\/v1\/apps(?:\/|$)/,
  /^GET acme-admin\.okta\.com \/api\/v1\/logs$/,
  /^GET acme-admin\.okta\.com \/api\/v1\/org(?:\/|$)/,
  /^GET acme-admin\.okta\.com \/api\/v1\/policies\/\{id\}\/rules$/,
  // The dry run's.
  /^GET acme\.okta\.com \/app\/[\w-]+\/\{id\}\/sso\/saml$/,
]

const isListed = ({ shape }: LoggedRequest) => LISTED.some((one) => one.test(shape))

/** Chromium's own services, which it asks in every browser: never in the name of a page or an extension. */
const isBrowsers = ({ host, initiator }: LoggedRequest) =>
  /(?:^|\.)(?:googleapis|google|gvt1|gstatic)\.com$/.test(host) &&
  (initiator === '' || /^https:\/\/[\w.]+\.google\.com$/.test(initiator))

async function setups(short: boolean): Promise<Row[]> {
  const asks = rowOf('it asks its own Okta org, by GET, and nobody else')
  const differs = rowOf('nothing else goes out because it is there')
  const canary = await startCanary()
  try {
    const [tandem, hand] = await Promise.all([walk(canary, true, short), walk(canary, false, short)])
    const own = tandem.log.filter(({ initiator }) => initiator === tandem.extension)
    for (const request of own) attemptOf(asks, isListed(request), `${request.shape} was asked`)
    attemptOf(asks, own.length > 0, 'nothing was asked at all')
    const usual = new Set(hand.log.map(({ shape }) => shape))
    for (const request of tandem.log) {
      const expected = usual.has(request.shape) || isBrowsers(request)
      attemptOf(
        differs,
        expected || (request.initiator === tandem.extension && isListed(request)),
        `${request.shape}, made by ${request.initiator || 'the browser'}, is there only with Tandem`,
      )
    }
    const strange = canary.requests.filter(
      ({ host }) => !isBrowsers({ host, initiator: '' } as LoggedRequest),
    )
    attemptOf(differs, strange.length === 0, `${strange[0]?.host} was asked`)
    asks.what = `${short ? 'both pages read and filled' : 'a whole setup and a dry run'} under Chromium’s own log: ${new Set(own.map(({ shape }) => shape)).size} kinds of GET`
    differs.what = `${tandem.log.length} requests beside the ${hand.log.length} of the same work by hand; every name led to a server that listens`
    return [asks, differs]
  } finally {
    await canary.close()
  }
}

async function exits(quick: boolean): Promise<Row[]> {
  const canary = await startCanary()
  try {
    return await tryExits(canary, quick)
  } finally {
    await canary.close()
  }
}

/** What leaves the browser, told by the browser itself and by the other end. */
export const network: Part = async ({ quick }) => (await Promise.all([setups(quick), exits(quick)])).flat()
