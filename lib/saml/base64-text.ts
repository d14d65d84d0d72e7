/** A text out of base64, or why there is none. */
export type Base64TextResult = { ok: true; text: string } | { ok: false; reason: 'not-base64' | 'not-utf8' }

// A reader of bytes would follow the declaration, a reader of text doesn't: the two could see two documents.
const OTHER_ENCODING = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i

/** Decodes base64 (line breaks allowed, nothing else beside it) that holds UTF-8, and XML that doesn't deny it. */
export function decodeBase64Text(base64: string): Base64TextResult {
  const compact = base64.replace(/[\r\n]/g, '')
  let binary: string
  try {
    binary = atob(compact)
  } catch {
    return { ok: false, reason: 'not-base64' }
  }
  // `atob` forgives blanks, missing padding and stray bits, which other decoders read otherwise.
  if (compact === '' || btoa(binary) !== compact) return { ok: false, reason: 'not-base64' }
  try {
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return OTHER_ENCODING.test(text) ? { ok: false, reason: 'not-utf8' } : { ok: true, text }
  } catch {
    return { ok: false, reason: 'not-utf8' }
  }
}
