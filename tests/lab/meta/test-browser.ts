import type { LabWorld } from '../console'
import type { CallInput, CallName, CallOutput } from './console-calls'

/** A browser without a screen: it keeps cookies per host and follows nothing by itself. */
export interface TestBrowser {
  get(url: string): Promise<Response>
  post(url: string, form: Record<string, string>): Promise<Response>
  /** Follows redirects and self-posting SAML forms, to the page where they end. */
  follow(url: string): Promise<{ url: string; status: number; text: string }>
  /** Makes a call of the console, with the anti-forgery token that its pages carry. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput[Name]>
}

const CONSOLE = 'https://work.meta.com'

function formIn(html: string): { action: string; form: Record<string, string> } | null {
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  if (action === undefined) return null
  const form: Record<string, string> = {}
  for (const [, name, value] of html.matchAll(/name="(SAMLResponse|RelayState)"\s+value="([^"]*)"/g)) {
    if (name !== undefined && value !== undefined) form[name] = value
  }
  return { action, form }
}

/** Opens such a browser, signed in if cookies are given. */
export function createTestBrowser(
  world: LabWorld,
  cookies: readonly { name: string; value: string; domain: string }[] = [],
): TestBrowser {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (host: string) => jars.get(host) ?? jars.set(host, new Map()).get(host)
  for (const { name, value, domain } of cookies) jarOf(domain)?.set(name, value)

  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = jarOf(new URL(url).hostname)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await world.fetch(url, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar?.set(name, value)
    }
    return response
  }
  const post = (url: string, form: Record<string, string>) =>
    send(url, { method: 'POST', body: new URLSearchParams(form) })

  return {
    get: (url) => send(url),
    post,
    follow: async (start) => {
      let url = start
      let response = await send(url)
      for (let hops = 0; hops < 10; hops += 1) {
        const location = response.headers.get('location')
        if (location !== null) {
          url = new URL(location, url).href
          response = await send(url)
          continue
        }
        const text = await response.text()
        const next = formIn(text)
        if (next === null) return { url, status: response.status, text }
        url = next.action
        response = await post(url, next.form)
      }
      throw new Error('Too many redirects')
    },
    call: async (name, input) => {
      const page = await (await send(`${CONSOLE}/login`)).text()
      const csrf = /"csrf":"([0-9a-f]+)"/.exec(page)?.[1] ?? ''
      const response = await send(`${CONSOLE}/api/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify({ call: name, input }),
      })
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
      return response.json()
    },
  }
}
