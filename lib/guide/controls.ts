import type { ControlSpec } from './types'

const app = '^/admin/app/[^/]+/instance/0oa'

/**
 * The controls that steps talk about. Names: English as on both consoles in 2024 to 2026, Okta's Japanese from its
 * help pages. Nothing here commits anything unless a person presses it; `opens` marks what Tandem may press.
 */
export const controls = {
  // Okta: catalog
  'okta.browse-catalog': {
    console: 'okta',
    kind: 'button',
    names: ['Browse App Catalog', 'アプリカタログを参照'],
    opens: true,
  },
  'okta.catalog-search': {
    console: 'okta',
    kind: 'field',
    names: ['Search', 'Search...', 'Search for an app', 'Search integrations', '検索'],
    path: '^/admin/apps/add-app',
  },
  'okta.catalog-result': {
    console: 'okta',
    kind: 'link',
    names: ['Meta Work Accounts'],
    path: '^/admin/apps/add-app',
    opens: true,
  },
  'okta.add-integration': {
    console: 'okta',
    kind: 'button',
    names: ['Add Integration', 'Add', 'Add Application', '統合を追加'],
    path: '^/admin/(apps/add-app|catalog)',
    opens: true,
  },
  'okta.app-label': {
    console: 'okta',
    kind: 'field',
    names: ['Application label', 'アプリケーションラベル'],
    path: '/instance/_new_',
  },
  'okta.done': { console: 'okta', kind: 'button', names: ['Done', '完了'], path: '/instance/_new_' },
  // Okta: app
  'okta.tab-signon': {
    console: 'okta',
    kind: 'link',
    names: ['Sign On', 'サインオン'],
    path: app,
    opens: true,
  },
  'okta.tab-provisioning': {
    console: 'okta',
    kind: 'link',
    names: ['Provisioning', 'プロビジョニング'],
    path: app,
    opens: true,
  },
  'okta.tab-assignments': {
    console: 'okta',
    kind: 'link',
    names: ['Assignments', '割り当て'],
    path: app,
    opens: true,
  },
  'okta.edit': {
    console: 'okta',
    kind: 'button',
    ids: ['ssoSettings.edit_link', 'userMgmtSettings.edit_link'],
    names: ['Edit', '編集'],
    path: app,
    opens: true,
  },
  'okta.save': {
    console: 'okta',
    kind: 'button',
    ids: ['ssoSettings.button.submit', 'userMgmtSettings.button.submit'],
    names: ['Save', '保存'],
    path: app,
  },
  'okta.cancel': { console: 'okta', kind: 'button', names: ['Cancel', 'キャンセル'], path: app },
  'okta.more-details': { console: 'okta', kind: 'button', names: ['More details'], path: app, opens: true },
  'okta.hide-details': { console: 'okta', kind: 'button', names: ['Hide details'], path: app },
  'okta.username-format': {
    console: 'okta',
    kind: 'select',
    names: ['Application username format', 'アプリケーションユーザー名の形式'],
    path: app,
  },
  'okta.assign': { console: 'okta', kind: 'button', names: ['Assign', '割り当て', '割り当てる'], path: app },
  'okta.configure-api': {
    console: 'okta',
    kind: 'button',
    names: ['Configure API Integration', 'API統合を構成'],
    path: app,
    opens: true,
  },
  'okta.enable-api': {
    console: 'okta',
    kind: 'checkbox',
    names: ['Enable API integration', 'API統合を有効化', 'API統合を有効にする'],
    path: app,
  },
  'okta.authenticate': {
    console: 'okta',
    kind: 'button',
    names: ['Authenticate with Meta Work Accounts'],
    path: app,
  },
  'okta.reauthenticate': {
    console: 'okta',
    kind: 'button',
    names: ['Re-authenticate with Meta Work Accounts'],
    path: app,
  },
  'okta.test-api': {
    console: 'okta',
    kind: 'button',
    ids: ['m-verify-button'],
    names: ['Test API Credentials', 'API資格情報をテスト', 'API認証情報をテスト'],
    path: app,
  },
  'okta.to-app': { console: 'okta', kind: 'link', names: ['To App', 'アプリへ'], path: app, opens: true },
  'okta.create-users': {
    console: 'okta',
    kind: 'checkbox',
    names: ['Enable', '有効化'],
    row: ['Create Users', 'ユーザーを作成'],
    path: app,
  },
  'okta.update-attributes': {
    console: 'okta',
    kind: 'checkbox',
    names: ['Enable', '有効化'],
    row: ['Update User Attributes', 'ユーザー属性を更新'],
    path: app,
  },
  'okta.deactivate-users': {
    console: 'okta',
    kind: 'checkbox',
    names: ['Enable', '有効化'],
    row: ['Deactivate Users', 'ユーザーの非アクティブ化'],
    path: app,
  },
  // Meta
  'meta.nav-security': { console: 'meta', kind: 'link', names: ['Security', 'Sicherheit'], opens: true },
  'meta.nav-sso': {
    console: 'meta',
    kind: 'link',
    names: ['Single sign-on', 'Single Sign-on', 'Single Sign-On'],
    opens: true,
  },
  'meta.nav-domains': {
    console: 'meta',
    kind: 'link',
    names: ['Domain verification', 'Domainverifizierung'],
    opens: true,
  },
  'meta.nav-people': { console: 'meta', kind: 'link', names: ['People', 'Personen'], opens: true },
  'meta.verify': { console: 'meta', kind: 'button', names: ['Verify', 'Verify domain', 'Verifizieren'] },
  'meta.verify-email': {
    console: 'meta',
    kind: 'button',
    names: ['Email verification (Immediate)'],
  },
  'meta.add-idp': { console: 'meta', kind: 'button', names: ['Add IdP', 'IdP hinzufügen'], opens: true },
  'meta.metadata-added': { console: 'meta', kind: 'button', names: ["I've added the metadata"] },
  'meta.saml-url': {
    console: 'meta',
    kind: 'field',
    names: ['SAML URL', 'SAML-URL', 'URL SAML'],
    field: 'signOnUrl',
  },
  'meta.validate': { console: 'meta', kind: 'button', names: ['Validate IdP metadata'] },
  'meta.test-email': {
    console: 'meta',
    kind: 'field',
    names: ['Testing email address', 'Test email address', 'Enter a testing email address', 'Email address'],
    path: '^/admin',
    field: 'testEmail',
  },
  'meta.test-sso': {
    console: 'meta',
    kind: 'button',
    names: ['Test SSO', 'SSO testen', 'Testa SSO', 'SSOをテスト'],
  },
  'meta.check-result': { console: 'meta', kind: 'button', names: ['Check result'] },
  'meta.unassigned-domains': { console: 'meta', kind: 'field', names: ['Unassigned domains'] },
  'meta.activate': { console: 'meta', kind: 'button', names: ['Activate SSO'] },
} as const satisfies Record<string, ControlSpec>

/** Id of a control. */
export type ControlId = keyof typeof controls
