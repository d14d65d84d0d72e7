import type { ValueId } from '../guide/values'
import { listOf } from '../i18n/format'
import { valueLabel } from '../i18n/guide'
import { messages, phrase } from '../i18n/messages'
import { commaList } from './comma-list'
import type { Sights } from './sight'
import type { SetupState } from './state'

const words = messages('stale', {
  unseen: phrase(
    "Not seen in Meta lately: {labels}. Open “Add your IdP's SSO metadata” there, so that Tandem sees what Meta has saved.",
  ),
  another: phrase('Meta shows another {labels} than the one you decided for. Look again.'),
  old: phrase(
    'Not read again lately: {labels}. Open the values of “Add IdP” in Meta, so that Tandem sees whether they still hold.',
  ),
})

/** What a verdict on freshness rests on. */
interface Moment {
  state: SetupState
  sights: Sights
  now: Date
}

/** For how long a value that a console showed counts as read, in milliseconds. */
const FRESH = 60 * 60_000

/**
 * Why it is not known what Meta has saved of Okta's values: its form was not seen to hold them lately. Null after the
 * switch, as below.
 */
export function unseenInMeta(
  { state, sights, now }: Moment,
  ids: readonly ('issuer' | 'signOnUrl' | 'certificate')[],
): { status: 'unknown'; detail: string } | null {
  if (state.ssoActiveAt !== null) return null
  const old = ids.filter((id) => {
    const seen = sights[id]?.inForm
    return seen?.text !== state.values[id].value || now.getTime() - Date.parse(seen?.at ?? '') > FRESH
  })
  return old.length === 0
    ? null
    : {
        status: 'unknown',
        detail: words().unseen({ labels: commaList(old.map(valueLabel)) }),
      }
}

/**
 * Why an agreement between the two consoles is not to be relied on: what Meta shows was not read again lately, or
 * is something else by now. Null after the switch: from then on the verdict is about that moment.
 */
export function staleness(
  { state, sights, now }: Moment,
  ids: readonly ValueId[],
): { status: 'warn' | 'unknown'; detail: string } | null {
  if (state.ssoActiveAt !== null) return null
  const other = ids.filter((id) => sights[id]?.instead)
  if (other.length > 0)
    return {
      status: 'warn',
      detail: words().another({ labels: listOf(other.map(valueLabel)) }),
    }
  const old = ids.filter((id) => {
    const { value, source } = state.values[id]
    const seen = sights[id]?.agreed
    // What a person typed is the person's word; no page is asked for it.
    if (source === null || source.method === 'pasted') return false
    return seen?.text !== value || now.getTime() - Date.parse(seen.at) > FRESH
  })
  return old.length === 0
    ? null
    : {
        status: 'unknown',
        detail: words().old({ labels: commaList(old.map(valueLabel)) }),
      }
}
