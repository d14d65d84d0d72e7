import type { Locator, Page } from 'playwright'

/** What the admin's hands do in a setup. Every action is one of: click, typed value, tab switch, copy, paste. */
export interface Tally {
  clicks: number
  typed: number
  tabSwitches: number
  copies: number
  pastes: number
}

/** All actions of a tally. */
export function total({ clicks, typed, tabSwitches, copies, pastes }: Tally): number {
  return clicks + typed + tabSwitches + copies + pastes
}

/** How the admin works a control. */
export interface Hands {
  press(target: Locator): Promise<void>
  /** Writes over what stands in a field; "\n" is Enter. */
  write(target: Locator, text: string): Promise<void>
}

/** Waits until the control's page has loaded: before that, a script that would listen may not be there yet. */
async function loaded(target: Locator): Promise<void> {
  await target.waitFor()
  await target.page().waitForLoadState()
}

/** Points and clicks. */
export const mouse: Hands = {
  async press(target) {
    await loaded(target)
    await target.click()
  },
  async write(target, text) {
    await loaded(target)
    await target.click()
    await target.press('ControlOrMeta+a')
    await target.pressSequentially(text)
  },
}

/**
 * An admin at the browser: uses real mouse and keyboard input only, and counts it. Looking is free; everything the
 * hands do is counted, and a copy button counts as a copy, not as a click.
 */
export function createAdmin(hands: Hands = mouse) {
  const tally: Tally = { clicks: 0, typed: 0, tabSwitches: 0, copies: 0, pastes: 0 }
  const log: string[] = []
  const count = (kind: keyof Tally, what: string) => {
    tally[kind]++
    log.push(`${kind}: ${what}`)
  }
  return {
    tally,
    /** What was done, in order. */
    log,
    hands,
    async click(target: Locator, what: string) {
      count('clicks', what)
      await hands.press(target).catch((error: unknown) => {
        // A click that closes its own tab has worked, though it may hear nothing more of it.
        if (!target.page().isClosed()) throw error
      })
    },
    async type(target: Locator, text: string, what: string) {
      count('typed', what)
      await hands.write(target, text)
    },
    async choose(target: Locator, label: string, what: string) {
      count('clicks', what)
      await target.selectOption({ label })
    },
    async switchTo(page: Page, what: string) {
      count('tabSwitches', what)
      await page.bringToFront()
    },
    async copy(button: Locator, what: string) {
      count('copies', what)
      await button.click()
    },
    async paste(field: Locator, what: string) {
      count('pastes', what)
      await field.click()
      await field.press('ControlOrMeta+a')
      await field.press('ControlOrMeta+v')
    },
    /** Typing a code that was read elsewhere, or a host in the address bar. */
    async open(page: Page, url: string, what: string) {
      count('typed', what)
      await page.goto(url)
    },
  }
}

/** The counting admin. */
export type Admin = ReturnType<typeof createAdmin>
