import { withBrowser } from '../bench/options'
import { fileInputs } from './input-files'
import { openInputPage } from './input-page'
import { samlInputs } from './input-saml'
import { naughtyStrings } from './naughty-strings'
import type { Part } from './row'

/** Bad inputs, in a real page: whatever they are, the outcome is a value with a name, at once, and nothing runs. */
export const inputs: Part = ({ quick }) =>
  withBrowser(async (browser) => {
    const page = await openInputPage(browser)
    const context = await browser.newContext({ bypassCSP: true })
    const rows = [
      ...(await samlInputs(page, quick)),
      ...(await fileInputs(page, quick)),
      ...(await naughtyStrings(page, context, quick)),
    ]
    return [...page.rows(), ...rows]
  })
