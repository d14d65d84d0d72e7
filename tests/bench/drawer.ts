import { createRandom } from './seed'

const WORDS =
  'people admin settings group report access device policy member export activity status billing quota role team review owner label domain'.split(
    ' ',
  )

/** Draws markup as a style compiler and a component library leave it, and counts the elements that it makes. */
export function createDrawer(seed: number) {
  const random = createRandom(seed)
  let drawn = 0
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const classes = () =>
    `x${Math.floor(random() * 400).toString(36)} x${Math.floor(random() * 400).toString(36)}`
  const draw = (tag: string, attributes: string, ...inside: string[]): string => {
    drawn++
    const start = `<${tag} class="${classes()}"${attributes && ` ${attributes}`}>`
    return /^(?:input|wbr)$/.test(tag) ? start : `${start}${inside.join('')}</${tag}>`
  }
  /** Boxes in boxes. */
  const nested = (depth: number, inside: string): string =>
    depth === 0 ? inside : draw('div', '', nested(depth - 1, inside))
  return {
    count: () => drawn,
    random,
    pick,
    words: (least: number, most: number) => {
      const length = least + Math.floor(random() * (most - least + 1))
      return Array.from({ length }, () => pick(WORDS))
        .join(' ')
        .replace(/^./, (letter) => letter.toUpperCase())
    },
    draw,
    nested,
    /** The same in a shadow root, as web components have it. */
    inShadow: (html: string) => draw('x-card', '', `<template shadowrootmode="open">${html}</template>`),
  }
}

/** What draws a page. */
export type Drawer = ReturnType<typeof createDrawer>
