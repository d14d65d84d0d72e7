import type { Stage } from '../e2e/stage'

/** Copies of both consoles' pages, with their forms and values, that stand without a server or a script. */
export interface Clones {
  okta: string
  meta: string
  /** Path of the page of the setup's app in Okta's Admin Console. */
  oktaPath: string
}

/** Path of the page on which Meta's form is. */
export const META_FORM = '/admin/security/single_sign_on/add_idp'

const TAKE = `(() => {
  const page = document.documentElement.cloneNode(true)
  for (const script of page.querySelectorAll('script')) script.remove()
  for (const hidden of page.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden')
  return '<!doctype html>' + page.outerHTML
})()`

/** Opens both consoles on the very pages with values and form, copies what a person sees there, and closes them. */
export async function cloneConsoles({ lab, context }: Stage): Promise<Clones> {
  const [app] = lab.okta.state.apps
  if (!app) throw new Error('The practice org has no app')
  const oktaPath = `/admin/app/${app.name}/instance/${app.id}/`
  const okta = await context.newPage()
  await okta.goto(`https://acme-admin.okta.com${oktaPath}#tab-signon`)
  await okta.getByRole('link', { name: 'More details' }).click()
  await okta.locator('[id="ssoSettings.edit_link"]').click()
  await okta.getByRole('textbox', { name: 'Audience URL' }).waitFor()
  const meta = await context.newPage()
  await meta.goto(`https://work.meta.com${META_FORM}`)
  await meta.getByRole('button', { name: "I've added the metadata" }).click()
  await meta.getByRole('textbox', { name: 'SAML URL', exact: true }).waitFor()
  const clones = {
    okta: String(await okta.evaluate(TAKE)),
    meta: String(await meta.evaluate(TAKE)),
    oktaPath,
  }
  await Promise.all([okta.close(), meta.close()])
  return clones
}

/** The same page with the values of somebody else: another app's ids, another company's digits. */
export function ofOthers(page: string): string {
  return page
    .replace(/exk[0-9A-Za-z]{10,}/g, (id) => `exk${'Z9'.repeat(id.length).slice(0, id.length - 3)}`)
    .replace(/\/company\/\d+/g, '/company/9990001112223334')
    .replace(/__cid=\d+/g, '__cid=9990001112223335')
}
