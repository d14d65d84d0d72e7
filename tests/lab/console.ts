import type { Express } from 'express'

/** What a practice console gets from the lab: time, and a way to reach the lab's other hosts over real HTTPS. */
export interface LabWorld {
  /** The lab's clock; tests may move it. */
  now(): Date
  /**
   * Server-to-server HTTPS request to one of the lab's own host names (`https://scim.workplace.com/…`),
   * routed to the lab's port on the loopback address. Rejects for any host the lab does not play.
   */
  fetch(url: string, init?: RequestInit): Promise<Response>
}

/** One site of the lab: the host names it answers for, and the app that answers. */
export interface LabSite {
  hosts: readonly string[]
  app: Express
}

/** The people of the practice company. `okta` is false for somebody whom Okta does not know. */
export const LAB_PEOPLE = [
  { id: '00u1labada0000000001', first: 'Ada', last: 'Admin', email: 'ada@acme.example', admin: true },
  { id: '00u1labben0000000002', first: 'Ben', last: 'Builder', email: 'ben@acme.example', admin: false },
  { id: '00u1labeve0000000003', first: 'Eve', last: 'Example', email: 'eve@acme.example', admin: false },
] as const

/** The OAuth client that the practice Okta is at the practice Meta. */
export const LAB_OAUTH_CLIENT = {
  id: 'okta-practice-client',
  secret: 'okta-practice-secret',
  scope: 'manage_accounts',
  authorizeUrl: 'https://work.meta.com/dialog/oauth',
  tokenUrl: 'https://graph.work.meta.com/oauth/access_token',
  redirectUri: 'https://system-admin.okta.com/admin/app/cpc/facebook_work_accounts/oauth/callback',
  scimBaseUrl: 'https://scim.workplace.com',
} as const
