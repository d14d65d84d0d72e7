/** Says what just happened, in sight at the bottom and to screen readers. Always there, so that news is announced. */
export function StatusLine({ status }: { status: string }) {
  return (
    <div className="status-line" role="status" aria-live="polite">
      {status}
    </div>
  )
}
