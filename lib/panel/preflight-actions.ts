import { orgHostOf } from '../browser/hosts'
import { requestOrgAccess } from '../browser/permissions'
import type { CheckId } from '../guide/checks'
import { MOST_ADMINS, readEmails } from '../setup/admins'
import type { EventBody } from '../setup/events'
import type { Moment } from './actions'
import type { HeldView } from './guarded'
import type { PanelStore } from './store'
import { consoleName, listOf } from './words'

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
        return panel.say(`That are ${emails.length} addresses; Tandem takes ${MOST_ADMINS} at most.`)
      if (unread.length > 0)
        return panel.say(`Nothing was taken: ${listOf(unread.slice(0, 3))} is no email address.`)
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
