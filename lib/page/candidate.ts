/** An element that could be the one that is meant, with what speaks for it, in words. */
export interface Candidate<E extends Element> {
  element: E
  evidence: readonly string[]
}

/** The one element that is meant, or why there is none, with what spoke for each that could have been it. */
export type Found<E extends Element> =
  | { ok: true; element: E; evidence: string }
  | { ok: false; reason: 'none' | 'ambiguous'; count: number; evidence: readonly string[] }

/** Nothing on the page could be it. */
export const NONE = { ok: false, reason: 'none', count: 0, evidence: [] } as const

/** Ranks candidates that the same fact speaks for, and takes the first if nothing but it has all that speaks for it. */
export function decide<E extends Element>(candidates: readonly Candidate<E>[]): Found<E> | null {
  const ranked = candidates.toSorted((a, b) => b.evidence.length - a.evidence.length)
  const [first, second] = ranked
  if (!first) return null
  const clear = !second || first.evidence.length > second.evidence.length
  const covers = ranked.every(({ evidence }) => evidence.every((fact) => first.evidence.includes(fact)))
  if (clear && covers) return { ok: true, element: first.element, evidence: first.evidence.join('; ') }
  return {
    ok: false,
    reason: 'ambiguous',
    count: ranked.length,
    evidence: ranked.map(({ evidence }) => evidence.join('; ')),
  }
}
