/** Something that Tandem has no business with, and where it is planted. */
export interface Secret {
  name: string
  /** What it looks like; stands nowhere else. */
  text: string
}

const NAMES = [
  'cookie',
  'cookie for HTTP only',
  'local storage',
  'session storage',
  'database of the page',
  'cache of the page',
  'window.name',
  'title',
  'meta tag',
  'comment',
  'data attribute',
  'JSON in a script',
  'variable of the page',
  'state of the history',
  'password',
  'one-time code',
  'hidden field',
  'XSRF token',
  'SAML response',
  'private key in a text area',
  'API token in the text',
  'SCIM token in a locked field',
  'address of somebody else in a table',
  'link with a token',
  'accessible name',
  'description of a picture',
  'choice in a list',
  'closed shadow root',
  'open shadow root',
  'sandboxed frame',
  'frame of the page',
  'code in the address',
  'state in the address',
  'token behind the #',
  'clipboard',
  'somebody in the Directory',
  'second address at Okta',
  'recovery question at Okta',
] as const

/** The name of a secret. */
export type SecretName = (typeof NAMES)[number]

/** All secrets, each a text that no shape of the guide fits; with an @ where people's addresses are meant. */
export const SECRETS: readonly (Secret & { name: SecretName })[] = NAMES.map((name, place) => {
  const text = `zq${(place + 11).toString(36)}x${((place + 7) * 7_654_321).toString(36)}vk`
  return { name, text: /address of|somebody|second/.test(name) ? `${text}@acme.example` : text }
})

/** The text of a secret. */
export function secret(name: SecretName): string {
  return SECRETS.find((one) => one.name === name)?.text ?? ''
}

/**
 * Plants them into a page of one of the consoles, as its own scripts would, before anybody looks. As text, since it runs
 * before the page's scripts; those that the server or the address bring aren't here.
 */
export const PLANT = `(() => {
  if (!/^(acme-admin\\.okta\\.com|work\\.meta\\.com)$/.test(location.hostname) || top !== self) return
  const s = ${JSON.stringify(Object.fromEntries(SECRETS.map(({ name, text }) => [name, text])))}
  document.cookie = 'planted=' + s['cookie'] + '; Secure; Path=/'
  localStorage.setItem('planted', s['local storage'])
  sessionStorage.setItem('planted', s['session storage'])
  const open = indexedDB.open('planted', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('planted')
  open.onsuccess = () => {
    open.result.transaction('planted', 'readwrite').objectStore('planted').put(s['database of the page'], 'planted')
  }
  caches.open('planted').then((cache) => cache.put('/planted', new Response(s['cache of the page'])))
  window.name = s['window.name']
  window.__planted = { token: s['variable of the page'] }
  addEventListener('DOMContentLoaded', () => {
    history.replaceState({ planted: s['state of the history'] }, '', location.href)
    document.title += ' ' + s['title']
    const put = (tag, about, text = '') => {
      const element = Object.assign(document.createElement(tag), about)
      if (text !== '') element.textContent = text
      return element
    }
    document.head.append(
      put('meta', { name: 'csrf-token', content: s['meta tag'] }),
      put('script', { type: 'application/json' }, JSON.stringify({ token: s['JSON in a script'] })),
    )
    const box = put('div', { id: 'planted' })
    box.append(
      document.createComment(s['comment']),
      put('label', {}, 'Password'),
      put('input', { type: 'password', name: 'password', value: s['password'] }),
      put('input', { type: 'text', autocomplete: 'one-time-code', value: s['one-time code'] }),
      put('input', { type: 'hidden', name: 'state', value: s['hidden field'] }),
      put('span', { id: '_xsrfToken', className: 'hide', hidden: true }, s['XSRF token']),
      put('textarea', { hidden: true, name: 'SAMLResponse' }, s['SAML response']),
      put('textarea', {}, '-----BEGIN PRIVATE KEY-----\\n' + s['private key in a text area']),
      put('p', {}, 'API token: ' + s['API token in the text']),
      put('input', { readOnly: true, value: s['SCIM token in a locked field'] }),
      put('a', { href: '/x?token=' + s['link with a token'] }, 'Continue'),
      put('img', { alt: s['description of a picture'], width: 9, height: 9 }),
    )
    box.dataset.token = s['data attribute']
    // Of two lists with addresses none is the Directory: there it is a list of its own no more.
    const table = put(location.pathname === '/admin/employees_manager' ? 'p' : 'table', {})
    const cell = table.insertRow?.().insertCell() ?? table
    cell.textContent = s['address of somebody else in a table']
    const named = put('button', {}, '…')
    named.setAttribute('aria-label', s['accessible name'])
    const list = put('select', {})
    list.append(put('option', {}, s['choice in a list']))
    const closed = put('div', {})
    closed.attachShadow({ mode: 'closed' }).append(put('p', {}, s['closed shadow root']))
    const opened = put('div', {})
    opened.attachShadow({ mode: 'open' }).append(put('p', {}, s['open shadow root']))
    const sandboxed = put('iframe', { srcdoc: '<p>' + s['sandboxed frame'] + '</p>' })
    sandboxed.setAttribute('sandbox', '')
    const frame = put('iframe', { srcdoc: '<p>' + s['frame of the page'] + '</p>' })
    box.append(table, named, list, closed, opened, sandboxed, frame)
    document.body.append(box)
  })
})()`
