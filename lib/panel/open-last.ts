import type { StoreApi } from 'zustand/vanilla'
import type { PanelState, RecordStorage } from './panel-state'

/**
 * Shows the setup that was open last, or the only one there is; `read` puts one on the screen. Where nothing is stored
 * the panel counts as loaded as soon as that is known. Rejects if nothing of the record can be read.
 */
export async function openLast(
  storage: Pick<RecordStorage, 'last' | 'inventory'>,
  store: StoreApi<PanelState>,
  read: (setup: string) => Promise<boolean>,
): Promise<void> {
  const last = await storage.last().catch(() => null)
  if (last?.seat) store.setState({ seat: last.seat })
  // The usual case: there is a setup, and its record is sound. All else is worth a closer look.
  if (last?.current && last.seat && (await read(last.current))) return
  // Nothing to wait for: the closer look tells who writes here, and what another window may have added meanwhile.
  if (last?.empty) store.setState({ loaded: true })
  const { setups, current, seat } = await storage.inventory()
  store.setState({ seat })
  const [only, second] = setups
  const wanted = current !== null && setups.includes(current) ? current : second ? null : (only ?? null)
  if (wanted !== null) await read(wanted)
  store.setState({ vanished: current !== null && !setups.includes(current) })
}
