import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { actPart } from '../lib/page/act-part'
import { joinPage } from '../lib/page/join-page'

/** Adds what fills, sets, presses and outlines to a page, once the person wants it. */
export default defineUnlistedScript(() => joinPage({ act: actPart }))
