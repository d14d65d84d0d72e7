import { directoryWords as words } from '../guide/directory'
import { addressesIn, emailOf, saysOneOf, type Mention } from './directory-texts'
import { isTextField } from './field'
import type { PageIndex } from './scan'
import { normalise } from './text'
import { isDisabled } from './visible'

const CHOICE = '[role="radio"], input[type="radio"], [role="option"], option, select, [role="combobox"]'
/** What holds a text that may be a choice and not a fact. */
const CHANGES =
  `${CHOICE}, a, button, label, [role="button"], [role^="menuitem"], [role="listbox"], [role="switch"], ` +
  '[aria-haspopup], [aria-pressed], [aria-checked], [aria-selected], [contenteditable]'
/** How far around its label the way to sign in is looked for. */
const LEVELS = 4

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

/** Whether something in a part of the page is being changed: what it shows then need not be what is saved. */
function isChanging(index: PageIndex, scope: Element): boolean {
  const choices = [...scope.querySelectorAll(CHOICE)]
  // Radios are often drawn by their labels and are themselves invisible.
  if (choices.some((choice) => choice.checkVisibility({ visibilityProperty: true }))) return true
  return textsIn(index, scope).some(
    ({ text, element }) => saysOneOf([text], words.save) && !isDisabled(element),
  )
}

/** What stands beside a label: the texts of the smallest box around it that says more than the label. */
function beside(index: PageIndex, scope: Element, label: Element): { text: string; element: Element }[] {
  let box = label.parentElement
  for (let level = 0; box && level < LEVELS && scope.contains(box); level++, box = box.parentElement) {
    const texts = textsIn(index, box).filter(({ element }) => !label.contains(element))
    if (texts.length > 0) return texts
  }
  return []
}

/**
 * How the one signs in whose details are open: where exactly one address, and exactly one way to sign in beside its
 * label, can be read. While anything is being chosen or typed nothing is read: that isn't saved.
 */
export function readMethod(
  index: PageIndex,
  mentions: readonly Mention[],
  rows: readonly Element[],
): { email: string; passwordOnly: boolean } | null {
  const labels = words.method.flatMap((wording) => index.texts.get(normalise(wording)) ?? [])
  const [label, other] = new Set(labels.flatMap(({ element }) => (index.isShown(element) ? [element] : [])))
  if (!label || other) return null
  const scope = label.closest('dialog, [role="dialog"]') ?? label.closest('main, [role="main"]')
  // A list has columns and filters of the same name.
  if (!scope || rows.some((row) => scope.contains(row)) || isChanging(index, scope)) return null
  const fields = index.fields.filter(
    (field) => scope.contains(field) && isTextField(field) && index.isShown(field),
  )
  const written = fields.flatMap((field) => {
    const email = emailOf(field.value)
    return email === null ? [] : [{ email, fixed: field.matches(':read-only') }]
  })
  if (written.some(({ fixed }) => !fixed)) return null
  const read = mentions.flatMap(({ email, element }) => (scope.contains(element) ? [email] : []))
  const [email, another] = new Set([...read, ...written.map((one) => one.email)])
  if (email === undefined || another !== undefined) return null
  for (const address of addressesIn(scope)) if (address !== email.toLowerCase()) return null
  const ways = beside(index, scope, label)
  if (ways.some(({ text, element }) => isWay(text) && element.closest(CHANGES))) return null
  const texts = ways.map(({ text }) => text)
  const password = saysOneOf(texts, words.passwordOnly)
  return password === saysOneOf(texts, words.singleSignOn) ? null : { email, passwordOnly: password }
}

const isWay = (text: string): boolean => saysOneOf([text], [...words.passwordOnly, ...words.singleSignOn])
