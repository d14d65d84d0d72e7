import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { namesPart } from '../lib/page/names-part'
import { joinPage } from '../lib/page/join-page'

/** Adds the library for accessible names to a page where a name takes it. */
export default defineUnlistedScript(() => joinPage({ names: namesPart }))
