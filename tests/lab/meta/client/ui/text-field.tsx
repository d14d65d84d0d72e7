import { useEffect, useRef, type ChangeEvent } from 'react'
import { boot } from '../boot'
import { useMountId } from '../mount-id'
import { createStyles } from '../style-sheet'

const styles = createStyles({
  field: 'display:flex;flex-direction:column;gap:4px;margin:0 0 16px',
  label: 'font-weight:700',
  description: 'color:#5d6c7b;font-size:12px;line-height:16px',
  input:
    'width:100%;min-height:36px;padding:6px 10px;border:1px solid #cbd2d9;border-radius:4px;font:inherit;background:#fff;color:#1c2b33',
  wrong: 'border-color:#c80a28',
  area: 'min-height:120px;font-family:monospace;font-size:12px',
  error: 'color:#c80a28;font-size:12px',
})

/** Fields that have had their first value taken from them already, by label. */
const reverted = new Set<string>()

/** For practice: takes a field's first value back once, shortly after it was put there. */
function useRevertOnce(label: string, enabled: boolean, onChange: (value: string) => void) {
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    if (!enabled || !boot.revertFillOnce || reverted.has(label)) return
    reverted.add(label)
    timer.current = window.setTimeout(() => onChange(''), 80)
  }
}

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'email'
  placeholder?: string
  description?: string
  error?: string | undefined
  multiline?: boolean
  busy?: boolean
  /** Whether the practice console may take the first value back here. */
  revertible?: boolean
}

/** The console's text field: controlled, and tied to its label by generated ids only. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', placeholder, description, error, multiline, busy } = props
  const inputId = useMountId()
  const labelId = useMountId()
  const descriptionId = useMountId()
  const errorId = useMountId()
  const revertOnce = useRevertOnce(label, props.revertible ?? false, onChange)
  const shared = {
    id: inputId,
    value,
    placeholder,
    autoComplete: 'disabled_autocomplete',
    className: `${styles.input} ${error ? styles.wrong : ''} ${multiline ? styles.area : ''}`,
    'aria-labelledby': labelId,
    'aria-describedby': description ? descriptionId : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-errormessage': error ? errorId : undefined,
    'aria-busy': busy ? ('true' as const) : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onChange(event.target.value)
      revertOnce()
    },
  }
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {description ? (
        <span id={descriptionId} className={styles.description}>
          {description}
        </span>
      ) : null}
      {multiline ? <textarea {...shared} /> : <input type={type} {...shared} />}
      {error ? (
        <span id={errorId} role="alert" className={styles.error}>
          {error}
        </span>
      ) : null}
    </div>
  )
}
