import { orgHostOf } from '../browser/hosts'
import { requestOrgAccess } from '../browser/permissions'
import type { CheckId } from '../guide/checks'
import { listOf } from '../i18n/format'
import { counted, messages, phrase } from '../i18n/messages'
import { MOST_ADMINS, readEmails } from '../setup/admins'
import { directoryNews, isWhole } from '../setup/directory'
import { isBinding } from '../setup/gate'
import type { EventBody } from '../setup/events'
import type { DirectoryView } from '../page/types'
import type { Moment } from './actions'
import type { HeldView } from './guarded'
import { policyWords } from './policy-words'
import type { PanelStore } from './store'
import { consoleName } from './words'

const words = messages('preflight-actions', {
  readWithoutAdmins: counted({
    one: '{count} person read from {file}. It does not say who is an admin: name them, then open it again, and Tandem compares them.',
    other:
      '{count} people read from {file}. It does not say who is an admin: name them, then open it again, and Tandem compares them.',
  }),
  read: counted({
    one: '{count} person read from {file}, {admins} among them.',
    other: '{count} people read from {file}, {admins} among them.',
  }),
  admins: counted({ one: '{count} admin', other: '{count} admins' }),
  unread: counted({
    one: '{count} row could not be read: there may be more.',
    other: '{count} rows could not be read: there may be more.',
  }),
  notOfAll: 'It does not say of everybody who is an admin: there may be more.',
  tooMany: counted({
    one: 'Nothing was taken: this is {count} address, and Tandem takes {most} at most.',
    other: 'Nothing was taken: these are {count} addresses, and Tandem takes {most} at most.',
  }),
  noAddress: phrase('Nothing was taken. No email address: {texts}.'),
  named: counted({ one: '{count} admin is named.', other: '{count} admins are named.' }),
  pressAgain: phrase('Press “{control}” in {console} again: it passes now.'),
  noted: 'Noted, with your reason.',
  companyPassed: phrase(
    'Nothing is held back any more on pages of company {company}, until this panel is closed.',
  ),
  noAccess: phrase('Without access to {host} there is no dry run. “Test SSO” in Meta shows the same, later.'),
  dryRunDone: 'The dry run is done.',
})

/** What an opened list of people was good for. */
function listText(name: string, view: DirectoryView): string {
  const { people, total } = view
  const admins = people.filter(({ admin }) => admin === true).length
  const said = words()
  if (people.every(({ admin }) => admin === null))
    return said.readWithoutAdmins(people.length, { file: name })
  const unread = (total ?? 0) - people.length
  const read = said.read(people.length, { file: name, admins: said.admins(admins) })
  if (unread > 0) return `${read} ${said.unread(unread)}`
  return isWhole(view) ? read : `${read} ${said.notOfAll}`
}

/** What a person can do before the switch: name people, decide on checks, let a held press through, make a dry run. */
export function createPreflightActions(panel: PanelStore, moment: Moment) {
  const setupNow = () => panel.store.getState().setup
  const record = (body: EventBody) => panel.append('person', [body])

  async function override(ids: readonly CheckId[], reason: string): Promise<void> {
    const verdicts = moment.reportInput()?.checks ?? []
    const strict = panel.policy.store.getState().guard === 'strict'
    const decided = ids.filter(
      (id) =>
        !isBinding(
          verdicts.find((one) => one.id === id),
          strict,
        ),
    )
    // The report must not say that anybody went on without what the policy lets nobody go on without.
    if (decided.length < ids.length) panel.say(policyWords().strict)
    // With the verdict that the person saw: should it get worse, the decision no longer covers it.
    await panel.append(
      'person',
      decided.map((check): EventBody => {
        const status = verdicts.find(({ id }) => id === check)?.status ?? null
        return { type: 'check.overridden', check, reason, status }
      }),
    )
  }

  return {
    async nameBreakGlass(text: string): Promise<void> {
      await record({ type: 'break-glass.named', text })
      if (text.trim()) await record({ type: 'step.ticked', id: '3.break-glass' })
    },
    async nameAdmins(text: string): Promise<void> {
      const known = setupNow()?.admins ?? []
      const { emails, unread } = readEmails(text)
      if (emails.length > MOST_ADMINS) return panel.say(words().tooMany(emails.length, { most: MOST_ADMINS }))
      if (unread.length > 0) return panel.say(words().noAddress({ texts: listOf(unread.slice(0, 3)) }))
      const wasPasswordOnly = (email: string) => known.some((one) => one.email === email && one.passwordOnly)
      const admins = emails.map((email) => ({ email, passwordOnly: wasPasswordOnly(email) }))
      await record({ type: 'admins.named', admins })
      panel.say(words().named(admins.length))
    },
    async setPasswordOnly(email: string, passwordOnly: boolean): Promise<void> {
      const admins = (setupNow()?.admins ?? []).map((one) =>
        one.email === email ? { email, passwordOnly } : one,
      )
      await record({ type: 'admins.named', admins })
    },
    async openDirectory(file: File): Promise<void> {
      // With its parsers, which nobody needs before.
      const { readDirectoryFile } = await import('../setup/directory-file')
      const list = await readDirectoryFile(file)
      if (!list.ok) return panel.say(list.problem)
      const { people, unread } = list
      // What could not be read may be somebody: such a list is not of all.
      const view = { people, total: people.length + unread }
      await panel.append('person', (state) => (state ? directoryNews(state, view) : []))
      panel.say(listText(file.name, view))
    },
    override,
    async passGuard(held: HeldView, reason: string): Promise<void> {
      if (!held.passable) return panel.say(policyWords().strict)
      // Another company's page stays out of this setup's record: nothing of it is noted there.
      if (held.company !== null) moment.passCompany(held.company)
      else
        await override(
          held.open.map(({ id }) => id),
          reason,
        )
      moment.setGuardSeen(held.at)
      // Tells the pages at once: the next press must not be held back once more.
      await moment.read()
      await moment.read()
      const said = words()
      const done = held.company === null ? said.noted : said.companyPassed({ company: held.company })
      panel.say(`${done} ${said.pressAgain({ control: held.label, console: consoleName[held.console] })}`)
    },
    dismissGuard(held: HeldView): void {
      moment.setGuardSeen(held.at)
    },
    async dryRun(): Promise<void> {
      const setup = setupNow()
      if (!setup) return
      const host = orgHostOf(setup.oktaHost)
      // First of all: the browser asks only within the click.
      if (!(await requestOrgAccess(host))) {
        panel.say(words().noAccess({ host }))
        return
      }
      moment.setDryRun('asking')
      // What Meta shows at this moment is part of what is compared.
      await moment.read()
      const { setup: state, sights } = panel.store.getState()
      const { dryRun } = await import('./dry-run')
      moment.setDryRun(await dryRun({ state: state ?? setup, sights }, host))
      panel.say(words().dryRunDone)
    },
  }
}
