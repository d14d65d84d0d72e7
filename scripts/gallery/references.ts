import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Mark } from './look/fingerprint'
import { readMarks, writeMarks } from './look/fingerprint-text'
import { differences } from './look/compare'

const folder = new URL('reference/', import.meta.url).pathname
const fileOf = (scene: string) => `${folder}${scene}.txt`
const paletteFile = (theme: string) => `${folder}palette-${theme}.txt`

const paletteText = (palette: Readonly<Record<string, string>>) =>
  Object.entries(palette)
    .map(([name, colour]) => `${name} ${colour}\n`)
    .join('')

/** Writes what a scene looks like as its reference: one for all languages, themes and widths. */
export function acceptScene(scene: string, marks: readonly Mark[]): void {
  writeFileSync(fileOf(scene), writeMarks(marks))
}

/** Writes a theme's colours as their reference. */
export function acceptPalette(theme: string, palette: Readonly<Record<string, string>>): void {
  writeFileSync(paletteFile(theme), paletteText(palette))
}

/** How a scene differs from its reference; one that has none differs. */
export function compareScene(scene: string, marks: readonly Mark[]): string[] {
  const file = fileOf(scene)
  if (!existsSync(file)) return ['has no reference: look at it, then write it with --accept']
  return differences(readMarks(readFileSync(file, 'utf8')), marks)
}

/** How a theme's colours differ from their reference. */
export function comparePalette(theme: string, palette: Readonly<Record<string, string>>): string[] {
  const file = paletteFile(theme)
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const now = paletteText(palette).split('\n')
  return now.filter((line) => !before.includes(line)).map((line) => `another colour: ${line}`)
}
