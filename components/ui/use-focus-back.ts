import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/**
 * For a form or question that takes the focus: when it goes, the focus goes back to what it was called up with. That
 * may be hidden meanwhile, but has to stay in the document.
 */
export function useFocusBack<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  const [opener] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const shown = box.current
    return () => {
      // Whoever went on to something else meanwhile stays there.
      if (!shown?.contains(document.activeElement) || !(opener instanceof HTMLElement)) return
      // It is shown again only when all of this change is in the document.
      queueMicrotask(() => opener.focus())
    }
  }, [opener])
  return box
}
