import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

/** The host that the tests ask for; no test leaves this machine. */
export const HOST = 'acme-admin.okta.com'

/** A request as the local server saw it. */
export interface Seen {
  method: string
  url: string
  host: string
  accept: string
  init: RequestInit
}

/** A local server in Okta's place. */
export interface Server {
  seen: Seen[]
  answer(reply: (request: IncomingMessage, response: ServerResponse) => void): void
  /** Answers every request with this. */
  reply(status: number, body: string, headers?: Record<string, string>): void
  close(): Promise<void>
}

/**
 * Starts a server, and has `fetch` ask it instead of the HTTPS address. Everything else about the request, and the
 * whole answer, is real.
 */
export async function startServer(): Promise<Server> {
  let act: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    response.end()
  const server = createServer((request, response) => act(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const seen: Seen[] = []
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (input: URL, init: RequestInit) => {
    const asked = new URL(input)
    const { Accept = '' } = init.headers as Record<string, string>
    seen.push({
      method: init.method ?? 'GET',
      url: asked.pathname + asked.search,
      host: `${asked.protocol}//${asked.host}`,
      accept: Accept,
      init,
    })
    return real(`http://127.0.0.1:${port}${asked.pathname}${asked.search}`, init)
  })
  return {
    seen,
    answer(reply) {
      act = reply
    },
    reply(status, body, headers = {}) {
      act = (_request, response) => response.writeHead(status, headers).end(body)
    },
    async close() {
      vi.unstubAllGlobals()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
