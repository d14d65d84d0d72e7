import { useState } from 'react'
import { Button } from './ui/Button'

interface ValueTextProps {
  text: string
  /** A text of many lines: shown in part until asked for. The whole of it is in the document all the time. */
  long: boolean
  label: string
}

/** The text of a value, complete and unchanged; empty while there is none. */
export function ValueText({ text, long, label }: ValueTextProps) {
  const [whole, setWhole] = useState(false)
  return (
    <>
      <code
        className="value-text"
        data-part="text"
        data-folded={(long && !whole) || undefined}
        hidden={text === ''}
      >
        {text}
      </code>
      {long && text !== '' && (
        <Button look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? `Fold the ${label.toLowerCase()}` : `Show the whole ${label.toLowerCase()}`}
        </Button>
      )}
    </>
  )
}
