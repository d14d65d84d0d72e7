import type { Page } from 'playwright'
import { tabOpenedBy, type Stage } from '../../tests/e2e/stage'

/** Where a side panel would be: a narrow window at the right edge, and the consoles' window left of it. */
const BESIDE = `(async () => {
  const { availWidth, availHeight: height } = screen
  const width = 380
  const { id } = await chrome.windows.getCurrent()
  await chrome.windows.update(id, { state: 'normal', left: 0, top: 0, width: availWidth - width, height })
  await chrome.windows.create({ type: 'popup', url: location.href, left: availWidth - width, top: 0, width, height })
})()`

/** Opens the panel in a window of its own. A script can't open the side panel itself: that takes a person's click. */
export async function openBeside({ context, session }: Stage): Promise<Page> {
  const opener = await session.openPanel()
  const panel = await tabOpenedBy(context, () => opener.evaluate(BESIDE))
  await opener.close()
  return panel
}
