import { createDraft, escapeHtml, seedOf, type Draft } from './draft'
import { entryHtml } from './entry-html'
import { createTruth, draw, type Binding, type Entry, type Recipe, type Row } from './recipe'
import type { Truth } from './scene'
import type { OktaLanguage } from './words-okta'

/** The pages of Okta that scenes show; the last four hold nothing of interest. */
export type OktaPage =
  | 'sign-on view'
  | 'sign-on view, details closed'
  | 'sign-on edit'
  | 'classic'
  | 'provisioning'
  | 'catalog'
  | 'assignments'
  | 'forbidden'

/** How the Sign On tab lays out its values: as sketched from screenshots, and the variants of it. */
export type OktaLayout = 'definition list' | 'plain dd' | 'read-only input' | 'div grid' | 'read-only admin'

/** Everything that decides how a page of Okta looks. */
export interface OktaPlan {
  page: OktaPage
  words: OktaLanguage
  layout: OktaLayout
  /** How the edit form binds its labels. */
  binding: Binding
  /** Host under which people sign in, and host that the issuer names. */
  signInHost: string
  issuerHost: string
  /** Whether the app's own fields hold saved texts. */
  saved: boolean
  /** Whether the certificate stands on the page as PEM text; the console is known to have a link only. */
  pem: boolean
  recipe: Recipe
}

const APP = 'facebook_work_accounts'

/** PEM text that looks like a certificate; nothing here parses it. */
export function pemOf(draft: Draft): string {
  const line = () =>
    Array.from({ length: 16 }, () => draft.id().slice(3))
      .join('')
      .padEnd(64, 'A')
      .slice(0, 64)
  return ['-----BEGIN CERTIFICATE-----', line(), line(), line(), '-----END CERTIFICATE-----'].join('\n')
}

function link(text: string, attributes = ''): string {
  return `<a href="#" ${attributes}>${escapeHtml(text)}</a>`
}

function metadataRows(plan: OktaPlan, draft: Draft): { shown: Row[]; folded: Row[] } {
  const { words } = plan.words
  const key = `exk${draft.id().slice(3)}${draft.digits(14)}`
  const app = `https://${plan.signInHost}/app`
  const open = plan.page === 'sign-on view'
  const truth = open ? 'read' : 'nothing'
  return {
    shown: [
      { id: 'metadataUrl', label: words.metadataUrl, text: `${app}/${key}/sso/saml/metadata`, truth: 'read' },
    ],
    folded: [
      { id: 'signOnUrl', label: words.signOnUrl, text: `${app}/${APP}/${key}/sso/saml`, truth },
      { id: null, label: words.signOutUrl, text: `https://${plan.signInHost}`, truth: 'nothing' },
      { id: 'issuer', label: words.issuer, text: `http://${plan.issuerHost}/${key}`, truth },
      plan.pem
        ? { id: 'certificate', label: words.certificate, text: pemOf(draft), truth }
        : {
            id: 'certificate',
            label: words.certificate,
            text: '',
            html: link('Download', 'class="button"'),
            truth: 'nothing',
          },
    ],
  }
}

/** The texts that Meta gave, as saved in the app. */
export function savedTexts(draft: Draft): { audienceUrl: string; acsUrl: string } {
  return {
    audienceUrl: `https://work.meta.com/company/${draft.digits(16)}`,
    acsUrl: `https://work.meta.com/work/saml.php?__cid=${draft.digits(16)}`,
  }
}

function ownRows(plan: OktaPlan, draft: Draft): Row[] {
  const { words } = plan.words
  const texts = plan.saved ? savedTexts(draft) : { audienceUrl: '', acsUrl: '' }
  const truth = plan.saved ? 'read' : 'nothing'
  return [
    { id: 'audienceUrl', label: words.audienceUrl, text: texts.audienceUrl, truth, locked: true },
    { id: 'acsUrl', label: words.acsUrl, text: texts.acsUrl, truth, locked: true },
  ]
}

function rowsHtml(plan: OktaPlan, draft: Draft, rows: readonly Row[]): string {
  const { layout, recipe, words } = plan
  const copy = link(words.words.copy)
  const value = (row: Row): string => {
    const { attribute } = draft.mark()
    if (row.html !== undefined) return row.html
    if (row.text.startsWith('-----')) return `<pre>${escapeHtml(row.text)}</pre>`
    const attributes = `${attribute} value="${escapeHtml(row.text)}"`
    if (row.locked && layout !== 'plain dd')
      return `<input type="text" ${layout === 'read-only input' ? 'readonly' : 'disabled'} ${attributes}>`
    if (layout === 'read-only input') return `<input type="text" readonly ${attributes}> ${copy}`
    if (layout === 'plain dd') return draw(recipe, row.text)
    return `<span>${draw(recipe, row.text)}</span> ${row.locked ? '' : copy}`
  }
  if (layout === 'div grid')
    return rows
      .map((row) => `<div class="g-row"><div>${draw(recipe, row.label)}</div><div>${value(row)}</div></div>`)
      .join('')
  return `<dl>${rows.map((row) => `<dt>${draw(recipe, row.label)}</dt><dd>${value(row)}</dd>`).join('')}</dl>`
}

function view(plan: OktaPlan, draft: Draft, truth: ReturnType<typeof createTruth>): string {
  const { words } = plan.words
  const { recipe } = plan
  const open = plan.page === 'sign-on view'
  const { shown, folded } = metadataRows(plan, draft)
  const all = recipe.rows([...shown, ...folded, ...ownRows(plan, draft)], draft)
  for (const row of all) truth.row(row)
  const isShown = (row: Row) => row.id === 'metadataUrl'
  const part = (test: (row: Row) => boolean) => rowsHtml(plan, draft, all.filter(test))
  return (
    `<div id="ssoSettings.read_only"><div class="page-toolbar"><h2>${escapeHtml(words.settings)}</h2>` +
    `${plan.layout === 'read-only admin' ? '' : link(words.edit, 'id="ssoSettings.edit_link"')}</div><form>` +
    `<h3>${escapeHtml(words.methods)}</h3><label class="option"><input type="radio" disabled checked> SAML 2.0</label>` +
    `<dl><dt>Default Relay State</dt><dd></dd></dl><h4>Metadata details</h4>${part((row) => !row.locked && isShown(row))}` +
    link(open ? words.hideDetails : words.moreDetails, `aria-expanded="${open}"`) +
    `<div ${open ? '' : 'hidden'}>${part((row) => !row.locked && !isShown(row))}` +
    `${link('Certificate fingerprint', 'aria-expanded="false"')}<div hidden>SHA-256 ab:cd</div></div>` +
    `<h3>${escapeHtml(words.advanced)}</h3><p>These fields may be required for a Meta Work Accounts proprietary sign-on option or general setting.</p>` +
    `${part((row) => row.locked === true)}<h3>${escapeHtml(words.credentials)}</h3><dl><dt>${escapeHtml(words.userNameFormat)}</dt><dd>(None)</dd></dl></form></div>`
  )
}

function classic(plan: OktaPlan, draft: Draft, truth: ReturnType<typeof createTruth>): string {
  const rows = plan.recipe.rows(ownRows(plan, draft), draft)
  for (const row of rows) truth.row(row)
  return (
    '<div id="ssoSettings.read_only"><h2 class="upper">Sign on methods</h2><div class="infobox">SAML 2.0 is not configured until you complete the setup instructions. ' +
    `${link('View Setup Instructions')}</div><p>${link('Identity Provider metadata', 'target="_blank"')} is available if this application supports dynamic configuration.</p>` +
    `${rowsHtml(plan, draft, rows)}<h2 class="upper">Credentials details</h2></div>`
  )
}

function edit(plan: OktaPlan, draft: Draft, truth: ReturnType<typeof createTruth>): string {
  const { words } = plan.words
  const { recipe } = plan
  const entry = (id: 'audienceUrl' | 'acsUrl', name: string): Entry => ({
    id,
    label: words[id],
    control: 'input',
    truth: 'fill',
    description: `Enter the ${words[id]} that Meta shows.`,
    attributes: `name="${name}"`,
  })
  const entries = recipe.entries([entry('audienceUrl', 'audienceUrl'), entry('acsUrl', 'acsUrl')], draft)
  const fields = entries.map((one) => {
    const { html, selector } = entryHtml(draft, recipe, one, plan.binding)
    truth.entry(one, selector)
    return html
  })
  const plain = (label: string, attributes = '') =>
    `<div class="row"><label>${escapeHtml(label)}</label><input type="text" ${draft.mark().attribute} ${attributes}></div>`
  const format = ['Okta username', 'Email', 'Custom', '(None)'].map((name) => `<option>${name}</option>`)
  // What was saved before stays in the page as a hidden twin of the form.
  const twin = rowsHtml(
    { ...plan, layout: 'definition list' },
    draft,
    ownRows({ ...plan, saved: true }, draft),
  )
  return (
    `<div id="ssoSettings.read_only" hidden><h2>${escapeHtml(words.settings)}</h2><form>${twin}</form></div>` +
    `<div id="ssoSettings.edit"><h2>${escapeHtml(words.settings)}</h2><form id="ssoSettings.edit.form"><h3>${escapeHtml(words.methods)}</h3>` +
    `${plain('Default Relay State', 'id="ssoSettings.defaultRelayState"')}<h3>${escapeHtml(words.advanced)}</h3>` +
    `${recipe.form.replace('%', () => fields.join(''))}<h3>${escapeHtml(words.credentials)}</h3>` +
    `<div class="row"><label>${escapeHtml(words.userNameFormat)}</label><select id="ssoSettings.autofill">${format.join('')}</select></div>` +
    `<div hidden><input id="ssoSettings.customRule" ${draft.mark().attribute}></div>` +
    `<div class="button-bar"><input type="submit" value="${escapeHtml(words.save)}" id="ssoSettings.button.submit"> ${link(words.cancel)}</div></form></div>`
  )
}

const CHECKS = ['Create Users', 'Update User Attributes', 'Deactivate Users']

function others(plan: OktaPlan, draft: Draft): string {
  const { attribute } = draft.mark()
  if (plan.page === 'provisioning')
    return (
      `<h2>Provisioning to App</h2>${CHECKS.map((name) => `<div class="g-row"><div>${name}</div><div><label><input type="checkbox"> Enable</label></div></div>`).join('')}` +
      `<p>Authenticate with Meta Work Accounts to enable user import and provisioning features.</p><input type="button" value="Test API Credentials">`
    )
  if (plan.page === 'catalog')
    return (
      `<h2>Browse App Integration Catalog</h2><input type="text" placeholder="Search..." ${attribute}>` +
      `<ul><li>${link('Meta Work Accounts')} <span>SAML, SCIM</span></li><li>${link('Workplace by Meta')}</li></ul>`
    )
  if (plan.page === 'forbidden')
    return '<h1>Access Forbidden</h1><p>You do not have permission to view this page.</p>'
  const people = ['Ada Admin', 'Ben Builder', 'Eve Example']
  return (
    `<input type="text" placeholder="Search..." ${attribute}>${link('Assign', 'class="button"')}<table><tbody>` +
    `${people.map((name) => `<tr><td>${name}</td><td>${name.split(' ')[0]?.toLowerCase() ?? ''}@acme.example</td><td>Individual</td></tr>`).join('')}</tbody></table>`
  )
}

/** Draws a page of Okta with what is true about it. */
export function drawOkta(id: string, plan: OktaPlan): { html: string; truth: Truth } {
  const draft = createDraft(seedOf(id))
  const truth = createTruth()
  const { words } = plan.words
  const pages: Partial<Record<OktaPage, typeof view>> = {
    'sign-on view': view,
    'sign-on view, details closed': view,
    'sign-on edit': edit,
    classic,
  }
  const content = pages[plan.page]?.(plan, draft, truth) ?? others(plan, draft)
  const tabs = [words.signOn, words.provisioning, words.assignments].map((name) => `<li>${link(name)}</li>`)
  const html =
    `<div class="shell"><h1 id="app-instance-name">Meta Work Accounts</h1><ul id="tabs">${tabs.join('')}</ul>` +
    `<div id="tab-content"><div id="tab-signon">${plan.recipe.before(draft)}${content}${plan.recipe.after(draft)}</div></div>` +
    `<aside><h5>SAML Setup</h5><p>Single Sign On using SAML will not work until you configure the app to trust Okta as an IdP.</p>${plan.recipe.aside}</aside></div>`
  const { values, fields, refuse, flagged, conflict } = truth
  return { html, truth: { values, fields, refuse, flagged, conflict } }
}
