import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { messages } from '../../lib/i18n/messages'
import { Button } from './Button'
import { useFocusBack } from './use-focus-back'

const words = messages('ReasonForm', {
  empty: 'Please write a few words first.',
  hint: 'It stands in the report, for whoever reads it later.',
  cancel: 'Cancel',
})

interface ReasonFormProps {
  /** Name of the text field. */
  label: string
  submit: string
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** Asks for a reason in a few words; an empty one is not taken. */
export function ReasonForm({ label, submit, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState(false)
  const id = useId()
  const box = useFocusBack<HTMLFormElement>()

  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setRefused(true)
    else onSubmit(reason.trim())
  }

  return (
    <form
      ref={box}
      className="inline-form"
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoFocus
        value={reason}
        aria-invalid={refused}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setReason(event.target.value)
          setRefused(false)
        }}
      />
      <p id={`${id}-hint`} className={refused ? 'hint hint-bad' : 'hint'}>
        {refused ? words().empty : words().hint}
      </p>
      <div className="actions">
        <Button type="submit">{submit}</Button>
        <Button look="quiet" onClick={onCancel}>
          {words().cancel}
        </Button>
      </div>
    </form>
  )
}
