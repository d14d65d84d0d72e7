import { orgHostOf } from '../browser/hosts'
import { requestOrgAccess } from '../browser/permissions'
import type { CheckId } from '../guide/checks'
import { MOST_ADMINS, readEmails } from '../setup/admins'
import { directoryNews, isWhole } from '../setup/directory'
import type { EventBody } from '../setup/events'
import type { DirectoryView } from '../page/types'
import type { Moment } from './actions'
import type { HeldView } from './guarded'
import type { PanelStore } from './store'
import { consoleName, listOf } from './words'

/** What an opened list of people was good for. */
function listText(name: string, view: DirectoryView): string {
  const { people, total } = view
  const admins = people.filter(({ admin }) => admin === true).length
  const read = `${people.length === 1 ? '1 person' : `${people.length} people`} read from ${name}`
  if (people.every(({ admin }) => admin === null))
    return `${read}. It does not say who is an admin: name them, then open it again, and Tandem compares them.`
  const unread = (total ?? 0) - people.length
  const rest =
    unread > 0
      ? ` ${unread === 1 ? '1 row' : `${unread} rows`} could not be read: there may be more.`
      : isWhole(view)
        ? ''
        : ' It does not say of everybody who is an admin: there may be more.'
  return `${read}, ${admins === 1 ? '1 admin' : `${admins} admins`} among them.${rest}`
}

/** What a person can do before the switch: name people, decide on checks, let a held press through, make a dry run. */
export function createPreflightActions(panel: PanelStore, moment: Moment) {
  const setupNow = () => panel.store.getState().setup
  const record = (body: EventBody) => panel.append('person', [body])

  async function override(ids: readonly CheckId[], reason: string): Promise<void> {
    const verdicts = moment.reportInput()?.checks ?? []
    // With the verdict that the person saw: should it get worse, the decision no longer covers it.
    await panel.append(
      'person',
      ids.map((check): EventBody => {
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
      if (emails.length > MOST_ADMINS)
        return panel.say(
          `Nothing was taken: these are ${emails.length} addresses, and Tandem takes ${MOST_ADMINS} at most.`,
        )
      if (unread.length > 0)
        return panel.say(`Nothing was taken. No email address: ${listOf(unread.slice(0, 3))}.`)
      const wasPasswordOnly = (email: string) => known.some((one) => one.email === email && one.passwordOnly)
      const admins = emails.map((email) => ({ email, passwordOnly: wasPasswordOnly(email) }))
      await record({ type: 'admins.named', admins })
      panel.say(admins.length === 1 ? '1 admin is named.' : `${admins.length} admins are named.`)
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
      const again = `Press “${held.label}” in ${consoleName[held.console]} again: it passes now.`
      panel.say(
        held.company === null
          ? `Noted, with your reason. ${again}`
          : `Nothing is held back any more on pages of company ${held.company}, until this panel is closed. ${again}`,
      )
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
        panel.say(`Without access to ${host} there is no dry run. “Test SSO” in Meta shows the same, later.`)
        return
      }
      moment.setDryRun('asking')
      // What Meta shows at this moment is part of what is compared.
      await moment.read()
      const { setup: state, sights } = panel.store.getState()
      const { dryRun } = await import('./dry-run')
      moment.setDryRun(await dryRun({ state: state ?? setup, sights }, host))
      panel.say('The dry run is done.')
    },
  }
}
