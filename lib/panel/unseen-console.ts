import { META_HOST } from '../browser/hosts'
import type { ConsoleId } from '../guide/types'
import { messages } from '../i18n/messages'
import type { SetupState } from '../setup/state'
import type { ConsoleView } from './view'

const words = messages('unseen-console', { looking: 'Looking for the tab …' })

/** A console before the first look at the tabs: nothing is known of it. */
export function unseenConsole(setup: SetupState, console: ConsoleId): ConsoleView {
  return {
    console,
    host: console === 'okta' ? setup.oktaHost : META_HOST,
    status: 'absent',
    detail: words().looking,
    strangers: [],
    apps: [],
    alerts: [],
    outline: false,
  }
}
