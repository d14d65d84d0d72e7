import type { ReactNode } from 'react'
import { createStyles } from '../style-sheet'

const styles = createStyles({
  card: 'padding:14px;border-radius:4px;background:#fff;box-shadow:0 1px 3px rgba(20,40,60,0.15)',
  title: 'margin:0;font-size:15px;line-height:20px',
  head: 'display:flex;align-items:center;justify-content:space-between;gap:12px;margin-bottom:16px',
  heading: 'margin:0;font-size:20px;line-height:28px',
  error: 'color:#c80a28',
  center: 'max-width:420px;margin:80px auto;padding:0 16px',
})

/** A white card. */
export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.card}>
      {title === undefined ? null : <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  )
}

/** A page's heading, with what can be done there at its end. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>{title}</h1>
      {children}
    </div>
  )
}

/** A message about what went wrong. */
export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className={styles.error}>
      {children}
    </p>
  )
}

/** A narrow column in the middle of an otherwise empty page. */
export function Centered({ children }: { children: ReactNode }) {
  return <main className={styles.center}>{children}</main>
}
