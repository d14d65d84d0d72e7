import { getAnswer, instanceBase } from './console-call'
import { toggleShown } from './elements'

const DEFAULT_TAB = 'tab-general'

/** Panes that have to be fetched again when they are shown next. */
const stale = new Set<Element>()
const loadedView = new Map<Element, string>()

/** Shows the tab that the hash names and fetches its pane; unknown hashes change nothing. */
export function startTabs(): void {
  if (!document.getElementById('tabs')) return
  addEventListener('hashchange', () => showTab(location.hash))
  if (!showTab(location.hash)) showTab(`#${DEFAULT_TAB}`)
}

/** Fetches a pane again at once; `hash` may name another view of it. */
export async function reloadPane(pane: Element, hash: string, message?: string): Promise<void> {
  if (location.hash !== hash) history.replaceState(null, '', hash)
  await loadPane(pane, viewOf(hash))
  if (message) showMessage(pane, message)
}

/** After a save the other panes no longer tell the truth. */
export function markOtherPanesStale(current: Element): void {
  for (const pane of document.querySelectorAll('#tab-content > [data-pane]'))
    if (pane !== current) stale.add(pane)
}

/** Puts a success message on top of a pane; there is never more than one. */
export function showMessage(pane: Element, text: string): void {
  for (const old of document.querySelectorAll('#tab-content [data-saved-message]')) old.remove()
  const box = document.createElement('div')
  box.dataset['savedMessage'] = ''
  box.className = 'infobox infobox-success'
  box.setAttribute('role', 'status')
  box.textContent = text
  pane.prepend(box)
}

function showTab(hash: string): boolean {
  const id = hash.slice(1).split('/')[0] ?? ''
  const pane = id ? document.querySelector(`#tab-content > [id="${id}"]`) : null
  if (!pane) return false
  for (const other of document.querySelectorAll('#tab-content > [data-pane]'))
    toggleShown(other, other === pane)
  for (const link of document.querySelectorAll('#tabs a')) {
    const on = link.getAttribute('href') === `#${id}`
    link.parentElement?.classList.toggle('ui-tabs-selected', on)
    link.parentElement?.classList.toggle('ui-state-active', on)
  }
  const view = viewOf(hash)
  if (loadedView.get(pane) !== view || stale.has(pane)) void loadPane(pane, view)
  return true
}

async function loadPane(pane: Element, view: string): Promise<void> {
  loadedView.set(pane, view)
  stale.delete(pane)
  const answer = await getAnswer(
    `${instanceBase()}/${pane.getAttribute('data-pane')}?view=${encodeURIComponent(view)}`,
  )
  // A newer request may have overtaken this one.
  if (loadedView.get(pane) === view) pane.innerHTML = answer.html ?? ''
}

function viewOf(hash: string): string {
  return hash.split('/')[1] ?? ''
}
