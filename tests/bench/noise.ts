import type { Drawer } from './drawer'

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

function row({ draw, words }: Drawer): string {
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

function card({ draw, nested, words, random }: Drawer): string {
  // Few texts of an admin page hold an address; the reader has to look at each of them.
  const link =
    random() < 0.06 ? draw('p', '', `See https://help.acme.example/${words(1, 1).toLowerCase()}`) : ''
  const inside = [
    draw('h3', '', words(2, 4)),
    draw('p', '', words(12, 40)),
    link,
    draw('button', '', words(1, 2)),
  ]
  return nested(3, inside.join(''))
}

/** Pieces of an admin page that nobody looks for, until so many elements are drawn: tables, cards, fields. */
export function drawNoise(drawer: Drawer, until: number): string[] {
  const noise: string[] = []
  while (drawer.count() < until) {
    const kind = drawer.random()
    // One element in a hundred is a field, as on admin pages.
    if (kind < 0.12) noise.push(drawer.nested(2, noiseField(drawer)))
    else if (kind < 0.6) noise.push(row(drawer))
    else if (kind < 0.98) noise.push(card(drawer))
    else noise.push(drawer.inShadow(card(drawer)))
  }
  return noise
}
