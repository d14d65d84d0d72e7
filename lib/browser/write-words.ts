import { messages } from '../i18n/messages'

/** Why nothing was written where it isn't the browser that says so; each follows a colon. */
export const writeWords = messages('write-words', {
  erasing: 'the setup is still being erased',
  readOnly: 'this record can only be looked at',
  contradiction: 'it says something else than what is stored',
  erased: 'the setup is not there any more',
})
