import { describeElement, holdsText, isDrawn } from './describe'

const controls = 'a[href], button, input, select, textarea, summary'

/** Cut off by intent, with a way to all of it: a folded certificate, what is pointed at, what a title repeats. */
const excused = '[data-folded], .pointing-value, [title], [title] *, svg, svg *, input, textarea, select'

function stickingOut(elements: readonly Element[]): string[] {
  const width = document.documentElement.clientWidth
  return elements
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > width + 1
    })
    .map((element) => `sticks out sideways: ${describeElement(element)}`)
}

function hides(style: CSSStyleDeclaration): boolean {
  return [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip')
}

function cutOff(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => {
      if (element.matches(excused)) return false
      const style = getComputedStyle(element)
      if (style.display === 'inline') return false
      const wide = element.scrollWidth > element.clientWidth + 1
      // Text that stands out of its own box is cut off by whatever comes after it, or lies over it.
      if (holdsText(element) || element.matches(controls)) {
        if (wide && style.overflowX !== 'auto' && style.overflowX !== 'scroll') return true
      }
      return hides(style) && (wide || element.scrollHeight > element.clientHeight + 2)
    })
    .map((element) => `text cut off: ${describeElement(element)}`)
}

/** The bar or card that sticks to an edge, over whatever is scrolled below it; null for what is scrolled. */
const barOf = (element: Element) => element.closest('.top-bar, .status-line, .tour')

/** Nothing can be pressed beside a dialog that has the page to itself. */
const inReach = (element: Element) =>
  document.querySelector('dialog:modal') === null || element.closest('dialog:modal') !== null

function overlapping(elements: readonly Element[]): string[] {
  const boxes = elements
    .filter((element) => element.matches(controls) && inReach(element))
    // A box belongs to its label.
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
  const found: string[] = []
  for (const [place, one] of boxes.entries())
    for (const other of boxes.slice(place + 1)) {
      if (one.element.contains(other.element) || barOf(one.element) !== barOf(other.element)) continue
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (across > 2 && down > 2)
        found.push(`overlap: ${describeElement(one.element)} and ${describeElement(other.element)}`)
    }
  return found
}

/** What is wrong with how the document is laid out at its present width; empty if nothing is. */
export function layoutFaults(root: ParentNode = document.body): string[] {
  const drawn = [...root.querySelectorAll('*')].filter(isDrawn)
  return [...stickingOut(drawn), ...cutOff(drawn), ...overlapping(drawn)]
}
