import { eventElement } from './elements'

/** The Copy links: of a value beside them, or of the certificate, which the page itself doesn't hold. */
export function startCopyLinks(): void {
  document.addEventListener('click', (event) => {
    const link = eventElement(event, '[data-copy], [data-copy-from]')
    if (!link) return
    event.preventDefault()
    void textFor(link).then((text) => navigator.clipboard.writeText(text))
  })
}

async function textFor(link: HTMLElement): Promise<string> {
  const path = link.dataset['copyFrom']
  if (path) return (await fetch(path)).text()
  const value = link.closest('[data-copyable]')?.querySelector('input, span')
  return value instanceof HTMLInputElement ? value.value : (value?.textContent ?? '')
}
