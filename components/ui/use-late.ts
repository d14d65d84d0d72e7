import { useEffect, useState } from 'react'

/** True once `on` has been true for so many milliseconds without a break: what is over sooner need not be shown. */
export function useLate(on: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [on, milliseconds])
  return on && late
}
