import { useState } from 'react'

/** An id of the generated kind, another one on every mount. */
export function useMountId(): string {
  const [id] = useState(() => `js_${Math.random().toString(36).slice(2, 7)}`)
  return id
}
