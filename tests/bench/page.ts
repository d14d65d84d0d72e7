import type { ConsoleId } from '../../lib/guide/types'
import { createRandom } from './seed'
import { targets, texts, type Target } from './targets'

const WORDS =
  'people admin settings group report access device policy member export activity status billing quota role team review owner label domain'.split(
    ' ',
  )

/** Draws pieces of an admin page and counts the elements that they make. */
function createDrawer(seed: number) {
  const random = createRandom(seed)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const drawn = { count: 0 }
  const drawer = {
    count: () => drawn.count,
    random,
    pick,
    /** Classes as a style compiler makes them. */
    classes: () => `x${Math.floor(random() * 400).toString(36)} x${Math.floor(random() * 400).toString(36)}`,
    words: (least: number, most: number) => {
      const some = Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
        pick(WORDS),
      )
      return some.join(' ').replace(/^./, (letter) => letter.toUpperCase())
    },
    draw: (tag: string, attributes: string, ...inside: string[]): string => {
      drawn.count++
      const start = `<${tag} class="${drawer.classes()}"${attributes && ` ${attributes}`}>`
      return /^(?:input|wbr)$/.test(tag) ? start : `${start}${inside.join('')}</${tag}>`
    },
  }
  return drawer
}

type Drawer = ReturnType<typeof createDrawer>

/** Boxes in boxes, as component libraries make them. */
function nested(drawer: Drawer, depth: number, inside: string): string {
  return depth === 0 ? inside : drawer.draw('div', '', nested(drawer, depth - 1, inside))
}

function noiseField({ draw, words, pick, count }: Drawer): string {
  const id = `f${count()}`
  const name = words(2, 4)
  switch (pick([0, 1, 2, 3])) {
    case 0:
      return draw('div', '', draw('label', `for="${id}"`, name), draw('input', `id="${id}" type="text"`))
    case 1:
      return draw('label', '', draw('input', 'type="checkbox"'), draw('span', '', name))
    case 2:
      return draw('div', '', draw('span', `id="${id}"`, name), draw('input', `aria-labelledby="${id}"`))
    default:
      return draw('label', '', name, draw('select', '', draw('option', '', 'One'), draw('option', '', 'Two')))
  }
}

function row(drawer: Drawer): string {
  const { draw, words } = drawer
  const mail = `${words(1, 1).toLowerCase()}@acme.example`
  return draw(
    'div',
    'role="row"',
    draw('div', 'role="cell"', draw('a', 'href="#p"', draw('span', '', words(2, 2)))),
    draw('div', 'role="cell"', draw('span', '', mail)),
    draw('div', 'role="cell"', draw('span', '', draw('span', '', words(1, 3)))),
    draw(
      'div',
      'role="cell"',
      draw('div', 'role="button" tabindex="0" aria-label="More options"', draw('i', '')),
    ),
  )
}

function card(drawer: Drawer): string {
  const { draw, words, random } = drawer
  // Few texts of an admin page hold an address; the reader has to look at each of them.
  const link =
    random() < 0.06 ? draw('p', '', `See https://help.acme.example/${words(1, 1).toLowerCase()}`) : ''
  const inside = [
    draw('h3', '', words(2, 4)),
    draw('p', '', words(12, 40)),
    link,
    draw('button', '', words(1, 2)),
  ]
  return nested(drawer, 3, inside.join(''))
}

function valueCard({ draw }: Drawer, { id, label }: Target): string {
  const text = texts[id] ?? ''
  const middle = Math.floor(text.length / 2)
  return draw(
    'div',
    '',
    draw('div', '', draw('span', '', label)),
    // Long values are broken where the page likes.
    draw('div', '', draw('span', '', text.slice(0, middle), draw('wbr', ''), text.slice(middle))),
    draw('div', 'role="button" tabindex="0"', draw('i', ''), draw('span', '', 'Copy')),
  )
}

function targetField({ draw, pick }: Drawer, { id, label }: Target): string {
  if (id === 'okta.username-format')
    return draw(
      'div',
      '',
      draw('label', `for="t-${id}"`, label),
      draw('select', `id="t-${id}"`, draw('option', '', 'Email')),
    )
  const tag = id === 'certificate' ? 'textarea' : 'input'
  switch (pick([0, 1, 2])) {
    case 0:
      return draw('div', '', draw('label', `for="t-${id}"`, label), draw(tag, `id="t-${id}"`))
    case 1:
      return draw('div', '', draw('span', `id="t-${id}"`, label), draw(tag, `aria-labelledby="t-${id}"`))
    default:
      return draw('label', '', draw('span', '', label), draw('div', '', draw(tag, '')))
  }
}

function drawTarget(drawer: Drawer, target: Target): string {
  const { draw } = drawer
  if (target.as === 'value') return nested(drawer, 2, valueCard(drawer, target))
  if (target.as === 'field') return nested(drawer, 2, targetField(drawer, target))
  if (target.as === 'link') return draw('a', 'href="#t"', draw('div', '', draw('span', '', target.label)))
  return draw('div', 'role="button" tabindex="0"', draw('div', '', draw('span', '', target.label)))
}

/** The same in a shadow root, as web components have it. */
function inShadow({ draw }: Drawer, html: string): string {
  return draw('x-card', '', `<template shadowrootmode="open">${html}</template>`)
}

/** A console's page of about so many elements: ten targets, one in a shadow root, among tables, cards and fields. */
export function generatePage(console: ConsoleId, elements: number, seed: number): string {
  const drawer = createDrawer(seed)
  const styles = Array.from(
    { length: 400 },
    (_, index) => `.x${index.toString(36)}{margin:${index % 3}px;color:#${(index * 37 + 4096).toString(16)}}`,
  )
  const wanted = targets[console].map((target, index) => {
    const html = drawTarget(drawer, target)
    return index === 2 ? inShadow(drawer, html) : html
  })
  const noise: string[] = []
  while (drawer.count() < elements) {
    const kind = drawer.random()
    // One element in a hundred is a field, as on admin pages.
    if (kind < 0.12) noise.push(nested(drawer, 2, noiseField(drawer)))
    else if (kind < 0.6) noise.push(row(drawer))
    else if (kind < 0.98) noise.push(card(drawer))
    else noise.push(inShadow(drawer, card(drawer)))
  }
  const every = Math.max(1, Math.floor(noise.length / wanted.length))
  const body = noise.flatMap((html, index) => {
    const target = index % every === 0 ? wanted[index / every] : undefined
    return target === undefined ? [html] : [target, html]
  })
  const left = wanted.slice(Math.ceil(noise.length / every)).join('')
  return `<!doctype html><html lang="en"><head><title>Admin</title><style>${styles.join('')}</style></head><body>
    <h1>Meta Work Accounts</h1><main>${body.join('')}${left}</main></body></html>`
}
