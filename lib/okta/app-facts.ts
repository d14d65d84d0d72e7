import type { FactId } from '../guide/facts'
import type { OktaAnswer } from './client'
import type { AppFacts } from './queries'
import type { OktaApp } from './schema'
import type { SignOnPolicy } from './sign-on-policy'

/** Whether Okta fills in usernames by itself; null when the API didn't say. */
export function usernameFormatOf(app: OktaApp): 'none' | 'set' | null {
  const template = app.credentials?.userNameTemplate
  if (!template?.type) return null
  return template.type === 'NONE' ? 'none' : 'set'
}

/**
 * The texts in the app's own settings, with their keys. The keys under which Okta keeps Meta's two URLs are not
 * documented, so values are looked for; a key can but help.
 */
export function settingEntries(app: OktaApp): [key: string, text: string][] {
  const own = Object.entries(app.settings?.app ?? {})
  const overrides = Object.entries(app.settings?.signOn ?? {}).filter(([key]) => /override$/i.test(key))
  return [...own, ...overrides].flatMap(([key, text]) =>
    typeof text === 'string' && text !== '' ? [[key, text] as [string, string]] : [],
  )
}

/** The same without their keys. */
export function settingTexts(app: OktaApp): string[] {
  return settingEntries(app).map(([, text]) => text)
}

/** What the API's answers say as facts; what it didn't answer is absent. */
export function factsOf(facts: AppFacts | undefined, policy?: OktaAnswer<SignOnPolicy>): Set<FactId> {
  const known = new Set<FactId>()
  if (facts?.app.ok) {
    const app = facts.app.value
    known.add('okta.app-exists')
    if (usernameFormatOf(app) === 'set') known.add('okta.username-set')
    if (app.features.length > 0) known.add('okta.provisioning-on')
    if (app.features.includes('PUSH_NEW_USERS')) known.add('okta.create-users-on')
    if (app.features.includes('PUSH_PROFILE_UPDATES')) known.add('okta.update-attributes-on')
    if (app.features.includes('PUSH_USER_DEACTIVATION')) known.add('okta.deactivate-users-on')
  }
  if (facts?.assignment.ok && facts.assignment.value?.credentials?.userName) known.add('okta.admin-assigned')
  if (policy?.ok && policy.value.twoFactors === 'all') known.add('okta.mfa-asked')
  return known
}
