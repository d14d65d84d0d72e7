import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { picksPart } from '../lib/page/picks-part'
import { joinPage } from '../lib/page/join-page'

/** Adds what finds places again that a person pointed out. */
export default defineUnlistedScript(() => joinPage({ picks: picksPart }))
