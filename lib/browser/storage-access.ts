import { browser } from 'wxt/browser'

/**
 * Keeps what is stored from scripts that run in pages, Tandem's own among them: they have no use for it, and a page that
 * has taken over its process could speak in their name. Firefox has no such switch for this storage. Rejects if the
 * browser has it and refuses.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local } = browser.storage
  if ('setAccessLevel' in local) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}
