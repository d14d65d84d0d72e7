import type { ComponentProps, ReactNode } from 'react'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  icon?: ReactNode
  /** False greys it out but leaves it pressable: whoever presses it is told why nothing happens. */
  ready?: boolean
}

/** A button with an optional icon before its text. */
export function Button({ look = 'plain', icon, ready = true, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look}`}
      aria-disabled={ready ? undefined : true}
    >
      {icon}
      <span>{children}</span>
    </button>
  )
}
