/** What stands in the way of seeing an element: folded parts around it, and the first in it if all of those are folded. */
function foldedParts(region: Element): HTMLDetailsElement[] {
  const around: HTMLDetailsElement[] = []
  for (let one: Element | null = region; one; one = one.parentElement)
    if (one instanceof HTMLDetailsElement && !one.open) around.push(one)
  const inside = [...region.children].filter((child) => child instanceof HTMLDetailsElement)
  const [first] = inside
  return first && inside.every(({ open }) => !open) ? [...around, first] : around
}

/**
 * Frames a region and brings it into sight, unfolded. Returns the function that takes the frame away and folds again
 * what was folded. Moves at once: there is nothing to be animated.
 */
export function pointAt(region: HTMLElement): () => void {
  const opened = foldedParts(region)
  for (const part of opened) part.open = true
  region.dataset['pointedAt'] = ''
  region.scrollIntoView({ block: 'start' })
  return () => {
    delete region.dataset['pointedAt']
    for (const part of opened) part.open = false
  }
}
