import type { OktaApp } from '../state'

/** Brings `app.features` in line with the Provisioning tab, in the API's own words. */
export function refreshFeatures(app: OktaApp): void {
  const { enabled, createUsers, updateAttributes, deactivateUsers } = app.provisioning
  const features = [
    createUsers && 'PUSH_NEW_USERS',
    updateAttributes && 'PUSH_PROFILE_UPDATES',
    deactivateUsers && 'PUSH_USER_DEACTIVATION',
    'IMPORT_NEW_USERS',
    'IMPORT_PROFILE_UPDATES',
    'IMPORT_USER_SCHEMA',
  ].filter((feature) => typeof feature === 'string')
  app.features = enabled ? features : []
}
