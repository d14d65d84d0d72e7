import { useSyncExternalStore } from 'react'

function follow(onChange: () => void): () => void {
  for (const name of ['online', 'offline']) window.addEventListener(name, onChange)
  return () => {
    for (const name of ['online', 'offline']) window.removeEventListener(name, onChange)
  }
}

/** False where the browser knows of no network at all; true says nothing of what can be reached. */
export function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine)
}
