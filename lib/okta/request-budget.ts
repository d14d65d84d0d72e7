import { pace, type Pace } from './pace'

/** How much a host is asked for. */
export interface BudgetLimits {
  /** Requests within `per` milliseconds. */
  most: number
  per: number
  /** Requests at the same time. */
  together: number
}

/** Says, at the end of a request, that it is over. */
export type Leave = () => void

/** Lets requests through one by one, as far as the limits allow. */
export interface RequestBudget {
  /** Waits for one's turn; null where the signal ended the wait. Whoever is let in has to leave. */
  enter(signal?: AbortSignal): Promise<Leave | null>
}

/** Okta's cap for one person in the Admin Console, and few enough at a time to leave the console its own share. */
const LIMITS: BudgetLimits = { most: 40, per: 10_000, together: 4 }

/**
 * Creates a budget: first come, first served. A request counts from its start until `per` after its end, since nobody
 * here knows at which moment in between the server saw it; so no span of `per` holds more than `most` as the server
 * counts, however slow the way there is.
 */
export function createBudget({ most, per, together }: BudgetLimits, time: Pace): RequestBudget {
  let running = 0
  /** When the requests of late ended, the oldest first. */
  let ended: number[] = []
  const queue: (() => void)[] = []
  let alarm = false

  function letIn(): void {
    const now = time.now()
    ended = ended.filter((end) => now - end < per)
    while (queue.length > 0 && running < together && running + ended.length < most) {
      running += 1
      queue.shift()?.()
    }
    const [oldest] = ended
    if (queue.length === 0 || running === together || oldest === undefined || alarm) return
    alarm = true
    void time.wait(oldest + per - now).then(() => {
      alarm = false
      letIn()
    })
  }

  function leaveOnce(): Leave {
    let gone = false
    return () => {
      if (gone) return
      gone = true
      running -= 1
      ended.push(time.now())
      letIn()
    }
  }

  return {
    enter: (signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(null)
        const turn = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve(leaveOnce())
        }
        const giveUp = () => {
          queue.splice(queue.indexOf(turn), 1)
          signal?.removeEventListener('abort', giveUp)
          resolve(null)
        }
        signal?.addEventListener('abort', giveUp)
        queue.push(turn)
        letIn()
      }),
  }
}

const budgets = new Map<string, RequestBudget>()

/** The budget that all calls to this host share. */
export function budgetOf(host: string): RequestBudget {
  const budget = budgets.get(host) ?? createBudget(LIMITS, pace)
  budgets.set(host, budget)
  return budget
}
