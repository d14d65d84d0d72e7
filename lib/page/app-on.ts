/** The Okta app that a page is about, by its address; null on any other page. */
export function appOn(document: Document): { id: string; key: string; label: string } | null {
  const match = /^\/admin\/app\/([^/]+)\/instance\/(0oa[0-9A-Za-z]+)/.exec(document.location.pathname)
  const [, key, id] = match ?? []
  if (!key || !id) return null
  const label =
    document.getElementById('app-instance-name')?.textContent ?? document.querySelector('h1')?.textContent
  return { id, key, label: (label ?? '').trim().slice(0, 100) }
}
