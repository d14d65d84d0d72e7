import type { Bidi } from './bidi'
import { EXTENSION_ID } from './launch'
import { eventually, runIn } from './page-call'

// What Firefox's own window has, and pages have not.
declare function synthesizeMouseEvent(
  type: string,
  x: number,
  y: number,
  event: { button: number; buttons: number; clickCount: number },
  options: object,
): void
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } }
}

/** The browser's own window, in which questions are asked and the sidebar stands. */
export interface BrowserWindow {
  /** Waits for the question whether an extension may have more access. Returns its words. */
  question(): Promise<string>
  /** Presses a button of the question that is shown, and waits until it is gone. */
  answer(allow: boolean): Promise<void>
  /** Presses Tandem's icon in the toolbar. */
  pressIcon(): Promise<void>
  /** Address of the page in the sidebar; null when it is closed. */
  sidebar(): Promise<string | null>
  /** Clicks with the mouse at a place in the sidebar's page, in CSS pixels. */
  clickInSidebar(x: number, y: number): Promise<void>
  /** Puts the extension's background page to sleep, as Firefox does after half a minute without an event. */
  sleepBackground(): Promise<void>
  /** What the clipboard holds. */
  clipboard(): Promise<string>
  run<A extends readonly unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
}

interface Tree {
  contexts: { context: string }[]
}

/** Finds the one window that a fresh start has. */
export async function createBrowserWindow(bidi: Bidi): Promise<BrowserWindow> {
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })
  const [first] = contexts
  if (first === undefined) throw new Error('Firefox has no window')
  const run: BrowserWindow['run'] = (act, ...args) => runIn(bidi, first.context, act, ...args)
  return {
    run,
    question: () =>
      eventually('the question for access', () =>
        run(
          () =>
            document.querySelector('#notification-popup > #addon-webext-permissions-notification')
              ?.textContent ?? null,
        ),
      ),
    async answer(allow) {
      await eventually('a button of the question', () =>
        run((yes) => {
          const question = document.querySelector(
            '#notification-popup > #addon-webext-permissions-notification',
          )
          const button = question?.querySelector<HTMLElement>(
            yes ? '.popup-notification-primary-button' : '.popup-notification-secondary-button',
          )
          button?.click()
          return button !== null && button !== undefined
        }, allow),
      )
      await eventually('the end of the question', () =>
        run(
          () =>
            document.querySelector('#notification-popup > #addon-webext-permissions-notification') === null,
        ),
      )
    },
    async pressIcon() {
      await eventually("Tandem's icon in the toolbar", () =>
        run(() => {
          const icon = document.querySelector('#nav-bar #tandem-sso_tandem_example-BAP')
          if (icon === null || !('doCommand' in icon) || typeof icon.doCommand !== 'function') return false
          icon.doCommand()
          return true
        }),
      )
    },
    sidebar: () =>
      run(() => {
        const sidebar = document.querySelector('#sidebar')
        const shell =
          sidebar && 'contentDocument' in sidebar ? (sidebar.contentDocument as Document | null) : null
        const page = shell?.querySelector('#webext-panels-browser')
        return page && 'currentURI' in page ? (page.currentURI as { spec: string }).spec : null
      }),
    clickInSidebar: (x, y) =>
      run(
        (left, above) => {
          const sidebar = document.querySelector('#sidebar')
          const shell = sidebar && 'contentDocument' in sidebar ? (sidebar.contentDocument as Document) : null
          const page = shell?.querySelector('#webext-panels-browser')
          if (!sidebar || !page) throw new Error('the sidebar is closed')
          const [outer, inner] = [sidebar.getBoundingClientRect(), page.getBoundingClientRect()]
          const at = [outer.x + inner.x + left, outer.y + inner.y + above] as const
          for (const [type, buttons] of [
            ['mousemove', 0],
            ['mousedown', 1],
            ['mouseup', 0],
          ] as const)
            synthesizeMouseEvent(type, ...at, { button: 0, buttons, clickCount: 1 }, {})
        },
        x,
        y,
      ),
    sleepBackground: () =>
      run(async (id) => {
        await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })
      }, EXTENSION_ID),
    clipboard: () => run(() => navigator.clipboard.readText()),
  }
}
