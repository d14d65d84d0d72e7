import { eventElement, toggleShown } from './elements'

/** Menus ("Actions ▾") and disclosures ("More details" ⇄ "Hide details"). */
export function startDisclosures(): void {
  document.addEventListener('click', (event) => {
    const opener = eventElement(event, '[data-menu]')
    for (const menu of document.querySelectorAll('.menu > ul')) {
      const mine = opener !== null && menu.parentElement === opener.parentElement
      toggleShown(menu, mine && menu.classList.contains('hide'))
    }
    const disclosure = eventElement(event, '[data-more]')
    if (disclosure) toggleDisclosure(disclosure)
    // Links that lead nowhere must not change the hash, which names the tab.
    if (eventElement(event, 'a[href="#"]')) event.preventDefault()
  })
}

function toggleDisclosure(link: HTMLElement): void {
  const open = link.getAttribute('aria-expanded') !== 'true'
  link.setAttribute('aria-expanded', String(open))
  const { more, less } = link.dataset
  link.textContent = (open ? less : more) ?? more ?? ''
  toggleShown(link.nextElementSibling, open)
}
