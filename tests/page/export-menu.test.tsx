import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ExportMenu } from '../../components/ExportMenu'
import { show } from './fixture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })

let root: Root | null = null
afterEach(() => root?.unmount())

/** Shows the button; what is exported is noted. */
function showMenu(calendar: boolean): string[] {
  show('<div id="app" style="padding-top: 20rem"></div>')
  const host = document.getElementById('app')
  if (!host) throw new Error('no host')
  const exported: string[] = []
  root = createRoot(host)
  root.render(
    <ExportMenu
      calendar={calendar}
      onExport={(format, addresses) => exported.push(`${format} ${addresses ? 'with' : 'without'} addresses`)}
    />,
  )
  return exported
}

async function press(selector: string, name: string): Promise<void> {
  const found = () =>
    [...document.querySelectorAll(selector)].find((element) => element.textContent?.trim() === name)
  await expect.poll(() => found() !== undefined).toBe(true)
  const element = found()
  if (element) await userEvent.click(element)
}
const items = () =>
  [...document.querySelectorAll('[role^="menuitem"]')].map((item) => item.textContent?.trim() ?? '')
const choice = () => document.querySelector('[role="menuitemcheckbox"]')

test('addresses are left out until they are asked for, and the menu stays open for the choice', async () => {
  const exported = showMenu(true)
  await press('button', 'Export report')
  await press('[role="menuitem"]', 'HTML')
  await press('button', 'Export report')
  await expect.poll(() => choice()?.getAttribute('aria-checked')).toBe('false')
  await press('[role="menuitemcheckbox"]', 'With e-mail addresses')
  await expect.poll(() => choice()?.getAttribute('aria-checked')).toBe('true')
  await press('[role="menuitem"]', 'JSON')
  await press('button', 'Export report')
  await press('[role="menuitemcheckbox"]', 'With e-mail addresses')
  await press('[role="menuitem"]', 'Markdown')
  expect(exported).toEqual(['html without addresses', 'json with addresses', 'md without addresses'])
})

test.each([
  [true, ['HTML', 'Markdown', 'JSON', 'Calendar (.ics)', 'With e-mail addresses']],
  [false, ['HTML', 'Markdown', 'JSON', 'With e-mail addresses']],
])('with a certificate that can be read: %j, the menu offers %j', async (calendar, offered) => {
  showMenu(calendar)
  await press('button', 'Export report')
  await expect.poll(items).toEqual(offered)
})
