import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { Panel } from '../../../components/Panel'
import { Above, Below, Finished, HandOffOffer, Held, Setups } from '../../../components/PanelParts'
import { TourOffer } from '../../../components/TourOffer'
import type { PanelActions, PanelView } from '../../../lib/panel/view'
import { readAppMetadata } from '../../../lib/setup/app-metadata'
import { parseHandOff } from '../../../lib/report/handoff'
import { parsePicksFile } from '../../../lib/report/picks-file'
import { parseCertificate } from '../../../lib/saml/certificate'
import { createDocumentParser } from '../../../lib/saml/document-parser'
import { parseMetadata } from '../../../lib/saml/metadata'
import { readDirectoryFile } from '../../../lib/setup/directory-file'
import { helpFacts } from '../../../scripts/gallery/help-facts'
import { soundStorage } from '../../../scripts/gallery/record-scenes'

/** Something from outside: a text, or the bytes of a file in base64. */
export interface Input {
  text: string
  bytes?: boolean
  /** Instead of sending it: a piece that is repeated so many times between the text's two halves. */
  repeat?: { piece: string; times: number }
}

/** What came of it. `blocked`: the longest task meanwhile, in milliseconds; the browser tells of none below 50. */
export interface Outcome {
  result: unknown
  thrown: string | null
  blocked: number
}

const nothing = () => Promise.resolve()
const actions = new Proxy({}, { get: () => nothing }) as unknown as PanelActions

const readers = {
  metadata: (text: string) => parseMetadata(text, createDocumentParser()),
  appMetadata: async (text: string) => {
    const read = await readAppMetadata(text, createDocumentParser())
    return read.ok ? { ok: true, issuer: read.issuer, fingerprint: read.certificate.sha256 } : read
  },
  certificate: (text: string) => parseCertificate(text),
  handOff: (text: string) => {
    const result = parseHandOff(text)
    return result.ok ? { ok: true } : result
  },
  picks: (text: string) => {
    const result = parsePicksFile(text)
    return result.ok ? { ok: true } : result
  },
  directory: async (_text: string, file: File) => {
    const result = await readDirectoryFile(file)
    return result.ok ? { ok: true } : result
  },
  // What a measurement costs by itself.
  nothing: (text: string) => ({ ok: text.length >= 0 }),
}

/** What can be read. */
export type Reader = keyof typeof readers

let longest = 0
const note = (list: PerformanceEntry[]) => {
  for (const { duration } of list) longest = Math.max(longest, duration)
}
const observer = new PerformanceObserver((list) => note(list.getEntries()))
observer.observe({ type: 'longtask' })
// Timers that are set one after the other wait 4 ms each; a message doesn't.
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', resolve)
    port1.start()
    port2.postMessage(null)
  })

async function tryOne(reader: Reader, { text, repeat }: Input): Promise<Outcome> {
  const half = Math.ceil(text.length / 2)
  const whole = repeat ? text.slice(0, half) + repeat.piece.repeat(repeat.times) + text.slice(half) : text
  // Making the file is no part of reading it.
  const bytes = reader === 'directory' ? Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0)) : whole
  const file = new File([bytes], 'people')
  await turn()
  await turn()
  note(observer.takeRecords())
  longest = 0
  let result: unknown = null
  let thrown: string | null = null
  try {
    result = await readers[reader](whole, file)
  } catch (error) {
    thrown = String(error)
  }
  // Tasks are told of once they have ended.
  await turn()
  await turn()
  note(observer.takeRecords())
  return { result, thrown, blocked: longest }
}

let root: ReturnType<typeof createRoot> | null = null

/** Draws the panel and says which elements and attributes it is made of. */
function draw(view: PanelView, status: string): string[] {
  const holder = document.getElementById('root')
  if (!holder) throw new Error('no place to draw')
  root ??= createRoot(holder)
  flushSync(() =>
    root?.render(
      <Panel
        view={view}
        whole={{ view, parts: { Above, Held, Below, TourOffer, Finished, Setups, HandOffOffer } }}
        actions={actions}
        storage={soundStorage}
        policy={[]}
        help={helpFacts}
        say={() => {}}
        status={status}
        offline={false}
        tour={{ offered: false, onAnswer: () => {} }}
      />,
    ),
  )
  return madeOf(holder)
}

/** The names of elements and attributes in a part of a page, each once. */
function madeOf(holder: Element): string[] {
  const names = new Set<string>()
  for (const element of holder.querySelectorAll('*')) {
    names.add(element.localName)
    for (const { name } of element.attributes) names.add(`@${name}`)
  }
  return [...names]
}

async function tryAll(reader: Reader, inputs: readonly Input[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const input of inputs) outcomes.push(await tryOne(reader, input))
  return outcomes
}

const trust = { tryAll, draw }
/** What can be asked of the page. */
export type TrustPage = typeof trust
Object.assign(globalThis, { trust })
