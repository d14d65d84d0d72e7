import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'

/** Opens the panel from the toolbar icon. Nothing else lives here: the panel does all the work. */
export default defineBackground(() => {
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true })
})
