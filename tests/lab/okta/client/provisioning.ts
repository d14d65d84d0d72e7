import * as v from 'valibot'
import { instanceBase, postForm } from './console-call'
import { byIdIn, eventElement, toggleShown } from './elements'

const CALLBACK_ORIGIN = 'https://system-admin.okta.com'

const authenticatedMessage = v.object({
  source: v.literal('okta-practice-oauth'),
  instance: v.string(),
  ok: v.literal(true),
})

/** The Integration form: its switch, the pop-up that authenticates, and the credentials test. */
export function startProvisioning(): void {
  document.addEventListener('change', (event) => {
    const box = eventElement(event, '[id="userMgmtSettings.enabled"]')
    const options = document.getElementById('options')
    if (box instanceof HTMLInputElement && options) options.style.display = box.checked ? 'block' : 'none'
  })
  document.addEventListener('click', (event) => {
    const authenticate = eventElement(event, '[data-authorize-url]')
    if (authenticate) window.open(authenticate.dataset['authorizeUrl'], 'oauth', 'popup,width=720,height=640')
    if (eventElement(event, '#m-verify-button')) void verify()
  })
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== CALLBACK_ORIGIN || !isAuthenticated(event.data)) return
    const pane = document.querySelector('#tab-user-management')
    if (pane) showAuthenticated(pane)
  })
}

function isAuthenticated(data: unknown): boolean {
  const news = v.safeParse(authenticatedMessage, data)
  return news.success && instanceBase().endsWith(`/${news.output.instance}`)
}

function showAuthenticated(pane: Element): void {
  toggleShown(pane.querySelector('[data-authenticated]'), true)
  toggleShown(byIdIn(pane, 'm-verify-button'), true)
  const button = pane.querySelector<HTMLInputElement>('[data-authorize-url]')
  if (button) button.value = button.dataset['again'] ?? button.value
}

async function verify(): Promise<void> {
  const answer = await postForm(`${instanceBase()}/settings/user-mgmt/verify`, {})
  const box = document.querySelector('[data-verify-result]')
  if (!box) return
  box.className = answer.ok ? 'infobox infobox-success' : 'infobox infobox-error'
  box.textContent = answer.message ?? ''
}
