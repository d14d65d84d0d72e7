import type { ConsoleLanguage } from './options'

/** Looks up a console text in the console's language; texts without a translation stay English. */
export type Translate = (english: string) => string

/**
 * Japanese labels. Those of the first block were seen in Okta's and partners' Japanese setup pages (2023–2026).
 * Those of the second block are guesses: nobody has published them, and a console that left them English would
 * hide a reader's dependence on English words.
 */
const JAPANESE: Record<string, string> = {
  Applications: 'アプリケーション',
  'Browse App Catalog': 'アプリカタログを参照',
  'Add Integration': '統合を追加',
  'Application label': 'アプリケーションラベル',
  'General Settings': '一般設定',
  General: '一般',
  Done: '完了',
  Save: '保存',
  Edit: '編集',
  'Sign On': 'サインオン',
  Settings: '設定',
  'Sign on methods': 'サインオン方法',
  'Advanced Sign-on Settings': '高度なサインオン設定',
  'Credentials Details': '資格情報の詳細',
  'Application username format': 'アプリケーションユーザー名の形式',
  Email: 'メール',
  'Update application username on': '次でアプリケーションのユーザー名を更新',
  'Create and update': '作成・更新',
  'SAML Signing Certificates': 'SAML署名証明書',
  Actions: 'アクション',
  'View IdP metadata': 'IdPメタデータを表示',
  'Download certificate': '証明書をダウンロード',
  Assignments: '割り当て',
  Assign: '割り当て',
  'Assign to People': 'ユーザーに割り当て',
  'Assign to Groups': 'グループに割り当て',
  'Save and Go Back': '保存して戻る',
  Provisioning: 'プロビジョニング',
  'Configure API Integration': 'API統合を構成',
  'Enable API integration': 'API統合を有効化',
  'Test API Credentials': 'API資格情報をテスト',
  'To App': 'アプリへ',
  'To Okta': 'Oktaへ',
  Enable: '有効化',
  'Create Users': 'ユーザーを作成',
  'Update User Attributes': 'ユーザー属性を更新',
  'Deactivate Users': 'ユーザーの非アクティブ化',

  Cancel: 'キャンセル',
  Import: 'インポート',
  Integration: '統合',
  'Metadata details': 'メタデータの詳細',
  'Metadata URL': 'メタデータURL',
  'More details': '詳細を表示',
  'Hide details': '詳細を非表示',
  'Sign on URL': 'サインオンURL',
  'Sign out URL': 'サインアウトURL',
  Issuer: '発行者',
  'Signing Certificate': '署名証明書',
  'Certificate fingerprint': '証明書のフィンガープリント',
  Copy: 'コピー',
  Download: 'ダウンロード',
  Active: 'アクティブ',
  Inactive: '非アクティブ',
}

/** The label lookup of one console language. */
export function labelsFor(lang: ConsoleLanguage): Translate {
  return (english) => (lang === 'ja' ? (JAPANESE[english] ?? english) : english)
}
