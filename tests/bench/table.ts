/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** The number below which such a part of them lies, between two by proportion. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const lower = sorted[Math.floor(place)] ?? Number.NaN
  const upper = sorted[Math.ceil(place)] ?? Number.NaN
  return lower + (upper - lower) * (place - Math.floor(place))
}

/** Between which two of them their true middle lies in 95 of 100 cases, by counting ranks. */
export function medianRange(numbers: readonly number[]): [lower: number, upper: number] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rank = Math.max(0, Math.floor(sorted.length / 2 - 0.98 * Math.sqrt(sorted.length)))
  return [sorted[rank] ?? Number.NaN, sorted[sorted.length - 1 - rank] ?? Number.NaN]
}

/** The middle with the least and the most beside it: "1.20 (1.05–1.90)". */
export function spread(numbers: readonly number[]): string {
  if (numbers.length === 0) return '–'
  return `${round(median(numbers))} (${round(Math.min(...numbers))}–${round(Math.max(...numbers))})`
}

/** A number in three figures. */
export function round(number: number): string {
  if (Math.abs(number) >= 100) return number.toFixed(0)
  return number.toFixed(Math.abs(number) >= 10 ? 1 : Math.abs(number) < 0.1 ? 3 : 2)
}

/** A table in plain text. */
export interface Table {
  heading: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  notes?: readonly string[]
}

/** Sets a table in plain text: the first column to the left, all others to the right. */
export function formatTable({ heading, columns, rows, notes = [] }: Table): string {
  const all = [columns, ...rows]
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? ''
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
  return [heading, ...lines, ...notes.map((note) => `  ${note}`)].join('\n')
}
