import type { KeyboardEvent, MouseEvent } from 'react'
import { useHandlersReady } from '../handlers-ready'
import { createStyles } from '../style-sheet'
import { Icon, type IconName } from './icon'
import { Spinner } from './shimmer'

const base =
  'display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:36px;padding:0 14px;border-radius:4px;font-weight:600;user-select:none;white-space:nowrap'
const styles = createStyles({
  primary: `${base};background:#0a78be;color:#fff;cursor:pointer`,
  secondary: `${base};background:#f5f6f8;color:#1c2b33;border:1px solid #dee3e9;cursor:pointer`,
  flat: `${base};background:transparent;color:#1c2b33;cursor:pointer`,
  disabled: `${base};background:#e4e8ed;color:#8595a4;cursor:not-allowed`,
  wide: 'display:flex;width:100%',
  inner: 'display:inline-flex;align-items:center;gap:8px',
  hidden: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
})

interface ButtonProps {
  label: string
  onPress: () => void
  kind?: 'primary' | 'secondary' | 'flat'
  icon?: IconName
  /** Shows the icon only; the label is there for screen readers. */
  iconOnly?: boolean
  wide?: boolean
  disabled?: boolean
  busy?: boolean
}

/** A press handler for `div[role=button]`: mouse by click, Enter and Space by keydown, and nothing bubbles on. */
export function pressHandlers(onPress: () => void) {
  return {
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      onPress()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'Spacebar') return
      event.preventDefault()
      event.stopPropagation()
      onPress()
    },
  }
}

/** The console's button: a div, which has no handler at all while it is disabled or busy. */
export function Button(props: ButtonProps) {
  const { label, onPress, kind = 'secondary', icon, iconOnly, wide, disabled, busy } = props
  const ready = useHandlersReady()
  const handlers = ready && !disabled && !busy ? pressHandlers(onPress) : {}
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      className={`${disabled ? styles.disabled : styles[kind]} ${wide ? styles.wide : ''}`}
      {...handlers}
    >
      <span className={styles.inner}>
        {busy ? <Spinner /> : icon ? <Icon name={icon} /> : null}
        <span>
          {/* The real buttons put a zero-width space beside a hidden label. */}
          {iconOnly ? <span className={styles.hidden}>{`${label}\u200b`}</span> : <span>{label}</span>}
        </span>
      </span>
    </div>
  )
}
