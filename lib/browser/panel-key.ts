import { browser } from 'wxt/browser'

/** Firefox's own way to its settings; the shared types don't have it. */
interface FirefoxCommands {
  openShortcutSettings(): Promise<void>
}

/** Where the browser keeps the keys of extensions. */
export const keySettings = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts'

/** The key that opens the panel, as the browser writes it ("Alt+Shift+O"); null if none is set. */
export async function panelKey(): Promise<string | null> {
  const commands = await browser.commands.getAll()
  const own = commands.find(({ name }) => name === '_execute_action' || name === '_execute_sidebar_action')
  return own?.shortcut || null
}

/** Opens the browser's settings for such keys. */
export async function openKeySettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser.commands as unknown as FirefoxCommands).openShortcutSettings()
    return
  }
  // The one module that opens tabs; the first moment of the panel does without it.
  const { openTab } = await import('./tabs')
  await openTab(keySettings)
}
