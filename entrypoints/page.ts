import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageScript } from '../lib/page/page-script'
import { PAGE_SCRIPT_KEY } from '../lib/page/key'

/** Puts the page library into the isolated world of a console's tab, where the panel calls it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [PAGE_SCRIPT_KEY]: pageScript })
})
