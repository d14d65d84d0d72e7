import type { ConsoleId } from './types'

/**
 * Headings of the parts that the consoles' pages are divided into, each in its wordings: a field or button stands in
 * the section whose heading was the last before it. Okta's Sign On tab and Meta's Add IdP page, 2024; Okta's Japanese
 * from its help pages.
 */
export const sections: Record<ConsoleId, readonly (readonly string[])[]> = {
  okta: [
    ['Settings', '設定'],
    ['Sign on methods', 'サインオン方法'],
    ['Metadata details'],
    ['Advanced Sign-on Settings', '高度なサインオン設定'],
    ['Credentials Details', '資格情報の詳細'],
    ['SAML Signing Certificates', 'SAML署名証明書'],
    ['User authentication'],
    ['SAML Setup'],
  ],
  meta: [
    ['Add our SSO metadata to your identity provider (IdP)'],
    ["Add your IdP's SSO metadata"],
    ['Test your SSO setup'],
    ['Assign email domains', 'E-Mail-Domains zuweisen', 'Assegna domini e-mail'],
  ],
}
