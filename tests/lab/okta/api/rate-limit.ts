import type { RequestHandler } from 'express'
import type { Tenant } from '../tenant'
import { sendApiError } from './errors'

const MINUTE = 60_000

/** Counts API requests per minute, says so in the headers, and refuses what is over the limit. */
export function rateLimit(tenant: Tenant): RequestHandler {
  let budget = tenant.state.options.rateLimit
  let used = 0
  let resetAt = 0
  return (_req, res, next) => {
    const now = tenant.world.now().getTime()
    const options = tenant.state.options.rateLimit
    if (options !== budget) {
      // A test has set another budget: it counts from here.
      budget = options
      used = 0
      resetAt = now + MINUTE
    } else if (resetAt === 0) {
      resetAt = now + MINUTE
    } else if (now >= resetAt) {
      // The option speaks of the first minute; later minutes start full.
      budget = tenant.state.options.rateLimit = { limit: options.limit, remaining: options.limit }
      used = 0
      resetAt = now + MINUTE
    }
    const left = budget.remaining - used
    used += 1
    // By the lab's clock, as the reset is.
    res.set('Date', new Date(now).toUTCString())
    res.set('X-Rate-Limit-Limit', String(budget.limit))
    res.set('X-Rate-Limit-Remaining', String(Math.max(0, left - 1)))
    res.set('X-Rate-Limit-Reset', String(Math.ceil(resetAt / 1000)))
    if (left <= 0) sendApiError(res, 'E0000047')
    else next()
  }
}
