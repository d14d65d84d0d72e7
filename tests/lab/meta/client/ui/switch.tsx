import { useMountId } from '../mount-id'
import { createStyles } from '../style-sheet'

const styles = createStyles({
  row: 'display:flex;align-items:center;gap:8px;margin:0 0 16px',
  box: 'width:18px;height:18px;accent-color:#0a78be',
  label: 'font-weight:600',
})

/** An on/off choice. */
export function Switch(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const labelId = useMountId()
  return (
    <div className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-labelledby={labelId}
        className={styles.box}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span id={labelId} className={styles.label}>
        {props.label}
      </span>
    </div>
  )
}
