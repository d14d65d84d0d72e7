/**
 * Ways in which a page keeps something from people's eyes, as HTML around it (`%`). What is moved away is moved upwards
 * too: in a page from right to left, people can scroll to what lies on the left.
 */
export const hidings: Readonly<Record<string, string>> = {
  'hidden attribute': '<div hidden>%</div>',
  'display none': '<div style="display: none">%</div>',
  'visibility hidden': '<div style="visibility: hidden">%</div>',
  'off screen': '<div style="position: absolute; left: -9999px; top: -9999px">%</div>',
  'moved away': '<div style="position: absolute; transform: translate(-3000px, -3000px)">%</div>',
  'no size': '<div style="position: absolute; width: 0; height: 0; overflow: hidden">%</div>',
  clipped:
    '<div style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">%</div>',
  transparent: '<div style="position: absolute; opacity: 0; pointer-events: none">%</div>',
  'closed details': '<details><summary>More</summary>%</details>',
  'hidden from assistive technology, off screen':
    '<div aria-hidden="true" style="position: fixed; left: -5000px; top: -5000px">%</div>',
}
