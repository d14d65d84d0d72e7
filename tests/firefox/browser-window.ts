import type { Bidi } from './bidi'
import { eventually, runIn } from './tab'

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
        if (sidebar === null || !('contentDocument' in sidebar)) return null
        const shell = sidebar.contentDocument
        if (!(shell instanceof Document)) return null
        const page = shell.querySelector('#webext-panels-browser')
        return page !== null && 'currentURI' in page ? String((page.currentURI as { spec: string }).spec) : null
      }),
  }
}
