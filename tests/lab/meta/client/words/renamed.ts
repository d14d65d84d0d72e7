import type { Words } from './en'

/** New labels of the IdP form, as after a redesign: none of its technical terms is left. */
export const renamed: Partial<Words> = {
  setupName: 'Title of the connection',
  samlUrl: 'Where people are sent',
  samlIssuerUrl: 'Who vouches for them',
  samlCertificate: 'The public half of the key',
}
