import * as v from 'valibot'

/** Why Okta's API gave no answer that counts. */
export type OktaFailure =
  | 'offline'
  | 'timeout'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'unexpected'

/** An answer of Okta's API, or the reason why there is none. Never half of one. `at`: ISO 8601. */
export type OktaAnswer<T> =
  | { ok: true; value: T; at: string; next: string | null }
  | { ok: false; reason: OktaFailure; at: string; retryAt: number | null }

/** How long Okta may take, in milliseconds. */
const PATIENCE = 10_000
/** Largest answer that is read, in characters. */
const LARGEST = 2_000_000

const errorBody = v.object({ errorCode: v.string() })

function reasonOf(status: number, body: string): OktaFailure {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), errorBody), body)
  const code = parsed.success ? parsed.output.errorCode : null
  if (status === 429) return 'rate-limited'
  if (status === 401) return code === 'E0000015' ? 'forbidden' : 'signed-out'
  if (status === 403) return code === 'E0000005' ? 'signed-out' : 'forbidden'
  if (status === 404) return 'not-found'
  return status >= 500 ? 'unavailable' : 'unexpected'
}

/** The address of the next page, from the `Link` headers; only its path and query count. */
function nextPage(headers: Headers): string | null {
  const link = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1]
  if (link === undefined || !URL.canParse(link)) return null
  const url = new URL(link)
  return url.pathname + url.search
}

/**
 * Reads from Okta's API with the session that the admin already has in this browser: GET, the given host, nothing
 * else. Never throws; whatever isn't a sound answer is a reason.
 */
export async function getFromOkta(
  host: string,
  path: string,
  accept: 'application/json' | 'application/xml',
  signal?: AbortSignal,
): Promise<OktaAnswer<string>> {
  const at = new Date().toISOString()
  const fail = (reason: OktaFailure, retryAt: number | null = null) => ({
    ok: false as const,
    reason,
    at,
    retryAt,
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
      return fail('signed-out')
    const body = await response.text()
    if (response.status !== 200) {
      const reset = Number(response.headers.get('x-rate-limit-reset'))
      return fail(reasonOf(response.status, body), reset > 0 ? reset * 1000 : null)
    }
    const type = response.headers.get('content-type') ?? ''
    // A sign-in page with status 200 is how some set-ups say that the session is over.
    if (type.includes('html')) return fail('signed-out')
    const wanted = accept === 'application/json' ? type.includes('json') : type.includes('xml')
    if (!wanted || body.length > LARGEST) return fail('unexpected')
    return { ok: true, value: body, at, next: nextPage(response.headers) }
  } catch (error) {
    if (patience.aborted) return fail('timeout')
    return fail(error instanceof TypeError ? 'offline' : 'unexpected')
  }
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
