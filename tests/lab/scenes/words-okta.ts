/** The words of Okta's Sign On tab in one language. */
export interface OktaWords {
  metadataUrl: string
  signOnUrl: string
  signOutUrl: string
  issuer: string
  certificate: string
  audienceUrl: string
  acsUrl: string
  moreDetails: string
  hideDetails: string
  edit: string
  save: string
  cancel: string
  copy: string
  settings: string
  methods: string
  advanced: string
  credentials: string
  userNameFormat: string
  signOn: string
  provisioning: string
  assignments: string
  certificates: string
}

/** A language in one wording. `sourced`: keys whose text stands in published material; all others are invented. */
export interface OktaLanguage {
  language: string
  wording: string
  sourced: readonly (keyof OktaWords)[] | 'all'
  words: OktaWords
}

const english: OktaWords = {
  metadataUrl: 'Metadata URL',
  signOnUrl: 'Sign on URL',
  signOutUrl: 'Sign out URL',
  issuer: 'Issuer',
  certificate: 'Signing Certificate',
  audienceUrl: 'Audience URL',
  acsUrl: 'ACS (Assertion Consumer Service) URL',
  moreDetails: 'More details',
  hideDetails: 'Hide details',
  edit: 'Edit',
  save: 'Save',
  cancel: 'Cancel',
  copy: 'Copy',
  settings: 'Settings',
  methods: 'Sign on methods',
  advanced: 'Advanced Sign-on Settings',
  credentials: 'Credentials Details',
  userNameFormat: 'Application username format',
  signOn: 'Sign On',
  provisioning: 'Provisioning',
  assignments: 'Assignments',
  certificates: 'SAML Signing Certificates',
}

/** Japanese around the values, as Okta's Japanese help pages and bilingual setup pages have it. */
const japanese = {
  edit: '編集',
  save: '保存',
  cancel: 'キャンセル',
  copy: 'コピー',
  settings: '設定',
  methods: 'サインオン方法',
  advanced: '高度なサインオン設定',
  credentials: '資格情報の詳細',
  userNameFormat: 'アプリケーションユーザー名の形式',
  signOn: 'サインオン',
  provisioning: 'プロビジョニング',
  assignments: '割り当て',
  certificates: 'SAML署名証明書',
} as const

const around = [
  'edit',
  'save',
  'settings',
  'methods',
  'advanced',
  'credentials',
  'userNameFormat',
  'signOn',
  'provisioning',
  'assignments',
  'certificates',
] as const

/**
 * No Japanese label of the metadata block is published: two wordings are invented. The two fields of the app's own
 * template stay English on a Japanese console, as texts of catalog apps do; wording "b" translates them all the same.
 */
export const oktaLanguages: readonly OktaLanguage[] = [
  { language: 'en', wording: 'published', sourced: 'all', words: english },
  {
    language: 'ja',
    wording: 'a',
    sourced: [...around, 'audienceUrl', 'acsUrl'],
    words: {
      ...english,
      ...japanese,
      metadataUrl: 'メタデータのURL',
      signOnUrl: 'シングルサインオンのURL',
      signOutUrl: 'サインアウトのURL',
      issuer: '発行元',
      certificate: '署名用の証明書',
      moreDetails: '詳細',
      hideDetails: '詳細を隠す',
    },
  },
  {
    language: 'ja',
    wording: 'b',
    sourced: around,
    words: {
      ...japanese,
      metadataUrl: 'IdPメタデータ URL',
      signOnUrl: 'サインイン URL',
      signOutUrl: 'サインアウト URL',
      issuer: 'IdPの発行者ID',
      certificate: '証明書（署名）',
      audienceUrl: 'オーディエンス URL',
      acsUrl: 'ACS（アサーションコンシューマーサービス）URL',
      moreDetails: 'さらに表示',
      hideDetails: '表示を減らす',
    },
  },
]
