import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pointerScript } from '../lib/page/pointer-script'
import { POINTER_SCRIPT_KEY } from '../lib/page/key'

/** Puts what is needed for pointing at a page into the isolated world of a console's tab. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [POINTER_SCRIPT_KEY]: pointerScript })
})
