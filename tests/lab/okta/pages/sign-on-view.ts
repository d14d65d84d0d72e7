import { html, type Html } from '../html'
import { labelsFor } from '../labels'
import { activeKey, issuerOf, metadataUrlOf, signOnUrlOf } from '../saml/metadata'
import { fingerprint } from '../saml/signing-key'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { formatOf } from '../user-name-formats'
import { valueRows } from './sign-on-values'

/** The read-only copy of the Sign On form. It stays in the document, hidden, while the form is edited. */
export function signOnView(tenant: Tenant, app: OktaApp): Html {
  const { variant, lang, readOnlyAdmin } = tenant.state.options
  const t = labelsFor(lang)
  const heading = (text: string): string => (variant === 'classic' ? t(text).toUpperCase() : t(text))
  return html`<div id="ssoSettings.read_only">
    <div class="page-toolbar">
      <h2>${t('Settings')}</h2>
      ${!readOnlyAdmin && html`<a href="#" id="ssoSettings.edit_link">${t('Edit')}</a>`}
    </div>
    <form onsubmit="return false">
      <h3>${heading('Sign on methods')}</h3>
      <p>
        The sign-on method determines how a user signs into and manages their credentials for an application.
      </p>
      <div class="saml-box">
        <label class="option signon-mode-option"
          ><input type="radio" disabled checked id="${id('mode.SAML_2_0')}" /> SAML 2.0</label
        >
        <div class="saml-box SAML_2_0-edit-credentials edit-credentials">
          ${valueRows(variant, [
            {
              label: 'Default Relay State',
              value: app.settings.defaultRelayState,
              id: id('defaultRelayState'),
            },
          ])}
          ${variant === 'classic' ? classicDetails(app) : metadataDetails(tenant, app)}
        </div>
      </div>
      <h3>${heading('Advanced Sign-on Settings')}</h3>
      <p>
        These fields may be required for a Meta Work Accounts proprietary sign-on option or general setting.
      </p>
      ${valueRows(variant, [
        { label: 'Audience URL', value: app.settings.audienceUrl, id: id('audienceUrl'), field: true },
        {
          label: 'ACS (Assertion Consumer Service) URL',
          value: app.settings.acsUrl,
          id: id('acsUrl'),
          field: true,
        },
      ])}
      <h3>${heading('Credentials Details')}</h3>
      <dl class="credentials-details">
        <dt>${t('Application username format')}</dt>
        <dd id="${id('autofillSetting')}">${t(formatOf(app.userNameTemplate).label)}</dd>
        <dt>${t('Update application username on')}</dt>
        <dd id="${id('customRulePushStatus')}">
          ${app.userNameTemplate.pushStatus === 'PUSH' ? t('Create and update') : 'Create only'}
        </dd>
        <dt>Password reveal</dt>
        <dd>
          <input type="checkbox" disabled id="${id('revealPassword')}" /> Allow users to securely see their
          password (Recommended)
          <div class="infobox">
            Password reveal is disabled, since this app is using SAML with no password.
          </div>
        </dd>
      </dl>
    </form>
  </div>`
}

function metadataDetails(tenant: Tenant, app: OktaApp): Html {
  const { org, options } = tenant.state
  const t = labelsFor(options.lang)
  const key = activeKey(app)
  const copy = t('Copy')
  const certificatePath = `/admin/org/security/${app.id}/cert`
  return html`<h4>${t('Metadata details')}</h4>
    ${valueRows(options.variant, [{ label: t('Metadata URL'), value: metadataUrlOf(org, app), copy }])}
    <a href="#" aria-expanded="false" data-more="${t('More details')}" data-less="${t('Hide details')}"
      >${t('More details')}</a
    >
    <div class="hide">
      ${valueRows(options.variant, [
        { label: t('Sign on URL'), value: signOnUrlOf(org, app), copy },
        { label: t('Sign out URL'), value: `https://${org.host}`, copy },
        { label: t('Issuer'), value: issuerOf(app), copy },
        {
          label: t('Signing Certificate'),
          value: '',
          instead: html`<a class="button" href="${certificatePath}">${t('Download')}</a>
            <a href="#" data-copy-from="${certificatePath}">${copy}</a>`,
        },
      ])}
      <a href="#" aria-expanded="false" data-more="${t('Certificate fingerprint')}"
        >${t('Certificate fingerprint')}</a
      >
      <div class="hide">
        ${valueRows('dl', [
          { label: 'SHA-1', value: fingerprint(key, 'sha1') },
          { label: 'SHA-256', value: fingerprint(key, 'sha256') },
        ])}
      </div>
    </div>`
}

/** The older console shows no values here, only a link to the metadata. */
function classicDetails(app: OktaApp): Html {
  const metadata = `/api/v1/apps/${app.id}/sso/saml/metadata?kid=${app.activeKid}`
  return html`<div class="infobox infobox-warning">
    <p>SAML 2.0 is not configured until you complete the setup instructions.</p>
    <a class="button" href="#">View Setup Instructions</a>
    <p>
      <a target="_blank" href="${metadata}">Identity Provider metadata</a> is available if this application
      supports dynamic configuration.
    </p>
  </div>`
}

function id(field: string): string {
  return `ssoSettings.read_only.${field}`
}
