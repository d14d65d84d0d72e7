import { useId, useState } from 'react'
import { messages } from '../lib/i18n/messages'
import { Button } from './ui/Button'

const words = messages('BreakGlass', {
  who: 'Admin who can sign in without SSO',
  save: 'Save',
})

/** Takes the name of the admin who gets into Meta without SSO, should SSO lock everyone out. */
export function BreakGlass({ named, onName }: { named: string | null; onName: (text: string) => void }) {
  const [text, setText] = useState(named ?? '')
  const id = useId()
  // The name can also come from elsewhere, a colleague's hand-off file: what is shown follows it.
  const [shown, setShown] = useState(named)
  if (named !== shown) {
    setShown(named)
    setText(named ?? '')
  }
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onName(text.trim())
      }}
    >
      <label htmlFor={id}>{words().who}</label>
      <div className="field-and-button">
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{words().save}</Button>
      </div>
    </form>
  )
}
