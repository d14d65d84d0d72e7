/** Whether one node comes before the other in the same document or shadow root; false where they have none in common. */
export function precedes(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b)
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0
  )
}

/** For sorting nodes as a page has them. */
export function inOrder(a: Node, b: Node): number {
  if (a === b) return 0
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1
}
