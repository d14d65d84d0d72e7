import { opened, panel } from './opening'
import { browser } from 'wxt/browser'
import { enforceReadOnly } from '../../lib/browser/network-rules'
import { keepStorageFromPages } from '../../lib/browser/storage-access'
import { languageFor, languages } from '../../lib/i18n/language'
import { loadLanguage } from '../../lib/i18n/load'
import { keepFocus } from '../../components/ui/keep-focus'
import { showBroken } from './broken'
import { draw } from './draw'
import './style.css'

const language = languageFor(browser.i18n.getUILanguage())
document.documentElement.lang = language
document.documentElement.dir = languages[language].direction

async function open(root: HTMLElement): Promise<void> {
  await loadLanguage(language)
  // The rules stand before anything can ask, those of the granted hosts at first, then the setup's own; and storage is
  // out of reach before a script is put into a page. What is on the screen comes first.
  const rules = async () => void (await Promise.all([enforceReadOnly(null), keepStorageFromPages()]))
  await draw(root, panel, { rules, onFault: showBroken })
  await opened
  const { setup } = panel.store.getState()
  if (setup) await enforceReadOnly(setup.oktaHost)
  await panel.readOthers()
}

const root = document.getElementById('root')
if (root) {
  keepFocus(document, new AbortController().signal)
  open(root).catch(showBroken)
}
