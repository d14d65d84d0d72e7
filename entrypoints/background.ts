import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'

/** Firefox's own API for its sidebar; the shared types don't have it. */
interface SidebarAction {
  toggle(): Promise<void>
}

/** Opens the panel from the toolbar icon. Nothing else lives here: the panel does all the work. */
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as { sidebarAction: SidebarAction }
    browser.action.onClicked.addListener(() => void sidebarAction.toggle())
  } else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
})
