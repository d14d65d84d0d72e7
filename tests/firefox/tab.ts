import type { Bidi } from './bidi'
import { askElement, elementsIn, eventually, runIn, type Handle } from './page-call'

/** What a person finds by its name in these tests. */
export type Role = 'button' | 'textbox' | 'menuitem'

/** What may have such a role: asking Firefox for the role and name of every element takes seconds. */
const CANDIDATES: Record<Role, string> = {
  button: 'button, input[type="button"], input[type="submit"], [role="button"]',
  textbox: 'input, textarea, [role="textbox"]',
  menuitem: '[role="menuitem"]',
}

/** A tab, with what a person can do in it. Everything is waited for. */
export interface Tab {
  /** Goes to an address. */
  open(url: string): Promise<void>
  front(): Promise<void>
  /** Runs a function in the page; arguments and answer are JSON. */
  run<A extends readonly unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Waits until a function answers truly in the page, and gives that answer. */
  until<A extends readonly unknown[], T>(
    what: string,
    test: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<NonNullable<T>>
  /** Waits for the one visible element that Firefox gives this role and name. */
  find(role: Role, name: string): Promise<Handle>
  click(role: Role, name: string): Promise<void>
  /** Clicks the first visible element that fits a CSS selector. */
  clickOn(selector: string): Promise<void>
  /** Replaces what a field holds, key by key. */
  type(role: Role, name: string, text: string): Promise<void>
}

const KEYS = { control: '\uE009', enter: '\uE007' }

/** Runs in the page: visible elements that fit, and have the text in one of the places that a name comes from. */
function fitting(selector: string, text: string): Element[] {
  return Array.from(document.querySelectorAll(selector)).filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const places = [element.getAttribute('aria-label'), element.getAttribute('value'), element.textContent]
    return text === '' || places.some((place) => place?.includes(text))
  })
}

/** Runs in the page: scrolls there, and says whether the element stays where it is and nothing lies above it. */
async function isUnderHand(element: Element): Promise<boolean> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const before = element.getBoundingClientRect()
  await new Promise((resolve) => setTimeout(resolve, 60))
  const { x, y, width, height } = element.getBoundingClientRect()
  if (before.x !== x || before.y !== y) return false
  const top = document.elementFromPoint(x + width / 2, y + height / 2)
  return top !== null && (element.contains(top) || top.contains(element))
}

/** Drives a tab. */
export function driveTab(bidi: Bidi, context: string): Tab {
  const perform = (actions: object[]) => bidi.send('input.performActions', { context, actions })
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]
  const run: Tab['run'] = (act, ...args) => runIn(bidi, context, act, ...args)
  const front = async () => {
    await bidi.send('browsingContext.activate', { context })
  }

  async function named(role: Role, name: string): Promise<Handle | null> {
    // A field's name may stand anywhere in its page, and there are but a few fields.
    const near = await elementsIn(bidi, context, fitting, CANDIDATES[role], role === 'textbox' ? '' : name)
    const [startNodes, locator] = [
      near.map(({ sharedId }) => ({ sharedId })),
      { type: 'accessibility', value: { role, name } },
    ]
    if (near.length === 0) return null
    const { nodes } = await bidi.send<{ nodes: Handle[] }>('browsingContext.locateNodes', {
      context,
      locator,
      startNodes,
    })
    if (nodes.length > 1) throw new Error(`There are ${nodes.length} of ${role} “${name}”`)
    return nodes[0] ?? null
  }

  async function press({ sharedId }: Handle): Promise<boolean> {
    await front()
    if (!(await askElement(bidi, context, { sharedId }, isUnderHand))) return false
    const origin = { type: 'element', element: { sharedId } }
    await perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ])
    return true
  }

  // A page may draw an element anew, or move it, under the hand: then it is looked for again.
  const pressFound = (what: string, find: () => Promise<Handle | null>) =>
    eventually(`a click on ${what}`, async () => {
      const found = await find()
      return found !== null && (await press(found))
    })
  const click = async (role: Role, name: string) => {
    await pressFound(`${role} “${name}”`, () => named(role, name))
  }

  return {
    run,
    front,
    click,
    find: (role, name) => eventually(`${role} “${name}”`, () => named(role, name)),
    async open(url) {
      // Of the extension's own pages nobody hears that they are loaded.
      const wait = url.startsWith('https:') ? 'complete' : 'none'
      await bidi.send('browsingContext.navigate', { context, url, wait })
      if (wait === 'none')
        await eventually(url, () =>
          run((href) => location.href === href && document.readyState === 'complete', url),
        )
    },
    until: (what, test, ...args) => eventually(what, () => run(test, ...args)),
    async clickOn(selector) {
      await pressFound(
        selector,
        async () => (await elementsIn(bidi, context, fitting, selector, ''))[0] ?? null,
      )
    },
    async type(role, name, text) {
      await click(role, name)
      const actions = [
        { type: 'keyDown', value: KEYS.control },
        ...stroke('a'),
        { type: 'keyUp', value: KEYS.control },
        ...Array.from(text, (sign) => stroke(sign === '\n' ? KEYS.enter : sign)).flat(),
      ]
      await perform([{ type: 'key', id: 'keys', actions }])
    },
  }
}
