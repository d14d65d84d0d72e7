/** Tandem's sign: two halves of one thing, one full and one to be filled. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
      <path d="M12 0 H8 A8 8 0 0 0 8 16 H12 Z" fill="currentColor" />
      <path d="M18 2 H20 A6 6 0 0 1 20 14 H18 Z" fill="none" stroke="currentColor" strokeWidth="4" />
    </svg>
  )
}
