import { createSocket } from 'node:dgram'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServerIdentity } from '../lab/server'

/** A server that plays every name on earth and notes what reaches it. */
export interface Canary {
  /** Sends all names there, as the last rule of Chromium's resolver. */
  resolverRule: string
  /** Requests that arrived. */
  requests: { host: string; method: string; path: string }[]
  /** Names to which a connection was opened, whether or not a request followed. */
  connections: string[]
  /** Port of a socket that takes what isn't asked over HTTP. */
  udpPort: number
  /** How many datagrams arrived there. */
  datagrams(): number
  close(): Promise<void>
}

/** Starts it on the loopback address. */
export async function startCanary(): Promise<Canary> {
  const requests: Canary['requests'] = []
  const connections: string[] = []
  const identity = await createServerIdentity(['canary.example'])
  const server = createServer(identity, (incoming, response) => {
    requests.push({
      host: (incoming.headers.host ?? '').replace(/:\d+$/, ''),
      method: incoming.method ?? '',
      path: (incoming.url ?? '').replace(/\?.*/, ''),
    })
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
    response.end('<!doctype html><title>canary</title>')
  })
  server.on('secureConnection', (socket) => {
    connections.push(String(Reflect.get(socket, 'servername')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const udp = createSocket('udp4')
  let datagrams = 0
  udp.on('message', () => (datagrams += 1))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    resolverRule: `MAP * 127.0.0.1:${port}`,
    requests,
    connections,
    udpPort: udp.address().port,
    datagrams: () => datagrams,
    close() {
      udp.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
