import { useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import { Button } from './ui/Button'
import { useFocusBack } from './ui/use-focus-back'

const words = messages('PasteForm', {
  paste: phrase('Paste {label}'),
  check: 'Check',
  checkValue: phrase('Check {label}'),
  cancel: 'Cancel',
})

interface PasteFormProps {
  label: string
  /** A text of many lines, where Enter breaks the line instead of sending. */
  long: boolean
  onPaste: (text: string) => void
  onCancel: () => void
}

/** A field to paste or type a value into; what comes in is checked like any other input. */
export function PasteForm({ label, long, onPaste, onCancel }: PasteFormProps) {
  const [text, setText] = useState('')
  const box = useFocusBack<HTMLFormElement>()
  const field = {
    'aria-label': words().paste({ label }),
    autoFocus: true,
    spellCheck: false,
    autoComplete: 'off',
    value: text,
  }
  return (
    <form
      ref={box}
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onPaste(text)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {long ? (
        <textarea
          {...field}
          rows={5}
          placeholder="-----BEGIN CERTIFICATE-----"
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <input {...field} type="text" onChange={(event) => setText(event.target.value)} />
      )}
      <div className="actions">
        <Button type="submit" aria-label={words().checkValue({ label })}>
          {words().check}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words().cancel}
        </Button>
      </div>
    </form>
  )
}
