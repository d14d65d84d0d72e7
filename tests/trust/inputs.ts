import { withBrowser } from '../bench/options'
import { openInputPage } from './input-page'
import { fileInputs } from './input-files'
import { samlInputs } from './input-saml'
import type { Part } from './row'

/** Bad inputs, in a real page: whatever they are, the outcome is a value with a name, at once, and nothing runs. */
export const inputs: Part = ({ quick }) =>
  withBrowser(async (browser) => {
    const page = await openInputPage(browser)
    const rows = [...(await samlInputs(page, quick)), ...(await fileInputs(page))]
    return [...page.rows(), ...rows]
  })
