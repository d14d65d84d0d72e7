import { getRole } from 'dom-accessibility-api'
import { maskText, valueClass } from './mask'

const LONGEST = 60_000
const DEEPEST = 80
const MOST_NODES = 12_000
const SKIPPED =
  'script, style, noscript, template, link, meta, [id="_xsrfToken"], input[type="password" i], input[type="hidden" i]'
/** Tags that say something even without a role. */
const TELLING = ['dl', 'dt', 'dd', 'label', 'form', 'fieldset', 'legend', 'iframe', 'slot', 'caption']
/** What is named by what it holds. */
const NAMED_BY_CONTENT = ['button', 'link', 'heading', 'tab', 'menuitem', 'option', 'columnheader', 'rowheader', 'switch', 'radio', 'checkbox', 'treeitem', 'legend', 'caption', 'label', 'dt'] // prettier-ignore
const ROLES = new Set(
  `alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo
  definition dialog document feed figure form grid gridcell group heading img link list listbox listitem log main
  marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation note option progressbar radio
  radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab
  table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem legend`.split(/\s+/),
)
const ROWS = ['row', 'listitem', 'option', 'menuitem', 'treeitem', 'article', 'tab']
const TYPES = 'button checkbox color date datetime-local email file image month number radio range reset search submit tel text time url week'.split(' ') // prettier-ignore
const STATES = ['checked', 'expanded', 'selected', 'pressed', 'current', 'invalid', 'required', 'busy', 'haspopup', 'hidden'] // prettier-ignore

interface Drawn {
  line: string
  /** What it is, without what it says: rows that differ in their texts only are alike. */
  shape: string
  /** Nothing but a box around others. */
  bare: boolean
  children: Drawn[]
}

type Words = ReadonlySet<string>

/** The text in an element, without what fields in it hold. */
function textOf(element: Element): string {
  if (element.matches(`${SKIPPED}, textarea, select, [contenteditable]:not([contenteditable="false"])`))
    return ''
  return [...element.childNodes]
    .map((node) =>
      node.nodeType === Node.TEXT_NODE
        ? (node.nodeValue ?? '')
        : node.nodeType === Node.ELEMENT_NODE
          ? textOf(node as Element)
          : '',
    )
    .join(' ')
}

function referenced(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? []
  return ids
    .map((id) => textOf(root.getElementById(id) ?? element.ownerDocument.createElement('i')))
    .join(' ')
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  ['input', 'textarea', 'select'].includes(element.localName)

/** By what a thing is named, and the name. */
function naming(element: Element, role: string): [how: string, name: string] | null {
  const labels = isField(element) ? [...(element.labels ?? [])] : []
  const wraps = labels.some((label) => label.contains(element))
  const button = element.localName === 'input' && role === 'button' ? (element as HTMLInputElement).value : ''
  const ways: [string, string][] = [
    ['aria-labelledby', referenced(element)],
    ['aria-label', element.getAttribute('aria-label') ?? ''],
    [wraps ? 'wrap' : 'for', labels.map(textOf).join(' ')],
    ['alt', element.getAttribute('alt') ?? ''],
    ['text', button || (NAMED_BY_CONTENT.includes(role || element.localName) ? textOf(element) : '')],
    ['title', element.getAttribute('title') ?? ''],
    ['placeholder', element.getAttribute('placeholder') ?? ''],
  ]
  return ways.find(([, name]) => name.trim() !== '') ?? null
}

function statesOf(element: Element): string[] {
  const states = STATES.filter((state) => {
    const value = element.getAttribute(`aria-${state}`)
    return value !== null && value !== 'false' && value !== ''
  })
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true')
    states.push('disabled')
  if ('checked' in element && element.checked === true) states.push('checked')
  if (isField(element) && element.localName !== 'select' && (element as HTMLInputElement).readOnly)
    states.push('readonly')
  if (element.localName === 'details' && (element as HTMLDetailsElement).open) states.push('expanded')
  // Options are drawn by the browser, not by the page.
  const drawn = !['option', 'optgroup'].includes(element.localName)
  if (drawn && !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    states.push('hidden')
  return [...new Set(states)]
}

function detailsOf(element: Element, role: string, words: Words): string[] {
  const details: string[] = []
  if (element.localName === 'input') {
    const { type, value } = element as HTMLInputElement
    details.push(`type ${TYPES.includes(type) ? type : 'other'}`)
    if (role !== 'button' && role !== 'checkbox' && role !== 'radio')
      details.push(`value ${valueClass(value)}`)
  } else if (element.localName === 'textarea')
    details.push(`value ${valueClass((element as HTMLTextAreaElement).value)}`)
  else if (element.localName === 'select')
    details.push(`${(element as HTMLSelectElement).options.length} options`)
  for (const attribute of ['name', 'data-se', 'data-testid', 'autocomplete']) {
    const value = element.getAttribute(attribute)
    // Names of makers are written in one word; taken apart, their parts can be known ones.
    if (value)
      details.push(
        `${attribute} ${maskText(value.replace(/_/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' '), words)}`,
      )
  }
  return details
}

/** Draws a page. Stops at the limits of nodes and depth. */
function createDrawing(top: Document, words: Words) {
  let left = MOST_NODES

  function boxed(line: string, children: Drawn[]): Drawn {
    return { line, shape: line, bare: false, children }
  }

  function inside(parent: Element | ShadowRoot, depth: number): Drawn[] {
    return [...parent.childNodes].flatMap((node): Drawn[] => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = maskText(node.nodeValue ?? '', words)
        return text ? [{ line: `"${text}"`, shape: '"', bare: false, children: [] }] : []
      }
      return node.nodeType === Node.ELEMENT_NODE ? draw(node as Element, depth) : []
    })
  }

  function framed(frame: HTMLIFrameElement, depth: number): Drawn[] {
    let inner: Document | null = null
    try {
      inner = frame.contentDocument
    } catch {
      // Another site's: not ours to read.
    }
    const own = inner?.location.origin === top.location.origin && inner.body
    return [boxed(own ? 'frame' : 'frame (other site)', own ? inside(own, depth) : [])]
  }

  function draw(element: Element, depth: number): Drawn[] {
    if (element.matches(SKIPPED) || left-- <= 0 || depth > DEEPEST) return []
    const { localName } = element
    if (localName === 'iframe') return framed(element as HTMLIFrameElement, depth + 1)
    const given = getRole(element) ?? ''
    const role = ROLES.has(given) ? given : ''
    const tag = role || (TELLING.includes(localName) ? localName : '')
    const name = naming(element, role)
    const states = statesOf(element)
    const hidden = states.includes('hidden')
    const editable = element.matches('[contenteditable]:not([contenteditable="false"])')
    const closed = hidden || editable || ['textarea', 'svg', 'canvas', 'object', 'embed'].includes(localName)
    const content = closed ? [] : inside(element, depth + 1)
    const shadow =
      !closed && element.shadowRoot ? [boxed('shadow root', inside(element.shadowRoot, depth + 1))] : []
    // What the name says already is not said again.
    const rest = name?.[0] === 'text' ? content.filter(({ shape }) => shape !== '"') : content
    const children = [...shadow, ...rest]
    const about = [
      ...(name && name[0] !== 'text' ? [`by ${name[0]}`] : []),
      ...detailsOf(element, role, words),
      ...states,
      ...(editable ? [`editable, value ${valueClass(element.textContent ?? '')}`] : []),
      ...(hidden && element.childElementCount > 0 ? [`${element.querySelectorAll('*').length} inside`] : []),
    ]
    const said = name ? ` "${maskText(name[1], words)}"` : ''
    if (!tag && !said && about.length === 0) {
      const [only, second] = children
      if (!only) return []
      return second ? [{ line: '·', shape: '·', bare: true, children }] : [only]
    }
    const what = tag || '·'
    const line = `${what}${said}${about.length > 0 ? ` (${about.join('; ')})` : ''}`
    return [{ line, shape: `${what} ${states.join()}`, bare: false, children }]
  }

  return (root: Element) => inside(root, 0)
}

function shapeOf(node: Drawn): string {
  return `${node.shape}[${node.children.map(shapeOf).join()}]`
}

/** Writes the nodes down; of many alike, one after the other, only the first three. */
function write(nodes: readonly Drawn[], depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth)
  let shape = ''
  let run = 0
  let folded = 0
  const close = () => {
    if (folded > 0) lines.push(`${indent}× ${folded} more like these`)
    folded = 0
  }
  const shapes = nodes.map(shapeOf)
  nodes.forEach((node, position) => {
    const own = shapes[position] ?? ''
    if (own === shape) run++
    else {
      close()
      shape = own
      run = 1
    }
    // Fields of a form are alike as well, but each of them counts.
    const isRow = ROWS.some((role) => node.line.startsWith(role))
    if (run > (isRow ? 3 : 12)) folded++
    else {
      lines.push(indent + node.line)
      write(node.children, depth + 1, lines)
    }
  })
  close()
}

/**
 * A skeleton of the page for a report that a console has changed: roles, labels, states and structure. Every word that
 * isn't among `words` (lower case), every number, address and id is replaced, and no value is in it. At most about
 * 60 000 characters.
 */
export function outlinePage(document: Document, words: Words): string {
  const { documentElement: page, location, title } = document
  const lang = /^[a-z]{2}(?:-[a-z]{2})?$/i.exec(page.lang)?.[0] ?? 'none'
  const lines = [
    'Tandem page outline, version 1',
    `path ${maskText(location.pathname.replace(/_/g, ' '), words)}`,
    `title "${maskText(title, words)}"`,
    `language ${lang}, direction ${document.defaultView?.getComputedStyle(page).direction ?? ''}`,
  ]
  write(createDrawing(document, words)(document.body), 0, lines)
  const whole = lines.join('\n')
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST)
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n… the rest is cut`
}
