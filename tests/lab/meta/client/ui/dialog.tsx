import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { words } from '../boot'
import { useMountId } from '../mount-id'
import { createStyles } from '../style-sheet'
import { Button } from './button'

const styles = createStyles({
  veil: 'position:fixed;inset:0;display:flex;align-items:center;justify-content:center;background:rgba(28,43,51,0.5);z-index:5',
  panel:
    'width:600px;max-width:94vw;max-height:90vh;overflow:auto;padding:16px;border-radius:8px;background:#fff',
  head: 'display:flex;align-items:center;justify-content:space-between;gap:8px;margin-bottom:8px',
  title: 'margin:0;font-size:18px;line-height:24px',
})

/** A dialog in a layer of its own, above the page. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const titleId = useMountId()
  const mount = document.querySelector('#mount_0')
  if (mount === null) return null
  return createPortal(
    <div className={styles.veil}>
      <div role="dialog" aria-modal="true" aria-labelledby={titleId} className={styles.panel}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {props.title}
          </h2>
          <Button label={words.close} icon="close" iconOnly onPress={props.onClose} />
        </div>
        {props.children}
      </div>
    </div>,
    mount,
  )
}
