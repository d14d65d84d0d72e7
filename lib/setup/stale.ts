import { values, type ValueId } from '../guide/values'
import type { Sights } from './sight'
import type { SetupState } from './state'

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
        detail: `Not seen in Meta lately: ${old.map((id) => values[id].label).join(', ')}. Open “Add your IdP's SSO metadata” there, so that Tandem sees what Meta has saved.`,
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
      detail: `Meta shows another ${other.map((id) => values[id].label).join(' and ')} than the one you decided for. Look again.`,
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
        detail: `Not read again lately: ${old.map((id) => values[id].label).join(', ')}. Open the values of “Add IdP” in Meta, so that Tandem sees whether they still hold.`,
      }
}
