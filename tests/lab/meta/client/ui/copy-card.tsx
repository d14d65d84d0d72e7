import { words } from '../boot'
import { createStyles } from '../style-sheet'
import { Button } from './button'

const styles = createStyles({
  card: 'display:flex;align-items:center;justify-content:space-between;gap:12px;margin:0 0 8px;padding:8px 14px;border:1px solid #e1e5ea;border-radius:4px;background:#fff',
  texts: 'display:flex;flex-direction:column;min-width:0',
  title: 'font-weight:700',
  hint: 'font-size:12px;line-height:16px',
  value: 'font-size:13px;color:#5d6c7b;overflow-wrap:anywhere',
})

/** One of our SSO values: read-only, with a button that copies it. */
export function CopyCard(props: { title: string; hint: readonly string[]; value: string }) {
  return (
    <div className={styles.card}>
      <div className={styles.texts}>
        <span className={styles.title}>{props.title}</span>
        <span className={styles.hint}>
          {/* Every second part is a term of the IdP's. */}
          {props.hint.map((part, index) => (index % 2 === 1 ? <em key={part}>{part}</em> : part))}
        </span>
        <span className={styles.value}>{props.value}</span>
      </div>
      <Button
        label={words.copy}
        icon="copy"
        onPress={() => void navigator.clipboard.writeText(props.value)}
      />
    </div>
  )
}
