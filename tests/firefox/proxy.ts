import { connect, createServer, type Socket } from 'node:net'

/** A proxy that leads the consoles' names to the practice lab, and everything else nowhere. */
export interface Proxy {
  port: number
  close(): Promise<void>
}

/** How much a request to be connected may hold, in bytes. */
const MOST = 4096

/**
 * Starts it on the loopback address. A browser asks a proxy for `host:443`, so nobody has to own that port, and what
 * the browser itself would load from elsewhere is refused.
 */
export async function startProxy(hosts: readonly string[], to: number): Promise<Proxy> {
  const open = new Set<Socket>()
  const server = createServer((browser) => {
    open.add(browser)
    browser.on('close', () => open.delete(browser))
    browser.on('error', () => browser.destroy())
    browser.once('data', (head) => {
      const host = /^CONNECT ([\w.-]+):443 HTTP\/1\.1\r\n/.exec(head.toString('latin1', 0, MOST))?.[1]
      if (host === undefined || !hosts.includes(host.toLowerCase())) {
        browser.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
        return
      }
      const lab = connect(to, '127.0.0.1', () => {
        browser.write('HTTP/1.1 200 Connection established\r\n\r\n')
        lab.pipe(browser)
        browser.pipe(lab)
      })
      lab.on('error', () => browser.destroy())
      lab.on('close', () => browser.destroy())
      browser.on('close', () => lab.destroy())
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
