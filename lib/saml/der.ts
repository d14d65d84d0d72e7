/** One DER element: its tag, and where it, its content and the element after it start. */
export interface DerElement {
  tag: number
  start: number
  content: number
  end: number
}

/** ASN.1 tags that tell a certificate from its lookalikes. */
export const TAG = { integer: 0x02, octetString: 0x04, objectIdentifier: 0x06, sequence: 0x30 } as const

/** The DER element that starts at `start`; null if there is none or if it runs past the end. */
export function readElement(bytes: Uint8Array, start: number): DerElement | null {
  const tag = bytes[start]
  const first = bytes[start + 1]
  if (tag === undefined || first === undefined) return null
  if (first < 0x80) {
    const content = start + 2
    return content + first > bytes.length ? null : { tag, start, content, end: content + first }
  }
  const count = first - 0x80
  // Four length bytes are far beyond the size cap; 0x80 alone is BER's open-ended form.
  if (count < 1 || count > 4) return null
  let length = 0
  for (let index = 0; index < count; index++) {
    const byte = bytes[start + 2 + index]
    if (byte === undefined) return null
    length = length * 256 + byte
  }
  const content = start + 2 + count
  return content + length > bytes.length ? null : { tag, start, content, end: content + length }
}

/** The elements that another is made of, in order; null unless they fill it exactly. */
export function elementsIn(bytes: Uint8Array, { content, end }: DerElement): DerElement[] | null {
  const found: DerElement[] = []
  for (let at = content; at < end;) {
    const element = readElement(bytes, at)
    if (!element || element.end > end) return null
    found.push(element)
    at = element.end
  }
  return found
}

/** Bit of a tag that says that an element is made of others. */
const CONSTRUCTED = 0x20
/** How deep elements may lie; those of a certificate lie some ten deep. */
const DEEPEST = 32

/** Whether elements lie in each other without a gap or an overlap, which lenient parsers let pass. */
export function isWellNested(bytes: Uint8Array, element: DerElement, depth = 0): boolean {
  if ((element.tag & CONSTRUCTED) === 0) return true
  const inner = depth < DEEPEST ? elementsIn(bytes, element) : null
  return inner?.every((one) => isWellNested(bytes, one, depth + 1)) ?? false
}

/**
 * Cuts a text's bytes into the DER sequences it is made of; null unless they fill it exactly, so that neither a
 * shortened certificate nor one with something behind it passes.
 */
export function splitSequences(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | null {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let start = 0
  while (start < bytes.length) {
    const element = readElement(bytes, start)
    if (element?.tag !== TAG.sequence) return null
    parts.push(bytes.slice(start, element.end))
    start = element.end
  }
  return parts.length > 0 ? parts : null
}

/**
 * Whether a DER sequence is laid out like a private key: PKCS#1, PKCS#8, SEC 1 and PKCS#12 begin with a one-byte
 * version number, an encrypted PKCS#8 is an algorithm and a string of bytes. No certificate begins like that.
 */
export function looksLikePrivateKey(sequence: Uint8Array): boolean {
  const outer = readElement(sequence, 0)
  const first = outer && readElement(sequence, outer.content)
  if (!first) return false
  if (first.tag === TAG.integer) return first.end - first.content === 1
  const algorithm = first.tag === TAG.sequence ? readElement(sequence, first.content) : null
  const second = readElement(sequence, first.end)
  return algorithm?.tag === TAG.objectIdentifier && second?.tag === TAG.octetString
}
