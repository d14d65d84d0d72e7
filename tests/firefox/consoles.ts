import type { FirefoxStage } from './stage'
import type { Tab } from './tab'

/** Opens the page of the practice Meta that shows its values, and on which the form comes next. */
export function openMeta(stage: FirefoxStage): Promise<Tab> {
  return stage.openTab('https://work.meta.com/admin/security/single_sign_on/add_idp')
}

/** Opens the Sign On tab of the app in the practice Okta. */
export function openOkta(stage: FirefoxStage): Promise<Tab> {
  const [app] = stage.lab.okta.state.apps
  if (!app) throw new Error('The practice Okta has no app')
  return stage.openTab(`https://acme-admin.okta.com/admin/app/${app.name}/instance/${app.id}/#tab-signon`)
}
