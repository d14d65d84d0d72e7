import { instanceBase, postForm } from './console-call'
import { eventElement } from './elements'
import { reloadPane } from './tabs'

/** The app's status menu, and the buttons of the certificates panel. */
export function startAppActions(): void {
  document.addEventListener('click', (event) => {
    const lifecycle = eventElement(event, '[data-lifecycle]')
    const key = eventElement(event, '[data-activate-key]')
    if (!lifecycle && !key) return
    event.preventDefault()
    if (lifecycle) void changeLifecycle(lifecycle.dataset['lifecycle'] ?? '')
    else if (key) void changeKeys(key)
  })
}

async function changeLifecycle(action: string): Promise<void> {
  const answer = await postForm(`${instanceBase()}/lifecycle`, { action })
  if (answer.redirect) location.assign(answer.redirect)
}

async function changeKeys(link: HTMLElement): Promise<void> {
  await postForm(`${instanceBase()}/settings/sign-on/keys`, { kid: link.dataset['activateKey'] ?? '' })
  const pane = link.closest('[data-pane]')
  if (pane) await reloadPane(pane, `#${pane.id}`)
}
