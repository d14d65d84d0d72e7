import { createStyles } from '../style-sheet'

const styles = createStyles({
  bar: 'height:24px;margin:48px auto;max-width:640px;border-radius:6px;background:#e4e9f0',
  spinner:
    'display:inline-block;width:14px;height:14px;border:2px solid currentColor;border-right-color:transparent;border-radius:50%;animation:console-spin 0.8s linear infinite',
})

/** Stands where a page will be once its data has come. */
export function Shimmer() {
  return <div role="progressbar" aria-busy="true" className={styles.bar} />
}

/** Turns in a button while its work is under way. */
export function Spinner() {
  return <i className={styles.spinner} />
}
