import { useState } from 'react'
import { messages } from '../lib/i18n/messages'
import { Button } from './ui/Button'

const words = messages('ValueText', {
  fold: 'Fold the signing certificate',
  unfold: 'Show the whole signing certificate',
})

interface ValueTextProps {
  text: string
  /** The certificate, of many lines: shown in part until asked for. The whole of it is in the document all the time. */
  long: boolean
}

/** The text of a value, complete and unchanged; empty while there is none. */
export function ValueText({ text, long }: ValueTextProps) {
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
          {whole ? words().fold : words().unfold}
        </Button>
      )}
    </>
  )
}
