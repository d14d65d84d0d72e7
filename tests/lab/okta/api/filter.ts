/** A parsed `attribute eq "value"`. */
export interface EqualsFilter {
  attribute: string
  value: string
}

/** Parses filters of the form `a eq "x" and b eq "y"`; null when there is something else in it. */
export function parseFilter(filter: string): EqualsFilter[] | null {
  if (!filter.trim()) return []
  const parts = filter.split(/\s+and\s+/).map((part) => /^\s*([\w.]+)\s+eq\s+"([^"]*)"\s*$/.exec(part))
  const parsed = parts.map((match) => match && { attribute: match[1] ?? '', value: match[2] ?? '' })
  return parsed.every((entry) => entry !== null) ? parsed : null
}
