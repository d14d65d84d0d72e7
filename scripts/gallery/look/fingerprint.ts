import { isDrawn } from './describe'

/**
 * One element of a picture, as far as no font, language, theme or width changes it: what it is, how deep it stands, the
 * colours by their names, and for boxes that don't follow a text's length where they begin and how wide they are, in
 * hundredths of the panel.
 */
export interface Mark {
  depth: number
  look: string
  box: readonly [begin: number, width: number] | null
}

const marked =
  'header, section, h1, h2, h3, h4, [role="group"], ul, li, button, a[href], input, select, textarea, summary, ' +
  'form, progress, svg, [role="status"], code, dl, .badge, .tag, .callout, .fill-side, .tools, .problem, .switch-review'
/** Boxes that lie in a grid of the panel's own, whatever their text. */
const placed =
  'header, section, [role="group"], .fill-side, .tools, .callout, form, textarea, progress, ' +
  '.value-text, .step-head, .value-head'

/** Variables of style.css that are colours. */
export const colourNames = [
  'ground',
  'surface',
  'sunken',
  'line',
  'edge',
  'ink',
  'ink-soft',
  'accent',
  'accent-soft',
  'on-accent',
  'danger',
  'danger-soft',
  'warn',
  'warn-soft',
] as const

/** The panel's colours in the present theme, by name, as the browser computes them. */
export function paletteOf(): Record<string, string> {
  const probe = document.createElement('span')
  document.body.append(probe)
  const palette = colourNames.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(palette)
}

/** The name of each colour by how the browser computes it. */
function namesByColour(): Map<string, string> {
  const names = new Map<string, string>()
  for (const [name, colour] of Object.entries(paletteOf()))
    // In one theme what stands on the accent is as white as the surface: one name for both, in every theme.
    names.set(colour, names.get(colour) ?? (name === 'on-accent' ? 'surface' : name))
  return names
}

function lookOf(element: Element, names: ReadonlyMap<string, string>): string {
  const style = getComputedStyle(element)
  const name = (colour: string) => names.get(colour) ?? (colour === 'rgba(0, 0, 0, 0)' ? '-' : 'other')
  const classes = (element.getAttribute('class') ?? '')
    .split(' ')
    .filter((one) => one !== '' && one !== 'lucide')
    .map((one) => `.${one}`)
  const edge =
    style.borderInlineStartStyle === 'none' || parseFloat(style.borderInlineStartWidth) === 0
      ? '-'
      : `${name(style.borderInlineStartColor)}/${style.borderInlineStartStyle}`
  const ground = name(style.backgroundColor)
  return [`${element.tagName.toLowerCase()}${classes.join('')}`, name(style.color), ground, edge].join(' ')
}

function depthOf(element: Element, root: Element): number {
  let depth = 0
  for (let one = element.parentElement; one && one !== root; one = one.parentElement)
    if (one.matches(marked)) depth++
  return depth
}

/** The picture's marks in the order of the document. Same layout, same marks: on another machine, too. */
export function fingerprintOf(root: Element = document.body): Mark[] {
  const names = namesByColour()
  const panel = root.getBoundingClientRect()
  const mirrored = getComputedStyle(root).direction === 'rtl'
  const hundredths = (pixels: number) => Math.round((pixels / panel.width) * 100)
  return [...root.querySelectorAll(marked)].filter(isDrawn).map((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    const begin = mirrored ? panel.right - right : left - panel.left
    return {
      depth: depthOf(element, root),
      look: lookOf(element, names),
      box: element.matches(placed) ? [hundredths(begin), hundredths(width)] : null,
    }
  })
}
