import { splitSequences } from './der'

const namedCharacters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// Bounded on every side, so that no text makes them slow. Word processors turn hyphens into dashes.
const MARKER =
  /(?<![-\u2010-\u2015])[-\u2010-\u2015]{1,10}\s{0,4}(BEGIN|END)\s{0,4}([A-Z0-9. ]{0,40}?)\s{0,4}[-\u2010-\u2015]{1,10}/gi
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
// One is wanted and two are too many; the rest only shows what kind of bundle it is.
const ENOUGH = 8
const CERTIFICATE_LABEL = /^(?:X\.?509\s*)?CERTIFICATE$/i

function unescapeXml(text: string): string {
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return namedCharacters[name.toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Undoes what JSON, XML and chat programs do to a PEM text on its way. */
function unwrap(text: string): string {
  // Twice: a certificate quoted in an XML that itself is quoted in a page.
  return unescapeXml(unescapeXml(text))
    .replace(INVISIBLE, '')
    .replaceAll(String.raw`\r`, '\n')
    .replaceAll(String.raw`\n`, '\n')
    .replaceAll(String.raw`\t`, ' ')
    .replaceAll(String.raw`\/`, '/')
    .replace(/<(?:[\w.-]{1,40}:)?X509Certificate>/gi, '-----BEGIN CERTIFICATE-----')
    .replace(/<\/(?:[\w.-]{1,40}:)?X509Certificate>/gi, '-----END CERTIFICATE-----')
    .trim()
    .replace(/^["'`]|["'`,;]{1,2}$/g, '')
}

/** The base64 texts between markers; one whole text if there are no markers; null if a marker names anything else. */
function blocksOf(text: string): string[] | null {
  const markers = [...text.matchAll(MARKER)]
  if (markers.some((marker) => !CERTIFICATE_LABEL.test(marker[2] ?? ''))) return null
  const first = markers[0]
  if (!first) return [text]
  const blocks: string[] = []
  // A first line that got lost in copying leaves a block that only has an end.
  if (first[1]?.toUpperCase() === 'END') blocks.push(text.slice(0, first.index))
  markers.forEach((marker, index) => {
    if (marker[1]?.toUpperCase() !== 'BEGIN') return
    blocks.push(text.slice(marker.index + marker[0].length, markers[index + 1]?.index ?? text.length))
  })
  return blocks
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  const compact = base64.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null
  try {
    return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** Whether a text says of itself that it holds a private key. */
export function namesPrivateKey(text: string): boolean {
  return /PRIVATE[\s_-]{0,4}(?:KEY|LINES)/i.test(unwrap(text))
}

/**
 * The different DER sequences in a text that may be PEM, bare base64, or either of them after JSON or XML escaping;
 * null if there is anything else where the base64 should be.
 */
export function sequencesIn(text: string): Uint8Array<ArrayBuffer>[] | null {
  const blocks = blocksOf(unwrap(text))
  if (!blocks) return null
  const found: Uint8Array<ArrayBuffer>[] = []
  for (const block of blocks) {
    // Padding ends a base64 text: what follows it is another one.
    for (const piece of block.split(/(?<==)\s*(?=[^=\s])/)) {
      const bytes = bytesOf(piece)
      const sequences = bytes && splitSequences(bytes)
      if (!sequences) return null
      for (const sequence of sequences) {
        if (found.length === ENOUGH) break
        if (!found.some((other) => equalBytes(other, sequence))) found.push(sequence)
      }
    }
  }
  return found.length > 0 ? found : null
}

/** Canonical PEM of a DER certificate: 64 columns, LF, no trailing newline. */
export function pemOf(der: Uint8Array): string {
  let binary = ''
  for (const byte of der) binary += String.fromCharCode(byte)
  const lines = btoa(binary).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n')
}
