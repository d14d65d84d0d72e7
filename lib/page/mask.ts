import { kindOf } from '../guide/recognise'
import { compact, tidyPem } from './text'

/** Longest text that is looked at, in characters. */
const LONGEST = 400
const TOKEN = /(https?:\/\/\S+)|([^\s@]+@[^\s@]+)|([\p{L}\p{M}\p{N}]+)|([\s.,:;!?()*+&/'’"“”–—-]+)|[^]/giu

const SCRIPTS: readonly [RegExp, string][] = [
  [/^\p{Script=Latin}/u, 'w'],
  [/^\p{Script=Arabic}/u, 'arabic '],
  [/^\p{Script=Hebrew}/u, 'hebrew '],
  [/^\p{Script=Cyrillic}/u, 'cyrillic '],
  [/^\p{Script=Greek}/u, 'greek '],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'kana '],
  [/^\p{Script=Han}/u, 'han '],
  [/^\p{Script=Hangul}/u, 'hangul '],
  [/^\p{Script=Devanagari}/u, 'devanagari '],
  [/^\p{Script=Thai}/u, 'thai '],
]

/** About how long: nobody's name can be told by it. */
function roughly(length: number): string {
  const most = [2, 4, 7, 11, 16].find((limit) => length <= limit)
  return most === undefined ? '16+' : String(most)
}

interface Piece {
  text: string
  /** What stands in its place; null where it may stay. */
  mask: string | null
}

function maskRun(run: string): string {
  if (/^\p{N}+$/u.test(run)) return `‹n${roughly(run.length)}›`
  if (/\p{N}/u.test(run)) return `‹id${roughly(run.length)}›`
  const script = SCRIPTS.find(([pattern]) => pattern.test(run))?.[1] ?? 'x'
  return `‹${script}${roughly(run.length)}›`
}

function pieceOf(run: string, words: ReadonlySet<string>): Piece {
  const known = !/\p{N}/u.test(run) && words.has(run.normalize('NFKC').toLowerCase())
  return { text: run, mask: known ? null : maskRun(run) }
}

const isCapitalised = (text: string) => /^\p{Lu}\p{Ll}*$/u.test(text)

/** A known word beside an unknown one, both with a capital, may be the rest of somebody's name: "Glenn Close". */
function maskNames(pieces: readonly Piece[]): string[] {
  return pieces.map(({ text, mask }, position) => {
    if (mask !== null || !isCapitalised(text)) return mask ?? text
    const beside = [-1, 1].some((side) => {
      const between = pieces[position + side]
      const other = pieces[position + 2 * side]
      return (
        other && between && /^[ .,]+$/.test(between.text) && other.mask !== null && isCapitalised(other.text)
      )
    })
    return beside ? maskRun(text) : text
  })
}

function maskUrl(url: string): string {
  const kind = kindOf(compact(url))
  return `‹${url.toLowerCase().startsWith('https') ? 'https' : 'http'} address${kind ? `: ${kind}` : ''}›`
}

/**
 * A text with everything replaced that isn't a known word: names, numbers, ids, addresses. `words` are lower case. What
 * is left of a replaced word is its script and about how long it was.
 */
export function maskText(text: string, words: ReadonlySet<string>): string {
  const whole = text.trim()
  if (whole.includes('-----BEGIN')) return `‹${kindOf(tidyPem(whole)) ?? 'PEM text'}›`
  const pieces = [...whole.slice(0, LONGEST).matchAll(TOKEN)].map(([all, url, mail, run, between]): Piece => {
    if (url !== undefined) return { text: all, mask: maskUrl(url) }
    if (mail !== undefined) return { text: all, mask: '‹e-mail›' }
    if (run !== undefined) return pieceOf(run, words)
    return { text: between === undefined ? ' ' : between.replace(/\s+/g, ' '), mask: null }
  })
  const masked = maskNames(pieces).join('').replace(/ {2,}/g, ' ').trim()
  return whole.length > LONGEST ? `${masked} …` : masked
}

/** What may be told of a value: whether there is one, about how long it is, and which known shape it has. */
export function valueClass(value: string): string {
  if (value.trim() === '') return 'empty'
  const kind = kindOf(value.includes('-----BEGIN') ? tidyPem(value) : compact(value))
  const length = value.length <= 10 ? 'short' : value.length <= 100 ? 'middle' : 'long'
  return kind ? `${length}, ${kind}` : length
}
