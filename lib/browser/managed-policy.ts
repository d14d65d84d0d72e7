import { browser } from 'wxt/browser'

/** Where the policy that a company's administrators set comes from. */
export interface PolicySource {
  /** What is set now; an empty object where nothing is. Rejects if that can't be known. */
  read(): Promise<unknown>
  /** Says whenever something of it has changed. */
  watch(changed: () => void): void
}

/** Firefox's way to say that nobody has set a policy for this extension. Source: its `ext-storage.js`. */
const NONE = /managed storage manifest not found/i

/** The browser's own store of policies, which no page and no person can write to. */
export const managedPolicy: PolicySource = {
  async read() {
    try {
      return await browser.storage.managed.get(null)
    } catch (error) {
      if (error instanceof Error && NONE.test(error.message)) return {}
      throw error
    }
  },
  watch(changed) {
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') changed()
    })
  },
}
