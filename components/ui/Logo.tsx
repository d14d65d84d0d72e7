/** Tandem's sign: two wheels on one frame, one filled, one hollow. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
      <circle cx="7" cy="13" r="6" fill="currentColor" />
      <circle cx="25" cy="13" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path
        d="M7 13 L13 3 H22 L25 13"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
