import type { ReactNode } from 'react'
import { useHandlersReady } from '../handlers-ready'
import { createStyles } from '../style-sheet'
import { pressHandlers } from './button'
import { Icon } from './icon'

const header =
  'display:flex;align-items:center;gap:8px;min-height:36px;padding:0 8px;border-radius:4px;font-size:15px;font-weight:700;cursor:pointer'
const styles = createStyles({
  current: `${header};background:#e1ecf6;color:#0a78be`,
  other: header,
  title: 'flex:1',
  content:
    'margin-inline-start:18px;padding:8px 8px 24px 18px;border-inline-start:3px dotted #ccd3da;min-height:24px',
  text: 'margin:0 0 16px',
})

/** How far a step of the set-up is. */
export type StepStatus = 'todo' | 'current' | 'done'

function StatusIcon({ status }: { status: StepStatus }) {
  return (
    <i style={{ display: 'inline-flex' }}>
      <svg viewBox="0 0 24 24" width={22} height={22} fill="none" strokeWidth={2}>
        {status === 'done' ? (
          <>
            <circle cx={12} cy={12} r={11} fill="#00815a" />
            <path d="M7 12l4 4 6-8" stroke="#fff" />
          </>
        ) : (
          <circle cx={12} cy={12} r={10} stroke={status === 'current' ? '#0a78be' : '#98a5b3'} />
        )}
        {status === 'current' ? <path d="M12 2a10 10 0 0 1 0 20z" fill="#0a78be" /> : null}
      </svg>
    </i>
  )
}

interface StepProps {
  title: string
  text: ReactNode
  status: StepStatus
  expanded: boolean
  onToggle: () => void
  children: ReactNode
}

/** One step: its row is a button; a folded step has no fields in the document, a done one keeps its text. */
export function AccordionStep({ title, text, status, expanded, onToggle, children }: StepProps) {
  const ready = useHandlersReady()
  return (
    <div role="listitem">
      <div
        role="button"
        tabIndex={0}
        aria-expanded={expanded}
        className={status === 'current' ? styles.current : styles.other}
        {...(ready ? pressHandlers(onToggle) : {})}
      >
        <StatusIcon status={status} />
        <span className={styles.title}>
          <span>{title}</span>
        </span>
        <Icon name={expanded ? 'up' : 'down'} size={14} />
      </div>
      <div className={styles.content}>
        {expanded || status === 'done' ? <p className={styles.text}>{text}</p> : null}
        {expanded && status !== 'todo' ? children : null}
      </div>
    </div>
  )
}
