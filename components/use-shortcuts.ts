import { useEffect, useRef } from 'react'
import { shortcutOf } from '../lib/panel/shortcuts'
import type { ShortcutDeeds } from './shortcut-deeds'

/** Whether keys write something there. */
function isField(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  const noText = '[type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"]'
  return target.matches(`input:not(${noText})`)
}

/** Whether something is open that has keys of its own. */
const isBusy = () => document.querySelector('dialog[open], [role="menu"]') !== null

/** Follows the panel's own keys: never in a field, a menu or a dialog. What a key does is loaded when it is pressed. */
export function useShortcuts(deeds: ShortcutDeeds): void {
  const latest = useRef(deeds)
  useEffect(() => void (latest.current = deeds))
  useEffect(() => {
    const end = new AbortController()
    const press = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? null : shortcutOf(event)
      if (id === null || isField(event.composedPath()[0]) || isBusy()) return
      event.preventDefault()
      if (id === 'help') latest.current.onHelp()
      else void import('./shortcut-deeds').then(({ doShortcut }) => doShortcut(id, latest.current))
    }
    document.addEventListener('keydown', press, { signal: end.signal })
    return () => end.abort()
  }, [])
}
