import { browser } from 'wxt/browser'
import { pageScriptKey, POINTER_SCRIPT_KEY } from '../page/key'
import type { PageScript, Reply } from '../page/page-script'
import type { PartName } from '../page/parts'
import type { PointerScript } from '../page/pointer-script'
import type { ConsoleId } from '../guide/types'
import {
  doneAnswer,
  outlineAnswer,
  pointingAnswer,
  snapshotAnswer,
  soundAnswer,
  verdictsAnswer,
} from '../setup/page-answer'
import { withDeadline, type Answer } from './deadline'
import { consoleOfTab } from './hosts'

/** How long a page may take to answer, in milliseconds. */
const PATIENCE = 2500

/** A tab of one of the two consoles. */
export interface ConsoleTab {
  id: number
  windowId: number
  console: ConsoleId
  /** Admin host of the other org that the tab belongs to; null for our own. */
  stranger: string | null
  /** No more of its address is kept: what follows can hold the code of a sign-in. */
  origin: string
  active: boolean
  /** When it was last in front, in milliseconds since 1970. */
  lastAccessed: number
}

/**
 * The consoles' tabs, in whichever window they are. Without the `tabs` permission the browser shows the addresses of
 * granted hosts only. Pop-up windows (consent, sign-in) and tabs that are asleep are left alone.
 */
export async function findTabs(oktaHost: string): Promise<ConsoleTab[]> {
  const [tabs, windows] = await Promise.all([browser.tabs.query({}), browser.windows.getAll()])
  const popups = new Set(windows.filter((window) => window.type === 'popup').map((window) => window.id))
  return tabs.flatMap((tab) => {
    const place = consoleOfTab(tab.url, oktaHost)
    if (!place || tab.id === undefined || tab.url === undefined || tab.discarded || popups.has(tab.windowId))
      return []
    const { id, windowId, active, lastAccessed = 0 } = tab
    return [{ ...place, id, windowId, origin: new URL(tab.url).origin, active, lastAccessed }]
  })
}

/** Runs in the page: calls a library of Tandem's if it is there. */
function callScript(key: string, question: string, args: unknown[]): { answer: unknown } | null {
  const script: unknown = Reflect.get(globalThis, key)
  if (typeof script !== 'object' || script === null) return null
  const call: unknown = Reflect.get(script, question)
  return typeof call === 'function' ? { answer: Reflect.apply(call, null, args) } : null
}

/** A library that is put into a page: its file, and where it hangs there. */
interface Script {
  file: '/page-okta.js' | '/page-meta.js' | '/pointer.js'
  key: string
}

async function ask(
  script: Script,
  tabId: number,
  question: string,
  args: readonly unknown[],
): Promise<unknown> {
  const target = { tabId }
  const call = async () => {
    const [result] = await browser.scripting.executeScript({
      target,
      func: callScript,
      args: [script.key, question, [...args]],
    })
    return result?.result ?? null
  }
  let reply = await call()
  if (!reply) {
    await browser.scripting.executeScript({ target, files: [script.file] })
    reply = await call()
  }
  if (!reply || reply.answer === undefined || reply.answer === null)
    throw new Error('the page gave no answer')
  return reply.answer
}

const partFiles = {
  fields: '/fields.js',
  names: '/names.js',
  picks: '/picks.js',
  directory: '/directory.js',
  act: '/act.js',
} as const satisfies Record<PartName, string>

/** What the page answers to a question. */
type AnswerTo<Q extends keyof PageScript> =
  ReturnType<PageScript[Q]> extends Reply<infer Answered> ? Answered : never

const snapshots = { okta: snapshotAnswer('okta'), meta: snapshotAnswer('meta') }

/** What each question may be answered with; null for anything else. */
const pageAnswers: { [Q in keyof PageScript]: (answer: unknown, console: ConsoleId) => AnswerTo<Q> | null } =
  {
    read: (answer, console) => soundAnswer(snapshots[console], answer),
    fill: (answer) => soundAnswer(verdictsAnswer.fill, answer),
    confirm: (answer) => soundAnswer(verdictsAnswer.fill, answer),
    undo: (answer) => soundAnswer(verdictsAnswer.undo, answer),
    set: (answer) => soundAnswer(verdictsAnswer.set, answer),
    confirmSet: (answer) => soundAnswer(verdictsAnswer.set, answer),
    undoSet: (answer) => soundAnswer(verdictsAnswer.undoSet, answer),
    mark: (answer) => soundAnswer(doneAnswer, answer),
    press: (answer) => soundAnswer(doneAnswer, answer),
  }

const pointerAnswers: {
  [Q in keyof PointerScript]: (answer: unknown) => ReturnType<PointerScript[Q]> | null
} = {
  start: (answer) => soundAnswer(doneAnswer, answer),
  poll: (answer) => soundAnswer(pointingAnswer, answer),
  stop: (answer) => soundAnswer(doneAnswer, answer),
  outline: (answer) => soundAnswer(outlineAnswer, answer),
}

/** An answer that was found to be one; everything else is none, and nothing is taken from it. */
function known<T>(answer: T | null): T {
  if (answer === null) throw new Error('the page gave an odd answer')
  return answer
}

/** Asks until the page has all parts that the answer takes: one may ask for another. Each is put there once. */
async function askWithParts(script: Script, tabId: number, question: string, args: readonly unknown[]) {
  const sent = new Set<PartName>()
  for (;;) {
    const reply = (await ask(script, tabId, question, args)) as Reply<unknown>
    if (!('needs' in reply)) return reply.answer
    const next = reply.needs.filter((name) => !sent.has(name))
    if (next.length === 0) throw new Error(`the page does not take ${reply.needs.join(', ')}`)
    for (const name of next) sent.add(name)
    await browser.scripting.executeScript({ target: { tabId }, files: next.map((name) => partFiles[name]) })
  }
}

/**
 * Asks the page in a console's tab, putting the console's script there first if need be, and the parts that the answer
 * takes. No answer is no evidence: a fill may have happened all the same, so its caller reads the page again.
 */
export function askPage<Q extends keyof PageScript>(
  tabId: number,
  console: ConsoleId,
  question: Q,
  ...args: Parameters<PageScript[Q]>
): Promise<Answer<AnswerTo<Q>>> {
  const script = { file: `/page-${console}.js`, key: pageScriptKey(console) } as const
  const answer = askWithParts(script, tabId, question, args)
  return withDeadline(
    answer.then((one) => known(pageAnswers[question](one, console))),
    PATIENCE,
  )
}

/** Asks the page in a tab what a person points at there, or for its outline. */
export function askPointer<Q extends keyof PointerScript>(
  tabId: number,
  question: Q,
  ...args: Parameters<PointerScript[Q]>
): Promise<Answer<ReturnType<PointerScript[Q]>>> {
  const answer = ask({ file: '/pointer.js', key: POINTER_SCRIPT_KEY }, tabId, question, args)
  return withDeadline(
    answer.then((one) => known(pointerAnswers[question](one))),
    PATIENCE,
  )
}

/** Opens a console's page, or one of the browser's own, in a new tab in front. */
export async function openTab(url: string): Promise<number | null> {
  const tab = await browser.tabs.create({ url, active: true })
  return tab.id ?? null
}

/** Brings a tab and its window to the front. */
export async function showTab(tab: { id: number; windowId: number }): Promise<void> {
  await browser.tabs.update(tab.id, { active: true })
  await browser.windows.update(tab.windowId, { focused: true })
}

/** Sends a tab to another address of the console it shows. */
export async function moveTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url })
}
