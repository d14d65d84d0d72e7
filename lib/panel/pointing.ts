import { askPointer, findTabs, showTab, type ConsoleTab } from '../browser/tabs'
import type { ConsoleId } from '../guide/types'
import { values, type ValueId } from '../guide/values'
import { valueLabel } from '../i18n/guide'
import { messages, phrase } from '../i18n/messages'
import type { PointingNews } from '../page/pick'
import type { PickPurpose } from '../page/types'
import { isOtherApp, isOtherCompany } from './bindings'
import { workTab, type ConsolesReading } from './read-consoles'
import type { PanelStore } from './store'
import { takeValue } from './take-value'
import type { PointingView } from './view'
import { aboutText, consoleName, noAnswerText, noTabText, pointProblemText, problemText } from './words'

const words = messages('pointing', {
  otherApp: 'the page shows another app. Nothing was taken.',
  fieldShown: phrase('The field for {label} is the one you showed. Tandem fills it from now on.'),
  fieldNamed: phrase('The field for {label} is “{name}”. Tandem fills it from now on.'),
  remembered: phrase('{label} taken. Tandem will find this place again; “Forget this place” undoes that.'),
  notRemembered: phrase(
    '{label} taken. The place itself could not be remembered: nothing tells it from others.',
  ),
  tabLeft: phrase('The tab went to another page. {label} was not taken.'),
  silent: phrase('The page gave no answer. {label} was not taken.'),
  over: phrase('Pointing has ended. {label} was not taken.'),
  refused: phrase('Not taken. {problem} Point again, or press Esc.'),
  signIn: phrase('Sign in to {console} in its tab first.'),
  onOtherApp: 'The tab shows another app. Go to the one for Meta Work Accounts first.',
  onOtherCompany: 'The tab is of another company at Meta. Open the page of this setup’s company first.',
  clickField: phrase('Click the field for {label} on the page in {console}. Esc ends it.'),
  clickValue: phrase('Click the {label} on the page in {console}. Esc ends it.'),
  stopped: 'Pointing has ended. Nothing was taken.',
})

/** How often the page is asked what is pointed at, in milliseconds. */
const POLL = 250
/** A page that is silent for so many polls has gone. */
const SILENCES = 3

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What pointing needs to know of the moment in which it begins. */
export interface PointingMoment {
  read(): Promise<ConsolesReading>
  setPointing(pointing: PointingView | null): void
}

type Taken = Extract<PointingNews, { state: 'taken' }>

/** The Okta app that an address is about; null where it is about none. */
const appIn = (url: string) => /\/instance\/(0oa[0-9A-Za-z]+)/.exec(url)?.[1] ?? null

/** What lets a person point at a value or a field on a console's page, one at a time. */
export function createPointing(panel: PanelStore, moment: PointingMoment) {
  /** Counts the beginnings, so that an older one knows that it is over. */
  let latest = 0
  /** The tab that is pointed at. */
  let target: ConsoleTab | null = null

  /** Whether the tab still shows the console that it showed when it was found; no other page is ever asked. */
  async function isStill(tab: ConsoleTab): Promise<boolean> {
    const host = panel.store.getState().setup?.oktaHost
    const tabs = host === undefined ? [] : await findTabs(host)
    return tabs.some((one) => one.id === tab.id && one.console === tab.console && one.stranger === null)
  }

  async function end(): Promise<void> {
    latest++
    moment.setPointing(null)
    const last = target
    target = null
    // A page that isn't told ends it by itself, when nobody asks it any more.
    if (last && (await isStill(last))) await askPointer(last.id, 'stop')
  }

  async function takeIn(id: ValueId, as: PickPurpose, { text, pick, url }: Taken): Promise<string> {
    const label = valueLabel(id)
    const app = panel.store.getState().setup?.app ?? null
    const shown = appIn(url)
    if (shown !== null && shown !== app?.id) return aboutText(id, words().otherApp)
    if (as === 'value') {
      const problem = await takeValue(panel, id, text, { method: 'picked', url })
      if (problem) return aboutText(id, problemText(problem))
    }
    if (pick) await panel.append('person', [{ type: 'pick.remembered', pick }])
    if (as === 'field')
      return text ? words().fieldNamed({ label, name: text }) : words().fieldShown({ label })
    return pick ? words().remembered({ label }) : words().notRemembered({ label })
  }

  /** Asks the page until something was taken or the pointing is over. Returns what to say. */
  async function follow(tab: ConsoleTab, view: PointingView): Promise<string | null> {
    const mine = latest
    const label = valueLabel(view.id)
    let refusals = 0
    let silences = 0
    for (;;) {
      await pause(POLL)
      if (mine !== latest) return null
      const known = await isStill(tab)
      const answer = known ? await askPointer(tab.id, 'poll') : null
      if (mine !== latest) return null
      if (!answer) return words().tabLeft({ label })
      if (!answer.ok) {
        if (++silences < SILENCES) continue
        return words().silent({ label })
      }
      silences = 0
      const news = answer.value
      if (news.state === 'over') return words().over({ label })
      if (news.state === 'taken') return takeIn(view.id, view.as, news)
      const problem = news.problem && pointProblemText(news.problem, news.other)
      moment.setPointing({ ...view, text: news.text, problem })
      if (news.refusals > refusals && problem) panel.say(words().refused({ problem }))
      refusals = news.refusals
    }
  }

  async function point(id: ValueId, as: PickPurpose, console: ConsoleId): Promise<void> {
    await end()
    const mine = latest
    const { setup } = panel.store.getState()
    if (!setup) return
    const label = valueLabel(id)
    const name = consoleName[console]
    const appId = setup.app?.id ?? null
    const work = workTab(await moment.read(), console, setup)
    if (mine !== latest) return
    if (!work) return panel.say(noTabText(console))
    if (work.snapshot.signedOut) return panel.say(words().signIn({ console: name }))
    if (isOtherApp(work.snapshot, appId)) return panel.say(words().onOtherApp)
    if (isOtherCompany(work, setup.metaCompanyId)) return panel.say(words().onOtherCompany)
    target = work.tab
    await showTab(work.tab)
    const started = await askPointer(work.tab.id, 'start', id, as, console)
    if (mine !== latest) return
    if (!started.ok) return panel.say(noAnswerText())
    const click = as === 'field' ? words().clickField : words().clickValue
    panel.say(click({ label, console: name }))
    const view: PointingView = { id, as, console, text: '', problem: null }
    moment.setPointing(view)
    const said = await follow(work.tab, view)
    if (said === null) return
    await end()
    panel.say(said)
    await moment.read()
  }

  return {
    /** Lets the person point at a value, or, where no page shows it, at the field it goes into. */
    async pick(id: ValueId): Promise<void> {
      const { readIn, fillInto } = values[id]
      if (readIn) await point(id, 'value', readIn.console)
      else if (fillInto) await point(id, 'field', fillInto.console)
    },
    /** Lets the person point at the field that a value goes into. */
    async showField(id: ValueId): Promise<void> {
      const { fillInto } = values[id]
      if (fillInto) await point(id, 'field', fillInto.console)
    },
    /** Ends the pointing. */
    async stopPointing(): Promise<void> {
      await end()
      panel.say(words().stopped)
    },
  }
}
