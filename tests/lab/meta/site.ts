import express from 'express'
import { LAB_PEOPLE, type LabSite, type LabWorld } from '../console'
import { consoleScript } from './client-bundle'
import { createConsoleHost } from './console-host'
import { createMailboxHost } from './mailbox-host'
import { createGraphHost } from './oauth-routes'
import { createOAuthServer } from './oauth-server'
import { completeOptions, type MetaOptions } from './options'
import { createScimHost } from './scim-host'
import { signInCookies, type SignInCookie } from './sessions'
import { createMetaState, type MetaState } from './state'

/** The practice Meta: its hosts, its memory, and a way in that skips the sign-in page. */
export interface MetaSite extends LabSite {
  state: MetaState
  /** Cookies of a browser that is signed in, as Ada unless told otherwise. */
  signInCookies(email?: string): SignInCookie[]
}

/** Starts a practice Meta with one company, Acme, whose only account is Ada's. */
export function createMetaSite(world: LabWorld, options?: MetaOptions): MetaSite {
  const settings = completeOptions(options)
  const state = createMetaState(settings, world.now())
  const oauth = createOAuthServer(state)
  const consoleHost = createConsoleHost(state, world, oauth)
  const hosts = new Map([
    ['work.meta.com', consoleHost],
    ['graph.work.meta.com', createGraphHost(oauth)],
    ['scim.workplace.com', createScimHost(state, world, oauth)],
    ['mail.acme.example', createMailboxHost(state)],
  ])
  // The older host name answers as well where the console hands it out.
  if (settings.hostFamily === 'facebook') hosts.set('work.facebook.com', consoleHost)

  const app = express()
  app.use((request, response, next) => {
    const host = hosts.get(request.hostname)
    if (host) host(request, response, next)
    else next()
  })
  // Build early, so that the first page does not wait; a failure shows on that page's request.
  consoleScript().catch(() => undefined)
  return {
    hosts: [...hosts.keys()],
    app,
    state,
    signInCookies: (email = LAB_PEOPLE[0].email) => signInCookies(state, email),
  }
}
