import * as v from 'valibot'

const consoleAnswer = v.object({
  html: v.optional(v.string()),
  errors: v.optional(v.array(v.string())),
  redirect: v.optional(v.string()),
  saved: v.optional(v.boolean()),
  ok: v.optional(v.boolean()),
  message: v.optional(v.string()),
})

/** The part of a guarded answer that most of the console's scripts look at. */
export type ConsoleAnswer = v.InferOutput<typeof consoleAnswer>

const GUARD = 'while(1){};'

/** The address of this app instance, without a trailing slash. */
export function instanceBase(): string {
  return location.pathname.replace(/\/$/, '')
}

/** Reads one of the console's guarded answers. */
export async function getAnswer(path: string): Promise<ConsoleAnswer> {
  return v.parse(consoleAnswer, await call('GET', path, null))
}

/** Reads a guarded answer of a shape of its own. */
export async function getData<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return v.parse(schema, await call('GET', path, null))
}

/** Posts a form with the page's XSRF token. */
export async function postForm(
  path: string,
  form: FormData | Record<string, string>,
): Promise<ConsoleAnswer> {
  const body = new URLSearchParams()
  const entries = form instanceof FormData ? form.entries() : Object.entries(form)
  for (const [name, value] of entries) if (typeof value === 'string') body.append(name, value)
  return v.parse(consoleAnswer, await call('POST', path, body))
}

// XMLHttpRequest and not fetch: that is what the legacy console uses.
function call(method: string, path: string, body: URLSearchParams | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest')
    if (method !== 'GET') {
      request.setRequestHeader('X-Okta-XsrfToken', document.getElementById('_xsrfToken')?.textContent ?? '')
    }
    request.addEventListener('error', () => reject(new Error(`The console could not reach ${path}`)))
    request.addEventListener('load', () => {
      const text = request.responseText
      // Without a session the answer is the sign-in page: show it.
      if (!text.startsWith(GUARD)) location.reload()
      else resolve(JSON.parse(text.slice(GUARD.length)))
    })
    request.send(body)
  })
}
