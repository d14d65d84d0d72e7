/** A parsed `attribute eq "value"` or `attribute sw "value"`. */
export interface LogCondition {
  attribute: string
  operator: 'eq' | 'sw'
  value: string
}

const CONDITION = /^\s*([\w.]+)\s+(eq|sw)\s+"([^"]*)"\s*$/

function parseCondition(text: string): LogCondition | null {
  const [, attribute, operator, value] = CONDITION.exec(text) ?? []
  if (attribute === undefined || value === undefined) return null
  return { attribute, operator: operator === 'sw' ? 'sw' : 'eq', value }
}

/**
 * Parses filters of the System Log of the form `a eq "x" and (b sw "y" or b eq "z")`: all of the groups have to hold, and
 * of each group one condition. Null when there is something else in it.
 */
export function parseLogFilter(filter: string): LogCondition[][] | null {
  if (!filter.trim()) return []
  const groups = filter.split(/\s+and\s+/).map((part) =>
    part
      .replace(/^\s*\((.*)\)\s*$/, '$1')
      .split(/\s+or\s+/)
      .map(parseCondition),
  )
  const sound = groups.map((group) => group.filter((one) => one !== null))
  return sound.every((group, place) => group.length === groups[place]?.length) ? sound : null
}
