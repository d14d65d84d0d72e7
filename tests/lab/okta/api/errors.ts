import { randomBase62 } from '../ids'
import type { Response } from 'express'

/** The API's error codes that the practice Okta uses, with their HTTP status and summary. */
const ERRORS = {
  E0000001: [400, 'Api validation failed'],
  E0000005: [401, 'Invalid session'],
  E0000006: [403, 'You do not have permission to perform the requested action'],
  E0000007: [404, 'Not found: Resource not found'],
  E0000022: [405, 'The endpoint does not support the provided HTTP method'],
  E0000047: [429, 'API call exceeded rate limit due to too many requests.'],
} as const

/** Answers with an API error; `cause` becomes the only entry of `errorCauses`. */
export function sendApiError(res: Response, code: keyof typeof ERRORS, cause?: string): void {
  const [status, summary] = ERRORS[code]
  res.status(status).json({
    errorCode: code,
    errorSummary: cause ? `${summary}: ${cause}` : summary,
    errorLink: code,
    errorId: `oae${randomBase62(22)}`,
    errorCauses: cause ? [{ errorSummary: cause }] : [],
  })
}
