import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { findAccount, type Account, type MetaState } from './state'

const SESSION_COOKIE = 'lab_session'
const BROWSER_COOKIE = 'lab_browser'

/** A cookie in the form that browser automation takes. */
export interface SignInCookie {
  name: string
  value: string
  domain: string
  path: string
  secure: boolean
  httpOnly: boolean
  sameSite: 'Lax'
}

function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=')
    if (key === name) return rest.join('=')
  }
  return null
}

const cookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

function openSession(state: MetaState, email: string): string {
  const token = randomBytes(24).toString('hex')
  state.sessions.set(token, email)
  return token
}

/** Signs a browser in by handing it a session cookie. */
export function signIn(state: MetaState, response: Response, email: string): void {
  response.cookie(SESSION_COOKIE, openSession(state, email), cookieOptions)
}

/** Ends the browser's session. */
export function signOut(state: MetaState, request: Request, response: Response): void {
  state.sessions.delete(readCookie(request, SESSION_COOKIE) ?? '')
  response.clearCookie(SESSION_COOKIE, cookieOptions)
}

/** The account that a request is signed in with; none once the account is deactivated. */
export function signedInAccount(state: MetaState, request: Request): Account | null {
  const email = state.sessions.get(readCookie(request, SESSION_COOKIE) ?? '')
  const account = email === undefined ? undefined : findAccount(state, email)
  return account && account.status !== 'Deactivated' ? account : null
}

/** The cookies of a signed-in browser, for tests that do not want to go through the sign-in page. */
export function signInCookies(state: MetaState, email: string): SignInCookie[] {
  return [
    {
      name: SESSION_COOKIE,
      value: openSession(state, email),
      domain: 'work.meta.com',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]
}

function csrfFor(state: MetaState, browser: string): string {
  return createHmac('sha256', state.csrfKey).update(browser).digest('hex')
}

/** The anti-forgery token for the browser that asks for a page; the browser is marked with a cookie first. */
export function issueCsrfToken(state: MetaState, request: Request, response: Response): string {
  let browser = readCookie(request, BROWSER_COOKIE)
  if (browser === null) {
    browser = randomBytes(16).toString('hex')
    response.cookie(BROWSER_COOKIE, browser, cookieOptions)
  }
  return csrfFor(state, browser)
}

/** Whether a call carries the anti-forgery token of its browser. */
export function hasCsrfToken(state: MetaState, request: Request): boolean {
  const browser = readCookie(request, BROWSER_COOKIE)
  const token = Buffer.from(request.get('x-csrf-token') ?? '')
  const expected = Buffer.from(browser === null ? '' : csrfFor(state, browser))
  return expected.length > 0 && token.length === expected.length && timingSafeEqual(token, expected)
}
