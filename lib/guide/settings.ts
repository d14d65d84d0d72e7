import type { ControlId } from './controls'
import type { StepId } from './okta-meta'

/** A choice in one of Okta's forms that Tandem can set on the admin's word; saving it stays the admin's. */
export interface SettingSpec {
  control: ControlId
  /** As Okta's form calls it. */
  label: string
  /**
   * Of a list: the entries that are meant, and those that mean that nothing is chosen yet, in the languages of Okta's
   * console (English seen in 2024 to 2026, Japanese from its help pages). Null for a box to tick.
   */
  list: { wanted: readonly string[]; nothing: readonly string[] } | null
  /** The step that it belongs to; once that is skipped, the setting is left alone. */
  step: StepId
  /** The step that has to be done before: a person has read there what this does. */
  after: StepId | null
}

/** The settings of Okta's forms. */
export const settings = {
  usernameFormat: {
    control: 'okta.username-format',
    label: 'Application username format',
    list: {
      wanted: ['Email', 'メールアドレス', 'メール'],
      nothing: ['(None)', 'None', '(なし)', 'なし', ''],
    },
    step: '3.username-format',
    after: null,
  },
  enableApi: {
    control: 'okta.enable-api',
    label: 'Enable API integration',
    list: null,
    step: '4.4',
    after: null,
  },
  createUsers: {
    control: 'okta.create-users',
    label: 'Create Users',
    list: null,
    step: '4.13.create',
    after: null,
  },
  updateAttributes: {
    control: 'okta.update-attributes',
    label: 'Update User Attributes',
    list: null,
    step: '4.13.update',
    after: null,
  },
  deactivateUsers: {
    control: 'okta.deactivate-users',
    label: 'Deactivate Users',
    list: null,
    step: '4.13.deactivate',
    after: '4.deactivate-understood',
  },
} as const satisfies Record<string, SettingSpec>

/** Id of a setting. */
export type SettingId = keyof typeof settings

/** All settings, in the order of the forms. */
export const settingIds = Object.keys(settings) as SettingId[]
