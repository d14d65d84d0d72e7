import { askPage } from '../browser/tabs'
import { settingIds, settings, type SettingId, type SettingSpec } from '../guide/settings'
import { listOf } from '../i18n/format'
import { messages, phrase } from '../i18n/messages'
import type { FillVerdict, PageSnapshot, SetOrder } from '../page/types'
import type { SetupState } from '../setup/state'
import { refusalText } from './words'

const words = messages('choices', {
  sets: phrase('Sets {label} to “{entry}”.'),
  ticks: phrase('Ticks {labels}.'),
  set: phrase('{label} is set to “{entry}”.'),
  ticked: phrase('Ticked: {labels}.'),
  refused: phrase('{label}: {reason}.'),
  silent: phrase('{label}: the page gave no answer; look at it before you save.'),
})

/** When choices are read back, in milliseconds after they were set. */
const READ_BACK = [300, 1200]

const specOf = (id: SettingId): SettingSpec => settings[id]

/**
 * The choices of the open form that are still to be made, as the guide has them: what somebody chose before stays,
 * and a setting whose step was skipped, or that has to be read about first, is left alone.
 */
export function openChoices(
  setup: SetupState,
  { settings: shown }: Pick<PageSnapshot, 'settings'>,
): SettingId[] {
  return settingIds.filter((id) => {
    const { step, after } = specOf(id)
    const now = shown[id]
    if (now?.state !== 'open' || now.holds !== 'nothing') return false
    return setup.steps[step].status !== 'skipped' && (after === null || setup.steps[after].status === 'done')
  })
}

const isBox = (id: SettingId) => specOf(id).list === null
const labelsOf = (ids: readonly SettingId[]) => listOf(ids.map((id) => `“${specOf(id).label}”`))

/** What setting these would do, or what it did, in one sentence for lists and one for boxes; empty for none. */
export function choicesText(ids: readonly SettingId[], tense: 'sets' | 'set'): string {
  const said = words()
  const boxes = ids.filter(isBox)
  const lists = ids.flatMap((id) => {
    const { label, list } = specOf(id)
    return list ? [said[tense]({ label: `“${label}”`, entry: list.wanted[0] ?? '' })] : []
  })
  const ticks = tense === 'sets' ? said.ticks : said.ticked
  return [...lists, ...(boxes.length > 0 ? [ticks({ labels: labelsOf(boxes) })] : [])].join(' ')
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Makes choices in the form of a tab and reads them back until the page has had time to change its mind. Says what came of it. */
export async function setChoices(
  tabId: number,
  order: SetOrder,
): Promise<{ set: SettingId[]; text: string }> {
  const first = await askPage(tabId, order.console, 'set', order)
  // No answer says nothing: what the form holds then is read before anything is believed.
  const verdicts = new Map<SettingId, FillVerdict | null>(
    order.settings.map((id) => [id, first.ok ? (first.value[id] ?? null) : null]),
  )
  for (const wait of READ_BACK) {
    await pause(wait)
    const again = await askPage(tabId, order.console, 'confirmSet', order)
    for (const [id, before] of verdicts)
      if (before === null || before.ok) verdicts.set(id, again.ok ? (again.value[id] ?? null) : null)
  }
  const set = order.settings.filter((id) => verdicts.get(id)?.ok === true)
  const refused = [...verdicts].flatMap(([id, verdict]) => {
    const { label } = specOf(id)
    if (verdict === null) return [words().silent({ label })]
    return verdict.ok ? [] : [words().refused({ label, reason: refusalText(verdict) })]
  })
  return { set, text: [choicesText(set, 'set'), ...refused].filter(Boolean).join(' ') }
}
