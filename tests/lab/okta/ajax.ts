import type { Response } from 'express'

/** The console puts this before each JSON answer, so that no other site can run it as a script. */
const GUARD = 'while(1){};'

/** Answers a console script with guarded JSON. */
export function sendAjax(res: Response, body: unknown, status = 200): void {
  res
    .status(status)
    .type('application/json')
    .send(GUARD + JSON.stringify(body))
}

/** Answers a console form with field errors; the form shows them above its fields. */
export function sendFormErrors(res: Response, ...errors: string[]): void {
  sendAjax(res, { errors })
}
