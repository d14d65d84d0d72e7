import type { ConsoleId } from '../../lib/guide/types'
import { createDrawer, type Drawer } from './drawer'
import { drawNoise } from './noise'
import { addresses, shownValues, targets, type ShownValue, type Target } from './targets'

/** A page and the pages of the frames in it, by their paths. */
export interface GeneratedPage {
  html: string
  frames: Record<string, string>
}

const FRAMES = 2
/** Part of the elements that each frame holds. */
const FRAME_PART = 0.02
const FEWEST_IN_FRAME = 20

function drawValue({ draw, nested }: Drawer, { label, text }: ShownValue): string {
  const middle = Math.floor(text.length / 2)
  const card = draw(
    'div',
    '',
    draw('div', '', draw('span', '', label)),
    // Long values are broken where the page likes.
    draw('div', '', draw('span', '', text.slice(0, middle), draw('wbr', ''), text.slice(middle))),
    draw('div', 'role="button" tabindex="0"', draw('i', ''), draw('span', '', 'Copy')),
  )
  return nested(2, card)
}

function drawField({ draw, pick }: Drawer, { as, id, label }: Target): string {
  const target = `t-${id}`
  if (as === 'checkbox') return draw('label', '', draw('input', 'type="checkbox"'), draw('span', '', label))
  const inside = as === 'select' ? draw('option', '', 'Email') : ''
  const tag = as === 'select' ? 'select' : id === 'certificate' ? 'textarea' : 'input'
  switch (as === 'select' ? 0 : pick([0, 1, 2])) {
    case 0:
      return draw('div', '', draw('label', `for="${target}"`, label), draw(tag, `id="${target}"`, inside))
    case 1:
      return draw(
        'div',
        '',
        draw('span', `id="${target}"`, label),
        draw(tag, `aria-labelledby="${target}"`, inside),
      )
    default:
      return draw('label', '', draw('span', '', label), draw('div', '', draw(tag, '', inside)))
  }
}

function drawTarget(drawer: Drawer, target: Target): string {
  const { draw, nested } = drawer
  if (target.as === 'link') return draw('a', 'href="#t"', draw('div', '', draw('span', '', target.label)))
  if (target.as !== 'button') return nested(2, drawField(drawer, target))
  return draw('div', 'role="button" tabindex="0"', draw('div', '', draw('span', '', target.label)))
}

/** Puts the wanted things among the rest, one every so often. */
function spreadOut(wanted: readonly string[], noise: readonly string[]): string {
  const every = Math.max(1, Math.floor(noise.length / wanted.length))
  const mixed = noise.flatMap((html, index) => {
    const target = index % every === 0 ? wanted[index / every] : undefined
    return target === undefined ? [html] : [target, html]
  })
  return [...mixed, ...wanted.slice(Math.ceil(noise.length / every))].join('')
}

function documentOf(body: string): string {
  const styles = Array.from(
    { length: 400 },
    (_, index) => `.x${index.toString(36)}{margin:${index % 3}px;color:#${(index * 37 + 4096).toString(16)}}`,
  )
  return `<!doctype html><html lang="en"><head><title>Admin</title><style>${styles.join('')}</style></head><body>${body}</body></html>`
}

/** An admin page of about so many elements with nothing in it that anybody looks for, but for the markup at its head. */
export function generateNoise(elements: number, seed: number, head: string): GeneratedPage {
  const noise = drawNoise(createDrawer(seed), elements)
  return { html: documentOf(`${head}<main>${noise.join('')}</main>`), frames: {} }
}

/**
 * A console's page of about so many elements, frames and shadow roots included: ten targets and three values among
 * tables, cards and fields.
 */
export function generatePage(console: ConsoleId, elements: number, seed: number): GeneratedPage {
  const drawer = createDrawer(seed)
  const drawn = [
    ...shownValues[console].map((value) => ({ where: value.where, html: drawValue(drawer, value) })),
    ...targets[console].map((target) => ({ where: target.where, html: drawTarget(drawer, target) })),
  ]
  const { pathname } = new URL(addresses[console])
  const frames: Record<string, string> = {}
  const inPage: string[] = []
  for (let number = 0; number < FRAMES; number++) {
    const path = `${pathname.replace(/\/$/, '')}/frame-${number}`
    const share = Math.max(FEWEST_IN_FRAME, Math.floor(elements * FRAME_PART))
    const wanted = number === 0 ? drawn.filter(({ where }) => where === 'frame') : []
    const noise = drawNoise(drawer, drawer.count() + share)
    frames[path] = documentOf(
      spreadOut(
        wanted.map(({ html }) => html),
        noise,
      ),
    )
    inPage.push(drawer.draw('iframe', `src="${path}" width="900" height="300" title="More"`))
  }
  for (const { where, html } of drawn)
    if (where !== 'frame') inPage.push(where === 'shadow root' ? drawer.inShadow(html) : html)
  const body = spreadOut(inPage, drawNoise(drawer, elements))
  return { html: documentOf(`<h1>Meta Work Accounts</h1><main>${body}</main>`), frames }
}
