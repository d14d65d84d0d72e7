import type { ElementHandle, Locator, Page } from 'playwright'
import { mouse, type Hands } from './admin'
import { focusFaults, focusOf, nameOf } from './focus'

/** As often as a person may have to press Tab before it counts as a fault: the whole panel once around. */
const MOST_MOVES = 160

/** What the keyboard did in the panel. */
export interface KeyLog {
  /** Keys that moved the focus. */
  moves: number
  /** How often the focus was on nothing when the person wanted to go on. */
  lost: string[]
}

const isPanel = (page: Page) => page.url().startsWith('chrome-extension:')

/** The one element that a locator means. */
async function handleOf(target: Locator): Promise<ElementHandle> {
  const handle = await target.elementHandle()
  if (!handle) throw new Error('The control went away')
  return handle
}

type Way = 'there' | 'Tab' | 'Shift+Tab' | 'lost'

/** How to get to an element from where the focus is: whoever looks at the panel sees whether to go on or back. */
const wayTo = (target: ElementHandle): Promise<Way> =>
  target.evaluate((element) => {
    const { activeElement, body } = document
    if (element === activeElement) return 'there'
    if (!activeElement || activeElement === body) return 'lost'
    const behind = activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
    return behind === 0 ? 'Tab' : 'Shift+Tab'
  })

/** Begins to note whether a key reaches this very element. */
const noteKeys = (handle: ElementHandle) =>
  handle.evaluate((element) => {
    Object.assign(element, { gotKeys: false })
    element.addEventListener('keydown', () => Object.assign(element, { gotKeys: true }), { once: true })
  })

/** Whether one has. A press that took the page away has, too. */
const gotKeys = (handle: ElementHandle): Promise<boolean> =>
  handle.evaluate((element) => !('gotKeys' in element) || element.gotKeys === true).catch(() => true)

/**
 * Hands that never touch the mouse in the panel: a control is reached with Tab, Shift+Tab and arrow keys only, and
 * pressed with Enter or Space. Each stop on the way has to be in sight. The consoles' pages are worked as ever.
 */
export function createKeyboard(): Hands & { log: KeyLog } {
  const log: KeyLog = { moves: 0, lost: [] }
  let presses = 0

  /** The control's role and name, once the focus is on it. */
  async function reach(target: Locator): Promise<string> {
    const page = target.page()
    await target.waitFor()
    const wanted = await nameOf(target)
    let way = await wayTo(await handleOf(target))
    if (way === 'lost') log.lost.push(wanted)
    const key = wanted.startsWith('menuitem') ? 'ArrowDown' : way === 'Shift+Tab' ? way : 'Tab'
    for (let moves = 0; way !== 'there'; moves++) {
      if (moves === MOST_MOVES) throw new Error(`${wanted} is out of reach of ${key}`)
      await page.keyboard.press(key)
      log.moves++
      const faults = await focusFaults(page)
      if (faults.length > 0)
        throw new Error(`On the way to ${wanted}, ${(await focusOf(page)).name}: ${faults.join('; ')}`)
      // Looked up anew each time: the panel may have drawn it again meanwhile.
      way = await wayTo(await handleOf(target))
    }
    const { name } = await focusOf(page)
    if (name !== wanted) throw new Error(`The focus is on ${name}, not on ${wanted}`)
    return wanted
  }

  return {
    log,
    async press(target) {
      if (!isPanel(target.page())) return mouse.press(target)
      for (let tries = 0; tries < 3; tries++) {
        const wanted = await reach(target)
        const handle = await handleOf(target)
        await noteKeys(handle)
        // Both keys press a button.
        const enter = !wanted.startsWith('checkbox') && presses++ % 2 === 0
        await target.page().keyboard.press(enter ? 'Enter' : 'Space')
        // The panel may have drawn it again just before; whoever sees nothing happen goes there again.
        if (await gotKeys(handle)) return
      }
      throw new Error('Three presses went beside the control')
    },
    async write(target, text) {
      if (!isPanel(target.page())) return mouse.write(target, text)
      await reach(target)
      const { keyboard } = target.page()
      await keyboard.press('ControlOrMeta+a')
      for (const character of text) await keyboard.press(character === '\n' ? 'Enter' : character)
    },
  }
}
