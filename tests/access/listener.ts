import type { CDPSession, Page } from 'playwright'
import { focusFaults, focusOf } from '../e2e/focus'
import { flat, focusedElement, readTree, regionOf, type Node } from './tree'

/** As often as a person may have to press Tab: the whole panel once around. */
const MOST_MOVES = 200

/**
 * Somebody who doesn't see the panel: knows of it what Chromium tells a screen reader, and has the keys Tab, Shift+Tab,
 * Enter and those that write. Nothing here looks at the page in another way, but for whether the focus is in sight.
 */
export async function createListener(panel: Page) {
  const session: CDPSession = await panel.context().newCDPSession(panel)
  await session.send('Accessibility.enable')
  const presses: number[] = []

  const tree = () => readTree(session)

  async function find(region: string | null, role: string, name: string | RegExp): Promise<Node> {
    const root = await tree()
    const fits = (node: Node) =>
      node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name))
    const [found, second] = flat(region === null ? root : regionOf(root, region)).filter(fits)
    if (!found || second)
      throw new Error(`${found ? 'More than one' : 'No'} ${role} “${name}” in ${region ?? 'the panel'}`)
    return found
  }

  /** Moves the focus to a control, from wherever it is. */
  async function reach(region: string | null, role: string, name: string | RegExp): Promise<void> {
    for (let moves = 0; moves <= MOST_MOVES; moves++) {
      // Read anew each time: the panel may have drawn it again meanwhile.
      const { element } = await find(region, role, name)
      const focused = await focusedElement(session)
      if (focused === element) return
      const order = flat(await tree()).map((node) => node.element)
      const back = order.indexOf(focused) > order.indexOf(element)
      await panel.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      const faults = await focusFaults(panel)
      if (faults.length > 0)
        throw new Error(`On the way to “${name}”, ${(await focusOf(panel)).name}: ${faults.join('; ')}`)
    }
    throw new Error(`${role} “${name}” is out of reach`)
  }

  return {
    tree,
    /** When the person did something, in milliseconds since 1970. */
    presses,
    /** Notes something that was done outside of the panel. */
    acted: () => void presses.push(Date.now()),
    async press(region: string | null, name: string): Promise<void> {
      await reach(region, 'button', name)
      presses.push(Date.now())
      await panel.keyboard.press('Enter')
    },
    async write(region: string | null, name: string, text: string): Promise<void> {
      await reach(region, 'textbox', name)
      await panel.keyboard.press('ControlOrMeta+a')
      await panel.keyboard.type(text)
      presses.push(Date.now())
      await panel.keyboard.press('Enter')
    },
  }
}

/** Somebody who doesn't see the panel. */
export type Listener = Awaited<ReturnType<typeof createListener>>
