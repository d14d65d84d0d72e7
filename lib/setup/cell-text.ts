/** Most characters of a cell that are looked at; no word or address of ours is longer. */
export const CELL_LIMIT = 1_000

/** A cell's text without blanks around it, at most 1,000 characters; "" only if the cell says nothing at all. */
export function cellText(text: string): string {
  const cut = text.slice(0, CELL_LIMIT).trim()
  return cut === '' && text.length > CELL_LIMIT ? '…' : cut
}
