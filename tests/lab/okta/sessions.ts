import { randomBytes } from 'node:crypto'
import type { Request } from 'express'
import type { LabWorld } from '../console'

/** A signed-in browser. */
export interface Session {
  id: string
  userId: string
  /** Every state-changing request of the console must carry it. */
  xsrfToken: string
  createdAt: Date
  expiresAt: Date
}

/** The sessions of one org; the same session serves its two hosts. */
export interface Sessions {
  open(userId: string): Session
  of(req: Request): Session | undefined
  close(session: Session): void
  /** A ticket, good for one use, that carries a session to the org's other host. */
  issueTicket(session: Session): string
  redeemTicket(ticket: string): Session | undefined
}

/** The name of the session cookie. */
export const SESSION_COOKIE = 'sid'

const TWO_HOURS = 2 * 3600_000

/** Creates the session store of one org. */
export function createSessions(world: LabWorld): Sessions {
  const sessions = new Map<string, Session>()
  const tickets = new Map<string, Session>()
  return {
    open(userId) {
      const createdAt = world.now()
      const session: Session = {
        id: randomBytes(24).toString('base64url'),
        userId,
        xsrfToken: randomBytes(32).toString('hex'),
        createdAt,
        expiresAt: new Date(createdAt.getTime() + TWO_HOURS),
      }
      sessions.set(session.id, session)
      return session
    },
    of(req) {
      const session = sessions.get(readCookie(req, SESSION_COOKIE))
      return session && session.expiresAt > world.now() ? session : undefined
    },
    close: (session) => {
      sessions.delete(session.id)
    },
    issueTicket(session) {
      const ticket = randomBytes(24).toString('base64url')
      tickets.set(ticket, session)
      return ticket
    },
    redeemTicket(ticket) {
      const session = tickets.get(ticket)
      tickets.delete(ticket)
      return session
    },
  }
}

function readCookie(req: Request, name: string): string {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? ''
}
