import { createServer, request as httpsRequest, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import './okta/reflect'
import * as x509 from '@peculiar/x509'
import type { LabSite, LabWorld } from './console'

/** The lab's clock: real time plus an offset, so that it keeps ticking after it was set. */
export interface LabClock {
  now(): Date
  set(date: Date): void
  advance(ms: number): void
}

/** One request that reached the lab; the query is left out because it can carry secrets. */
export interface LabRequest {
  host: string
  method: string
  path: string
  userAgent: string
  at: Date
}

/** A running local server that plays all hosts of its sites. */
export interface LabServer {
  port: number
  hosts: string[]
  /** The value for Chromium's `--host-resolver-rules`. */
  resolverRules: string
  clock: LabClock
  requests: LabRequest[]
  /** A request to one of the lab's hosts from Node, over TLS; redirects are handed back, not followed. */
  fetch: LabWorld['fetch']
  close(): Promise<void>
}

/** Starts one HTTPS server on the loopback address and hands each request to the site that plays its host. */
export async function startServer(
  makeSites: (world: LabWorld) => readonly LabSite[] | Promise<readonly LabSite[]>,
  options: { port?: number } = {},
): Promise<LabServer> {
  const clock = createClock()
  const reach: Reach = { port: 0, certificate: '', hosts: [] }
  const fetch: LabWorld['fetch'] = (url, init) => loopbackFetch(reach, url, init)
  const sites = await makeSites({ now: () => clock.now(), fetch })
  reach.hosts = sites.flatMap((site) => site.hosts)
  const identity = await createServerIdentity(reach.hosts)
  reach.certificate = identity.cert

  const requests: LabRequest[] = []
  const server = createServer(identity, (incoming, response) => {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    requests.push({
      host,
      method: incoming.method ?? '',
      path: (incoming.url ?? '').replace(/\?.*/, ''),
      userAgent: incoming.headers['user-agent'] ?? '',
      at: clock.now(),
    })
    const site = sites.find((candidate) => candidate.hosts.includes(host))
    if (site) site.app(incoming, response)
    else refuseHost(host, response)
  })
  reach.port = await listen(server, options.port ?? 0)
  return {
    port: reach.port,
    hosts: reach.hosts,
    resolverRules: reach.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${reach.port}`).join(', '),
    clock,
    requests,
    fetch,
    close: () => stop(server),
  }
}

function refuseHost(host: string, response: ServerResponse): void {
  response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`Nobody in this lab plays the host "${host}".\n`)
}

function createClock(): LabClock {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    set: (date) => {
      offset = date.getTime() - Date.now()
    },
    advance: (ms) => {
      offset += ms
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
      else reject(new Error('The lab server has no port'))
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    // A browser keeps idle connections open for minutes; close() alone would wait for them.
    server.closeAllConnections()
  })
}

/** A certificate of its own for these hosts, and its key, as PEM. */
export async function createServerIdentity(hosts: readonly string[]): Promise<{ cert: string; key: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Tandem practice lab',
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 30 * 86_400_000),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value }))),
    ],
  })
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(privateKey, 'PRIVATE KEY') }
}

interface Reach {
  port: number
  certificate: string
  hosts: string[]
}

const BODILESS = new Set([101, 103, 204, 205, 304])

/** Real TLS, checked against the lab's own certificate. Redirects are handed back, not followed. */
async function loopbackFetch(reach: Reach, url: string, init?: RequestInit): Promise<Response> {
  const request = new Request(url, init)
  const { protocol, hostname, pathname, search } = new URL(request.url)
  if (protocol !== 'https:' || !reach.hosts.includes(hostname)) {
    throw new TypeError(`Nobody in this lab plays ${protocol}//${hostname}`)
  }
  const body = Buffer.from(await request.arrayBuffer())
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(
      {
        host: '127.0.0.1',
        port: reach.port,
        servername: hostname,
        ca: reach.certificate,
        method: request.method,
        path: pathname + search,
        headers: { ...Object.fromEntries(request.headers), host: hostname, 'content-length': body.length },
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => resolve(toResponse(incoming, Buffer.concat(chunks))))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function toResponse(incoming: IncomingMessage, body: Buffer): Response {
  const status = incoming.statusCode ?? 500
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return new Response(BODILESS.has(status) ? null : new Uint8Array(body), { status, headers })
}
