/** What a page is that came where a sign-on response should come. */
export type SignOnPage =
  /** `response` is the base64 in the form, `postUrl` its address as it is written there, "" if there is none. */
  | { kind: 'form'; response: string; postUrl: string; hasRelayState: boolean }
  | { kind: 'several-responses' | 'odd-form' | 'sign-in-page' }
  /** `heading` is what the page says of itself, at most 200 characters; null if it says nothing. */
  | { kind: 'error-page' | 'no-response'; heading: string | null }

/** Longest heading that is handed on, in characters. */
export const HEADING_LIMIT = 200

/**
 * The nodes on an XPath. A form has to be asked from outside like this: a field hides the method of its form that it is
 * named after (`<input name="getAttribute">`). So can a form those of its document, by the standard if not everywhere.
 */
function select(path: string, from: Node): Node[] {
  const found = new XPathEvaluator().evaluate(path, from, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at)).filter(
    (node) => node !== null,
  )
}
const textOf = (path: string, from: Node): string => select(path, from)[0]?.textContent ?? ''

const oneOf = (attribute: string, ...values: string[]): string =>
  values.map((value) => `@${attribute}='${value}'`).join(' or ')
const holding = (attribute: string, ...parts: string[]): string =>
  parts.map((part) => `contains(@${attribute}, '${part}')`).join(' or ')

// Okta's sign-in page, hosted or with the org's own markup around the widget; its error pages. 2024 to 2026.
const SIGN_IN = `//input[@type='password'] | //*[${oneOf('id', 'okta-sign-in', 'okta-login-container', 'okta-signin-container', 'signin-container')}]`
const SIGN_IN_SCRIPT = `//script[${holding('src', 'okta-signin-widget', 'okta-sign-in')}]`
const ERROR = `//body[${holding('class', 'error')}] | //*[${holding('class', 'error-page', 'error-content')}] | //*[${holding('id', 'error-page')}]`
const ERROR_WORDS =
  /\b(?:error|sorry|denied|forbidden|unauthori[sz]ed|not (?:assigned|authori[sz]ed|found)|can.?not access|can.t access|[45]\d\d)\b/i

function headingOf(document: Document): string | null {
  for (const path of ['//h1', '//h2', "//*[@role='heading']", '//title']) {
    const text = textOf(path, document)
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim()
    if (text !== '') return Array.from(text).slice(0, HEADING_LIMIT).join('')
  }
  return null
}

function pageWithoutResponse(document: Document): SignOnPage {
  const has = (path: string) => select(path, document).length > 0
  if (has(SIGN_IN)) return { kind: 'sign-in-page' }
  const heading = headingOf(document)
  const words = `${heading ?? ''} ${textOf('//title', document).slice(0, HEADING_LIMIT)}`
  if (has(ERROR) || ERROR_WORDS.test(words)) return { kind: 'error-page', heading }
  return has(SIGN_IN_SCRIPT) ? { kind: 'sign-in-page' } : { kind: 'no-response', heading }
}

/** The form that posts this field, if it is the only one around it and would post it without a person's doing. */
function postingForm(field: Node): HTMLFormElement | null {
  if (!(field instanceof HTMLInputElement) || field.type !== 'hidden' || field.matches(':disabled'))
    return null
  const { form } = field
  if (!form) return null
  // A field can belong to another form than the one around it, and misnested tags can put a form into a form.
  const [outermost] = select('ancestor::form', field)
  if (outermost !== form || select('descendant::form', form).length > 0) return null
  return textOf('@method', form).toLowerCase() === 'post' ? form : null
}

/**
 * Finds the one form with a `SAMLResponse` in a page, which is parsed as a document that runs nothing, loads nothing
 * and is never shown; or tells what the page is instead.
 */
export function readSignOnPage(html: string, parser: DOMParser): SignOnPage {
  const document = parser.parseFromString(html, 'text/html')
  const [field, another] = select("//*[@name='SAMLResponse']", document)
  if (!field) return pageWithoutResponse(document)
  if (another) return { kind: 'several-responses' }
  const form = postingForm(field)
  if (!form) return { kind: 'odd-form' }
  return {
    kind: 'form',
    response: textOf('@value', field),
    postUrl: textOf('@action', form),
    hasRelayState: textOf("descendant::input[@name='RelayState']/@value", form) !== '',
  }
}
