import type { ReactNode } from 'react'
import { Button } from './Button'
import { useFocusBack } from './use-focus-back'

interface ConfirmProps {
  /** What is asked about, as the group's name. */
  label: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Asks once more before something that can't be taken back; the focus lands on the answer that changes nothing. */
export function Confirm({ label, yes, no, onYes, onNo, children }: ConfirmProps) {
  const box = useFocusBack<HTMLDivElement>()
  return (
    <div
      ref={box}
      className="inline-form"
      role="group"
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p>{children}</p>
      <div className="actions">
        <Button autoFocus onClick={onNo}>
          {no}
        </Button>
        <Button look="danger" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  )
}
