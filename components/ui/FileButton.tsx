import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from './Button'

interface FileButtonProps {
  /** Name of the hidden field, for those who come to it without the button. */
  label: string
  /** Kinds of files that are offered, as for `accept`; JSON if not said. */
  accept?: string
  look?: 'plain' | 'quiet'
  icon?: ReactNode
  onFile: (file: File) => void
  children: ReactNode
}

/** A button that lets the person choose a file. */
export function FileButton({
  label,
  accept = '.json,application/json',
  look = 'plain',
  icon,
  onFile,
  children,
}: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} icon={icon} onClick={() => picker.current?.click()}>
        {children}
      </Button>
      <input
        ref={picker}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          // Emptied, so that choosing the same file again counts as a new choice.
          event.target.value = ''
        }}
      />
    </>
  )
}
