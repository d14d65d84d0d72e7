import { useEffect, useRef, useState } from 'react'

/** How long a text has to stay before it is said, in milliseconds: longer than the panel's next look takes. */
const SETTLED = 1300
/** How long it stays for screen readers then, in milliseconds; after that it would only be read a second time. */
const KEPT = 5000

/**
 * Says to screen readers what has changed without their doing, once it has come to rest: what only flits by is left
 * out. The first text isn't said, since it is read with everything else.
 */
export function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const last = useRef(text)
  useEffect(() => {
    if (text === last.current) return
    const begin = setTimeout(() => {
      last.current = text
      setSaid(text)
    }, SETTLED)
    const end = setTimeout(() => setSaid(''), SETTLED + KEPT)
    return () => {
      clearTimeout(begin)
      clearTimeout(end)
    }
  }, [text])
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  )
}
