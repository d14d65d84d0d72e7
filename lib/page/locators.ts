import { finder } from '@medv/finder'
import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import type { ConsoleId } from '../guide/types'
import type { ValueId } from '../guide/values'
import { PICK_ATTRIBUTES, PICK_PATH_LIMIT, PICK_TEXT_LIMIT } from './pick-limits'
import { takesText, votesFor } from './resolve-pick'
import type { Root } from './roots'
import { normalise } from './text'
import type { Pick, PickPurpose } from './types'
import { namesOf } from './pointed'

const CLIMB = 6
const MOST_LABELS = 12
/** Technical words that have digits of their own. */
const WORDS_WITH_DIGITS = /saml2|oauth2|x509|sha1|sha256|base64/gi

/** Whether a name looks as if a build, a framework or a database made it up. */
export function isGenerated(name: string): boolean {
  if (name.length > 60 || /[^\w.-]/.test(name)) return true
  const plain = name.replace(WORDS_WITH_DIGITS, 'word')
  if (/\d/.test(plain)) return true
  const parts = plain.split(/[-_.]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean)
  const short = parts.filter((part) => part.length < 3)
  return short.length * 2 >= parts.length || parts.some((part) => part.length > 3 && !/[aeiouy]/i.test(part))
}

/** Whether a text can be kept: a name as makers of pages give it, not an address, a number or anybody's data. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= PICK_TEXT_LIMIT && !/@|:\/\/|-----|\d{4,}/.test(text)
}

function attributesOf(element: Element): [string, string][] {
  return PICK_ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name)?.trim() ?? ''
    if (!isPlain(value) || (name === 'autocomplete' && /^(?:on|off)$/.test(value))) return []
    return name !== 'placeholder' && isGenerated(value) ? [] : [[name, value]]
  })
}

/** The elements of that id in the element's own root. */
function sharing(element: Element, id: string): ArrayLike<Element> {
  return (element.getRootNode() as Root).querySelectorAll(`[id="${CSS.escape(id)}"]`)
}

/** A path by what surrounds the element: its own id and attributes speak for themselves already. */
function pathTo(element: Element): string {
  const root = element.getRootNode()
  try {
    return finder(element, {
      // The library takes any root that can be searched.
      root: root as Element,
      idName: (name) => !isGenerated(name) && name !== element.id,
      className: (name) => !isGenerated(name),
      attr: (name, value) =>
        ['role', 'data-se', 'data-testid'].includes(name) &&
        !isGenerated(value) &&
        element.getAttribute(name) !== value,
      timeoutMs: 200,
      maxNumberOfPathChecks: 1000,
    })
  } catch {
    return ''
  }
}

/** Texts before the element that might be its label: those of the nearest holder first, each holder's from the top. */
function textsBefore(element: Element): string[] {
  const texts = new Set<string>()
  let holder: Element | null = element.parentElement
  for (let level = 0; holder && level < CLIMB; level++, holder = holder.parentElement)
    for (const one of [holder, ...holder.querySelectorAll('*')].slice(0, 400)) {
      const before = (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      const whole = one.textContent ?? ''
      if (before && whole.length <= PICK_TEXT_LIMIT && !takesText(one)) texts.add(normalise(whole))
    }
  return [...texts].filter(isPlain).slice(0, MOST_LABELS)
}

/**
 * Says how to find the element again, in as many ways as lead to it, and to it alone, on the page as it is now. No
 * value and no text of one is in it. Whether that is enough, `resolvePick` says.
 */
export function makePick(
  element: Element,
  id: ValueId,
  as: PickPurpose,
  console: ConsoleId,
  roots: readonly Root[],
): Pick {
  const none: Pick = { id, as, console, role: '', name: '', label: '', attributes: [], css: '' }
  const held = roots
    .flatMap((root) => [...root.querySelectorAll('input, textarea'), element])
    .map((one) => normalise(takesText(one) ? one.value : one === element ? (one.textContent ?? '') : ''))
    .filter((text) => text.length > 2)
  // A label may have a field in it, and its name then what that field holds.
  const isKept = (text: string) => isPlain(text) && !held.some((value) => text.includes(value))
  const leads = (part: Partial<Pick>) => {
    const [vote, second] = votesFor({ ...none, ...part }, roots, namesOf)
    return vote === element && !second
  }
  const given = getRole(element) ?? ''
  const role = /^[a-z-]{1,40}$/.test(given) ? given : ''
  const name = takesText(element) ? normalise(computeAccessibleName(element)) : ''
  // Of two elements with one id the first gets the labels of both: they say where it stands, not what it is.
  const isTwin = element.id !== '' && sharing(element, element.id).length > 1
  const named = !isTwin && isKept(name) && leads({ role, name })
  const css = pathTo(element)
  return {
    ...none,
    role,
    name: named ? name : '',
    label: textsBefore(element).find((label) => isKept(label) && leads({ label })) ?? '',
    attributes: attributesOf(element).filter(
      ([attribute, value]) => isKept(normalise(value)) && leads({ attributes: [[attribute, value]] }),
    ),
    css: css.length <= PICK_PATH_LIMIT && leads({ css }) ? css : '',
  }
}
