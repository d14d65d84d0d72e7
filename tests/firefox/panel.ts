import { PANEL, type FirefoxStage } from './stage'
import type { Tab } from './tab'

/** What a person does and sees in the panel. */
export function panelIn(tab: Tab) {
  const fits = (what: string, selector: string) =>
    tab.until(what, (wanted) => document.querySelector(wanted) !== null, selector)
  return {
    tab,
    press: (name: string) => tab.click('button', name),
    /** Waits until a value has this status. */
    value: (id: string, status: string) =>
      fits(`${id} ${status}`, `[data-value="${id}"][data-status="${status}"]`),
    /** Waits until a console has this status. */
    console: (id: string, status: string) =>
      fits(`${id} ${status}`, `[data-console="${id}"][data-status="${status}"]`),
    /** Waits until the panel has this step on top. */
    current: (id: string) => fits(`step ${id}`, `section[data-step="${id}"]`),
    /** What a value's text is, as it is shown. */
    text: (id: string) =>
      tab.run(
        (value) => document.querySelector(`[data-value="${value}"] [data-part="text"]`)?.textContent ?? null,
        id,
      ),
    /** Waits until the status line says this. */
    said: (text: string) =>
      tab.until(
        `“${text}” in the status line`,
        (wanted) =>
          Array.from(document.querySelectorAll('[role="status"]'), (line) => line.textContent ?? '').find(
            (line) => line.includes(wanted),
          ),
        text,
      ),
    /** Waits until the panel shows this text anywhere. */
    shows: (text: string) =>
      tab.until(`“${text}”`, (wanted) => document.body.innerText.includes(wanted), text),
  }
}

/** The panel as it is driven here. */
export type FirefoxPanel = ReturnType<typeof panelIn>

/** Opens the panel in a tab and waits until it is drawn. */
export async function openPanel(stage: FirefoxStage): Promise<FirefoxPanel> {
  const tab = await stage.openTab(PANEL)
  await tab.until('the panel', () => document.querySelector('main') !== null)
  return panelIn(tab)
}

/** First run: names the org, presses Start, and answers the browser's question. Returns the question's words. */
export async function start(stage: FirefoxStage, panel: FirefoxPanel, allow: boolean): Promise<string> {
  await panel.tab.type('textbox', 'Okta org', 'acme')
  await panel.press('Start')
  const asked = await stage.window().question()
  await stage.window().answer(allow)
  return asked
}
