import { messages } from '../i18n/messages'

/** Why nothing is known of Okta though it did not fail to answer: it was not asked, or has more than Tandem reads. */
export const oktaUnread = messages('okta-unread', {
  notAsked: 'Okta was not asked yet. Open the Okta tab, and choose the app.',
  personNotAmong: 'Okta has more assignments than Tandem reads. Look this person up in Okta.',
})
