import type { CallInput, CallName, CallOutput } from '../console-calls'
import { boot } from './boot'

/** Makes one call to the console's server. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput[Name]> {
  const response = await fetch('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': boot.csrf },
    body: JSON.stringify({ call: name, input }),
  })
  if (response.status === 401) {
    // The session is over: start again at the sign-in page.
    location.assign(`/login?${new URLSearchParams({ next: location.pathname + location.search })}`)
  }
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json()
}
