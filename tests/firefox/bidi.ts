import { WebSocket, type RawData } from 'ws'

/** A connection to a browser that speaks WebDriver BiDi. */
export interface Bidi {
  /** Sends a command. Rejects with the browser's own words, or when there is no answer in time. */
  send<T>(method: string, params: object): Promise<T>
  close(): void
}

/** How long a command may take, in milliseconds. */
const PATIENCE = 60_000

interface Waiting {
  method: string
  settle: (result: unknown) => void
  fail: (error: Error) => void
}

interface Message {
  type: 'success' | 'error' | 'event'
  id: number
  result?: unknown
  error?: string
  message?: string
}

/** Connects to the address that the browser has printed. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 28 })
  const waiting = new Map<number, Waiting>()
  let last = 0
  socket.on('message', (data: RawData) => {
    const { type, id, result, error, message } = JSON.parse(
      Buffer.isBuffer(data) ? data.toString() : 'null',
    ) as Message
    if (type === 'event') return
    const one = waiting.get(id)
    waiting.delete(id)
    if (type === 'success') one?.settle(result)
    else one?.fail(new Error(`${one.method}: ${error}: ${message}`))
  })
  socket.on('close', () => {
    for (const { method, fail } of waiting.values()) fail(new Error(`${method}: the browser has gone`))
    waiting.clear()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => socket.terminate())
  return {
    send: <T>(method: string, params: object) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last
        const late = setTimeout(() => {
          waiting.delete(id)
          reject(new Error(`${method}: no answer in ${PATIENCE / 1000} s`))
        }, PATIENCE)
        waiting.set(id, {
          method,
          settle: (result) => {
            clearTimeout(late)
            resolve(result as T)
          },
          fail: (error) => {
            clearTimeout(late)
            reject(error)
          },
        })
        socket.send(JSON.stringify({ id, method, params }))
      }),
    close: () => socket.close(),
  }
}
