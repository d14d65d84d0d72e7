import { directoryWords as words } from '../guide/directory'
import { emailOf, saysOneOf, type Mention } from './directory-texts'
import { isTextField } from './field'
import type { PageIndex } from './scan'
import { normalise } from './text'

const CHOICE = '[role="radio"], input[type="radio"], [role="option"], option, select, [role="combobox"]'

/** The texts that can be read in a part of the page, normalised, each with its element. */
function textsIn(index: PageIndex, scope: Element): { text: string; element: Element }[] {
  const found: { text: string; element: Element }[] = []
  const walker = index.document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = normalise(node.nodeValue ?? '')
    if (element && text !== '' && index.isVisible(element)) found.push({ text, element })
  }
  return found
}

/**
 * How the one signs in whose details are open: where exactly one address, and exactly one way to sign in beside its
 * label, can be read. While the way is being chosen nothing is read: what is chosen isn't saved.
 */
export function readMethod(
  index: PageIndex,
  mentions: readonly Mention[],
): { email: string; passwordOnly: boolean } | null {
  const label = words.method.flatMap((wording) => index.texts.get(normalise(wording)) ?? [])
  const [only, second] = new Set(label.flatMap(({ element }) => (index.isShown(element) ? [element] : [])))
  if (!only || second) return null
  const scope = only.closest('dialog, [role="dialog"]') ?? only.closest('main, [role="main"]')
  if (!scope || [...scope.querySelectorAll(CHOICE)].some((choice) => index.isVisible(choice))) return null
  const typed = index.fields.flatMap((field) =>
    scope.contains(field) && isTextField(field) && index.isShown(field) ? (emailOf(field.value) ?? []) : [],
  )
  const read = mentions.flatMap(({ email, element }) => (scope.contains(element) ? [email] : []))
  const [email, another] = new Set([...read, ...typed])
  if (email === undefined || another !== undefined) return null
  const texts = textsIn(index, scope).map(({ text }) => text)
  const password = saysOneOf(texts, words.passwordOnly)
  return password === saysOneOf(texts, words.singleSignOn) ? null : { email, passwordOnly: password }
}
