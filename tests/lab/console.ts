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
