import * as v from 'valibot'
import { failureOf } from './failure-of'
import { pace } from './pace'
import { pauseOf } from './rate-limit-reset'
import { readText } from './read-text'
import { budgetOf } from './request-budget'

/** Why Okta's API gave no answer that counts. */
export type OktaFailure =
  | 'offline'
  | 'timeout'
  | 'signed-out'
  | 'forbidden'
  | 'not-offered'
  | 'no-policy'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'unexpected'

/** No answer, and why. `at`: ISO 8601; `retryAt`: epoch milliseconds, by this computer's clock. */
export interface OktaNoAnswer {
  ok: false
  reason: OktaFailure
  at: string
  retryAt: number | null
}

/** An answer of Okta's API, or the reason why there is none. Never half of one. `at`: ISO 8601. */
export type OktaAnswer<T> = { ok: true; value: T; at: string; next: string | null } | OktaNoAnswer

/** How long Okta may take for one try, in milliseconds. */
const PATIENCE = 10_000
/** Largest answer that is read, in bytes. */
const LARGEST = 2_000_000
/** Pauses before the second and the third try where Okta asked for none, in milliseconds. There is no fourth. */
const PAUSES = [400, 1200]
/** How long one call may pause in all: a panel that says "in half a minute" is better than one that hangs. */
const LONGEST_PAUSE = 10_000

/** What one request came to. `again`: the pause after which another may do better; null where none would. */
interface Try {
  answer: OktaAnswer<string>
  again: number | 'soon' | null
}

/** No answer, for that reason. */
export function noAnswer(reason: OktaFailure, retryAt: number | null = null): OktaNoAnswer {
  return { ok: false, reason, at: new Date().toISOString(), retryAt }
}

/** The address of the next page, from the `Link` headers: its path and query, or what stands there if it has none. */
function nextPage(headers: Headers, base: string): string | null {
  const link = /<([^<>]*)>;\s*rel="?next\b/.exec(headers.get('link') ?? '')?.[1]
  if (link === undefined || !URL.canParse(link, base)) return link ?? null
  const url = new URL(link, base)
  return url.pathname + url.search
}

async function askOnce(host: string, path: string, accept: string, signal?: AbortSignal): Promise<Try> {
  const at = new Date().toISOString()
  const no = (reason: OktaFailure, again: Try['again'] = null, retryAt: number | null = null): Try => ({
    answer: { ok: false, reason, at, retryAt },
    again,
  })
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    const response = await fetch(new URL(path, `https://${host}`), {
      credentials: 'include',
      redirect: 'manual',
      headers: { Accept: accept },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    // A session that is over, or a proxy before Okta, sends one elsewhere; nothing of ours follows.
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return no('signed-out')
    const body = await readText(response, LARGEST)
    const type = response.headers.get('content-type') ?? ''
    // An end user's page says itself why it holds nothing: not assigned, not active.
    if (accept === 'text/html' && [200, 400, 403].includes(response.status))
      return body !== null && type.includes('html')
        ? { answer: { ok: true, value: body, at, next: null }, again: null }
        : no('unexpected')
    if (response.status === 429) {
      const pause = pauseOf(response.headers, Date.now())
      return no('rate-limited', pause, pause === null ? null : Date.now() + pause)
    }
    if (response.status !== 200)
      return no(failureOf(response.status, body), response.status >= 500 ? 'soon' : null)
    // A sign-in page with status 200 is how some set-ups say that the session is over.
    if (type.includes('html')) return no('signed-out')
    const wanted = accept === 'application/json' ? type.includes('json') : type.includes('xml')
    if (!wanted || body === null) return no('unexpected')
    return {
      answer: { ok: true, value: body, at, next: nextPage(response.headers, `https://${host}`) },
      again: null,
    }
  } catch (error) {
    if (patience.aborted) return no('timeout')
    return error instanceof TypeError ? no('offline', 'soon') : no('unexpected')
  }
}

/**
 * Reads from Okta's API with the session that the admin already has in this browser: GET, the given host, nothing
 * else, and within the host's budget. Asks up to three times where asking again can help. Never throws; whatever isn't
 * a sound answer is a reason.
 */
export async function getFromOkta(
  host: string,
  path: string,
  accept: 'application/json' | 'application/xml' | 'text/html',
  signal?: AbortSignal,
): Promise<OktaAnswer<string>> {
  let pauseLeft = LONGEST_PAUSE
  for (const pause of [...PAUSES, Infinity]) {
    const leave = await budgetOf(host).enter(signal)
    if (!leave) break
    const { answer, again } = await askOnce(host, path, accept, signal).finally(leave)
    const rest = again === 'soon' ? pause : again
    if (rest === null || pause === Infinity || rest > pauseLeft) return answer
    pauseLeft -= rest
    await pace.wait(rest, signal)
  }
  // Given up by its caller, waiting for its turn or for another try; nobody reads this any more.
  return noAnswer('unexpected')
}

/** The same for JSON, checked against a schema; fields that the schema doesn't name are let through unread. */
export async function getJson<S extends v.GenericSchema>(
  host: string,
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<OktaAnswer<v.InferOutput<S>>> {
  const answer = await getFromOkta(host, path, 'application/json', signal)
  if (!answer.ok) return answer
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), answer.value)
  return parsed.success
    ? { ...answer, value: parsed.output }
    : { ok: false, reason: 'unexpected', at: answer.at, retryAt: null }
}
