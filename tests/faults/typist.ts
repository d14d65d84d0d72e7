import type { Page } from 'playwright'

/** Runs in a page: goes on typing other texts into a field. */
function keepTyping(field: HTMLElement | SVGElement): void {
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  let turn = 0
  setInterval(() => {
    write?.set?.call(field, `Okta SSO ${turn++ % 50}`)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, 150)
}

/** Opens the form of Meta's "Add IdP" page and has somebody type there, so that every look of a panel brings news. */
export async function typeInMeta(meta: Page): Promise<void> {
  await meta.getByRole('button', { name: "I've added the metadata" }).click()
  await meta.getByRole('textbox', { name: 'Name your SSO setup' }).evaluate(keepTyping)
}
