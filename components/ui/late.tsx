import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

/** A component whose code is loaded when it is first drawn. Until then there is nothing in its place. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  return function Late(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
