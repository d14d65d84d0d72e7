/** An outline around one element. */
export interface Frame {
  /** Puts it around the element, wherever that is by now; null hides it. */
  around(element: Element | null): void
  remove(): void
}

/** Where an element is seen in the top window, through the frames that it stands in. In CSS pixels. */
function placeOf(
  element: Element,
  top: Window,
): { left: number; top: number; width: number; height: number } {
  const { left, top: above, width, height } = element.getBoundingClientRect()
  const place = { left, top: above, width, height }
  let view = element.ownerDocument.defaultView
  while (view && view !== top) {
    const frame: Element | null = view.frameElement
    if (!frame) break
    const box = frame.getBoundingClientRect()
    place.left += box.left + frame.clientLeft
    place.top += box.top + frame.clientTop
    view = frame.ownerDocument.defaultView
  }
  return place
}

/**
 * Makes an outline. It lives in a closed shadow root beside the page's own tree, holds no text and lets every click
 * through.
 */
export function createFrame(document: Document): Frame {
  const host = document.createElement('div')
  const frame = document.createElement('div')
  Object.assign(frame.style, {
    position: 'fixed',
    display: 'none',
    zIndex: '2147483647',
    pointerEvents: 'none',
    boxSizing: 'border-box',
    border: '3px solid #b4540a',
    borderRadius: '8px',
    outline: '2px solid #ffffff',
  })
  host.attachShadow({ mode: 'closed' }).append(frame)
  document.documentElement.append(host)
  return {
    around(element) {
      const view = document.defaultView
      if (!element?.isConnected || !view) {
        frame.style.display = 'none'
        return
      }
      const { left, top, width, height } = placeOf(element, view)
      Object.assign(frame.style, {
        display: 'block',
        left: `${left - 6}px`,
        top: `${top - 6}px`,
        width: `${width + 12}px`,
        height: `${height + 12}px`,
      })
    },
    remove: () => host.remove(),
  }
}
