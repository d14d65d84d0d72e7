import { messages } from '../i18n/messages'

/** What the panel's store says by itself. */
export const storeWords = messages('store-words', {
  erasedElsewhere: 'This setup was erased in another window.',
  notKept: 'Not kept: this record can only be looked at now. The note at the top says why.',
})
