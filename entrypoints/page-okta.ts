import guide from 'virtual:page-guide/okta'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { putInPlace } from '../lib/page/put-in-place'

/** Puts what reads Okta's pages into the isolated world of its tab, where the panel calls it. */
export default defineUnlistedScript(() => putInPlace(guide))
