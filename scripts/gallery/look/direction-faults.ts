import { describeElement, isDrawn } from './describe'

/** Icons that point on or back, or show lines of text, by lucide's own names. */
const pointing =
  /-(?:left|right)\b|external-link|file-(?:in|out)put|undo|redo|skip-|list-(?:checks|tree)|log-(?:in|out)/

function isFlipped(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { scale, transform } = getComputedStyle(one)
    if (scale.startsWith('-1') || transform.startsWith('matrix(-')) return true
    if (one.matches('button, a, li, p, h2, h3')) return false
  }
  return false
}

/** How far a heading's text begins from the edge at which its box begins in this direction, in CSS pixels. */
function startGap(heading: Element, direction: string): number {
  const range = document.createRange()
  range.selectNodeContents(heading)
  const text = range.getBoundingClientRect()
  const box = heading.getBoundingClientRect()
  return direction === 'rtl' ? box.right - text.right : text.left - box.left
}

/**
 * What isn't as the language's direction of writing wants it: the whole document, signs that point, where headings
 * begin, and values, which keep their own direction.
 */
export function directionFaults(direction: 'ltr' | 'rtl', root: ParentNode = document.body): string[] {
  const drawn = [...root.querySelectorAll('*')].filter(isDrawn)
  const turned = drawn.filter(
    (element) =>
      element.matches('svg') &&
      pointing.test(element.getAttribute('class') ?? '') &&
      isFlipped(element) !== (direction === 'rtl'),
  )
  const headings = drawn.filter((element) => element.matches('h2') && startGap(element, direction) > 8)
  const torn = drawn.filter(
    (element) => element.matches('code, input[type="text"], textarea') && !keepsOwn(element),
  )
  return [
    ...(getComputedStyle(document.body).direction === direction ? [] : [`the document is not ${direction}`]),
    ...turned.map((element) => `points the wrong way: ${element.getAttribute('class') ?? ''}`),
    ...headings.map((element) => `begins at the wrong side: ${describeElement(element)}`),
    ...torn.map((element) => `takes the panel's direction: ${describeElement(element)}`),
  ]
}

function keepsOwn(element: Element): boolean {
  const { direction, unicodeBidi } = getComputedStyle(element)
  return direction === 'ltr' || unicodeBidi === 'plaintext'
}
