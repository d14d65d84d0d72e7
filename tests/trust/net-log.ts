import { readFileSync } from 'node:fs'

/** A request as Chromium's own log of its network has it. */
export interface LoggedRequest {
  method: string
  /** "GET acme-admin.okta.com /api/v1/apps/{id}": method, host and path, what differs by run left out. */
  shape: string
  host: string
  path: string
  /** Origin of what made it; "" where the browser itself did. */
  initiator: string
}

interface Log {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; source: { id: number }; params?: Record<string, unknown> }[]
}

/** Leaves out of a path what differs from run to run: ids of apps, people, companies and sessions. */
export const shapeOf = (path: string): string =>
  path
    .replace(/\b(?:0oa|exk|00u|rst|00p|0pr)[0-9A-Za-z]{6,}/g, '{id}')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/\/\d+(?=\/|$)/g, '/{id}')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All requests of http and https in a log of `--log-net-log`, in the order of their start. */
export function readNetLog(file: string): LoggedRequest[] {
  const text = readFileSync(file, 'utf8').trimEnd()
  // A browser that was ended in a hurry leaves its log open.
  const log = JSON.parse(
    text.endsWith(']}') || text.endsWith('}') ? text : `${text.replace(/,$/, '')}]}`,
  ) as Log
  const start = log.constants.logEventTypes['URL_REQUEST_START_JOB']
  if (start === undefined) throw new Error('The log knows no start of a request')
  return log.events.flatMap(({ type, params }) => {
    const address = params?.['url']
    if (type !== start || typeof address !== 'string' || !/^https?:/.test(address)) return []
    const { host, pathname: path } = new URL(address)
    const method = textOf(params?.['method'])
    const initiator = textOf(params?.['initiator'])
    return [
      {
        method,
        host,
        path,
        shape: `${method} ${host} ${shapeOf(path)}`,
        initiator: initiator.includes('://') ? initiator : '',
      },
    ]
  })
}
