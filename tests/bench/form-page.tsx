import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { formFields, RESET } from './form-fields'

/** The page's own side of the fill bench: a form of controlled fields that counts what it hears. */

const heard = { changes: 0, blurs: 0 }

function tell(): void {
  Object.assign(document.documentElement.dataset, heard)
}

function Field({ label, multiline }: { label: string; multiline: boolean }) {
  const [text, setText] = useState('')
  const id = useId()
  const shared = {
    'aria-labelledby': id,
    value: text,
    onChange: (event: { target: { value: string } }) => {
      heard.changes++
      setText(event.target.value)
    },
    onBlur: () => {
      heard.blurs++
    },
  }
  return (
    <div>
      <span id={id}>{label}</span>
      {multiline ? <textarea {...shared} /> : <input type="text" {...shared} />}
    </div>
  )
}

function Form() {
  return (
    <form>
      {formFields.map(({ id, label, multiline }) => (
        <Field key={id} label={label} multiline={multiline} />
      ))}
    </form>
  )
}

const host = document.getElementById('form')
if (host) {
  const root = createRoot(host)
  let drawn = 0
  const draw = () => {
    drawn++
    Object.assign(heard, { changes: 0, blurs: 0 })
    flushSync(() => root.render(<Form key={drawn} />))
    tell()
  }
  document.addEventListener(RESET, draw)
  document.addEventListener(`${RESET}-tell`, tell)
  draw()
}
