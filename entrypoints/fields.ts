import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { fieldsPart } from '../lib/page/fields-part'
import { joinPage } from '../lib/page/join-page'

/** Adds what finds fields to a page that may have some. */
export default defineUnlistedScript(() => joinPage({ fields: fieldsPart }))
