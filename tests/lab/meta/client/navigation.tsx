import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react'

/** Where each page of the console lives; the real path of the SSO page is not known. */
export const PATHS = {
  overview: '/admin/work_tools_overview',
  directory: '/admin/employees_manager',
  domains: '/admin/security/domain_verification',
  sso: '/admin/security/single_sign_on',
  addIdp: '/admin/security/single_sign_on/add_idp',
} as const

const CHANGED = 'console:navigated'

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** The current path, followed through navigations without reload. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** Goes to another page of the console without a reload. */
export function navigate(to: string): void {
  history.pushState(null, '', to)
  window.dispatchEvent(new Event(CHANGED))
}

/** A link within the console. */
export function Link(props: {
  to: string
  className?: string
  label?: string
  current?: boolean
  children?: ReactNode
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    navigate(props.to)
  }
  return (
    <a
      role="link"
      href={props.to}
      className={props.className}
      aria-label={props.label}
      aria-current={props.current ? 'page' : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  )
}
