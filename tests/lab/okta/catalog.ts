import { META_APP, META_APP_NAME } from './state'

/** An integration of the practice catalog. */
export interface CatalogEntry {
  name: string
  label: string
  chips: string[]
}

// What the practice catalog holds: the app of the guide, and neighbours that a search must tell apart.
const CATALOG: readonly CatalogEntry[] = [
  { name: META_APP, label: META_APP_NAME, chips: ['SAML', 'SCIM'] },
  { name: 'workplace_practice', label: 'Workplace Practice', chips: ['SAML'] },
  { name: 'meta_bookmarks', label: 'Meta Bookmarks', chips: ['SWA'] },
  { name: 'metrics_board', label: 'Metrics Board', chips: ['SAML', 'SCIM'] },
  { name: 'work_planner', label: 'Work Planner', chips: ['SAML'] },
]

/** The entries whose name holds the typed text. */
export function searchCatalog(text: string): CatalogEntry[] {
  const wanted = text.trim().toLowerCase()
  return wanted ? CATALOG.filter((entry) => entry.label.toLowerCase().includes(wanted)) : []
}

/** The entry with this app key. */
export function findEntry(name: string): CatalogEntry | undefined {
  return CATALOG.find((entry) => entry.name === name)
}
