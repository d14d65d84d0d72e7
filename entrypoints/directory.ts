import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { directoryPart } from '../lib/page/directory-part'
import { joinPage } from '../lib/page/join-page'

/** Adds what reads Meta's Directory to a page that shows it. */
export default defineUnlistedScript(() => joinPage({ directory: directoryPart }))
