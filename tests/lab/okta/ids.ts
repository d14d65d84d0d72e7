import { randomInt } from 'node:crypto'

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `length` random characters of A–Z, a–z and 0–9. */
export function randomBase62(length: number): string {
  return Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('')
}

/** A new object id in Okta's form: a three-letter kind (`0oa`, `exk`, …) and 17 random characters. */
export function newId(kind: string): string {
  return kind + randomBase62(17)
}
