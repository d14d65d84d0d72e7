import type { ComponentProps, ReactNode } from 'react'

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** The accessible name; contains `word`. */
  name: string
  /** The short word beside the icon, dropped where there is no room for it. */
  word: string
  icon: ReactNode
  ready?: boolean
}

/** A small button of a row: an icon, its word where it fits, and a full name for those who can't see the row. */
export function ToolButton({ name, word, icon, ready = true, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      title={name}
      {...rest}
      className="tool"
      aria-label={name}
      aria-disabled={ready ? undefined : true}
    >
      {icon}
      <span className="tool-word">{word}</span>
    </button>
  )
}
