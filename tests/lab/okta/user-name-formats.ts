import type { OktaUser, UserNameTemplate } from './state'

/** One entry of "Application username format". */
export interface UserNameFormat {
  /** The option's value in the form. */
  value: string
  label: string
  type: UserNameTemplate['type']
  template: string
  /** The name it gives a user; null when it gives none. */
  make(user: OktaUser, custom: string): string | null
}

const prefixOf = (name: string): string => name.replace(/@.*/, '')

/** The formats on offer, in the order of the list. The option values are guesses in the console's style. */
export const USER_NAME_FORMATS: readonly UserNameFormat[] = [
  {
    value: 'global.assign.userName.login',
    label: 'Okta username',
    type: 'BUILT_IN',
    template: '${source.login}',
    make: (user) => user.login,
  },
  {
    value: 'global.assign.userName.loginPrefix',
    label: 'Okta username prefix',
    type: 'BUILT_IN',
    template: '${fn:substringBefore(source.login, "@")}',
    make: (user) => prefixOf(user.login),
  },
  {
    value: 'global.assign.userName.email',
    label: 'Email',
    type: 'BUILT_IN',
    template: '${source.email}',
    make: (user) => user.email,
  },
  {
    value: 'global.assign.userName.emailPrefix',
    label: 'Email prefix',
    type: 'BUILT_IN',
    template: '${fn:substringBefore(source.email, "@")}',
    make: (user) => prefixOf(user.email),
  },
  {
    value: 'global.assign.userName.customExpression',
    label: 'Custom',
    type: 'CUSTOM',
    template: '',
    // Only the two plain attributes are understood; a whole expression language would prove nothing here.
    make: (user, custom) => ({ 'user.email': user.email, 'user.login': user.login })[custom.trim()] ?? null,
  },
  {
    value: 'global.assign.userName.none',
    label: '(None)',
    type: 'NONE',
    template: '${source.login}',
    make: () => null,
  },
]

/** The format that an app uses now. */
export function formatOf(template: UserNameTemplate): UserNameFormat {
  const found = USER_NAME_FORMATS.find(
    (format) =>
      format.type === template.type && (format.type !== 'BUILT_IN' || format.template === template.template),
  )
  if (!found) throw new Error(`The practice console has no username format for ${template.template}`)
  return found
}

/** The user's name at the app by the app's format; null when the format gives none. */
export function userNameFor(template: UserNameTemplate, user: OktaUser): string | null {
  return formatOf(template).make(user, template.template)
}
