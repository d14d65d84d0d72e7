import * as v from 'valibot'
import type { OktaFailure } from './client'

const errorBody = v.object({ errorCode: v.string() })

/** What an answer other than 200 means for the person. Texts may be translated, so only status and code count. */
export function failureOf(status: number, body: string | null): OktaFailure {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), errorBody), body)
  const code = parsed.success ? parsed.output.errorCode : null
  if (status === 429) return 'rate-limited'
  if (status === 401) return code === 'E0000015' ? 'not-offered' : 'signed-out'
  if (status === 403) return code === 'E0000005' ? 'signed-out' : 'forbidden'
  if (status === 404) return 'not-found'
  return status >= 500 ? 'unavailable' : 'unexpected'
}
